package app.rapport.identity;

/** What members may have to show who they are once more. */
public enum ProofKind {
    PASSWORD,
    PASSKEY
}
