package app.rapport.platform.security;

/** How far a permission reaches: one's own records, those of one's teams, or all of the organisation. */
public enum Scope {
    OWN,
    TEAM,
    ORGANISATION;

    public Scope wider(Scope other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
