package app.rapport.identity.passkey;

import app.rapport.identity.challenge.Challenges;
import app.rapport.identity.signins.SignInEvent;
import app.rapport.identity.signins.SignInJournal;
import app.rapport.identity.signins.SignInKind;
import app.rapport.identity.signins.SignInMethod;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import app.rapport.platform.web.Versioned;
import com.webauthn4j.data.AuthenticationRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members' passkeys: added, listed, removed, and asked at sign-in. */
@Singleton
public class Passkeys {
    private static final int MOST = 20;

    private final Ceremony ceremony;
    private final RelyingParty relyingParty;
    private final PasskeyStore store;
    private final Challenges challenges;
    private final SignInJournal journal;
    private final CurrentMember current;

    Passkeys(
            Ceremony ceremony,
            RelyingParty relyingParty,
            PasskeyStore store,
            Challenges challenges,
            SignInJournal journal,
            CurrentMember current) {
        this.ceremony = ceremony;
        this.relyingParty = relyingParty;
        this.store = store;
        this.challenges = challenges;
        this.journal = journal;
        this.current = current;
    }

    /** Which member a challenge to make a passkey was given to. */
    record PasskeyToMake(UUID tenant, UUID member) {}

    /** Anybody may be asked to show a passkey. */
    record PasskeyToShow() {}

    public record PasskeyView(
            UUID id,
            long version,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) implements Versioned {}

    /** @param id base64url */
    public record KnownPasskey(String id, List<String> transports) {}

    /**
     * What {@code navigator.credentials.create} needs; bytes in base64url.
     *
     * @param algorithms COSE numbers, the preferred first
     * @param known those one has already, which the browser leaves out
     */
    public record CreationOptions(
            String challenge,
            String relyingPartyId,
            String userHandle,
            String userName,
            List<Integer> algorithms,
            List<KnownPasskey> known) {}

    /** What {@code navigator.credentials.create} answered. */
    public record Made(String name, byte[] clientData, byte[] attestationObject, List<String> transports) {}

    /** What a browser needs to look for a passkey; any of this address will do, it says itself whose it is. */
    public record RequestOptions(String challenge, String relyingPartyId, String userVerification) {}

    /** An answer to {@link RequestOptions}. */
    public record Shown(
            byte[] credentialId, byte[] clientData, byte[] authenticatorData, byte[] signature, byte[] userHandle) {}

    /** Whose passkey was shown, and whether it was. */
    public record Verdict(UUID tenant, UUID member, boolean good) {}

    public List<PasskeyView> own() {
        return store.of(current.id());
    }

    public CreationOptions begin() {
        current.get().requireSession();
        var member = current.get();
        var challenge = challenges.make(new PasskeyToMake(member.tenant(), member.id()));
        return new CreationOptions(
                challenge.secret(),
                relyingParty.id(),
                new UserHandle(member.tenant(), member.id()).base64(),
                member.name(),
                Ceremony.ALGORITHMS,
                store.known(member.id()).stream()
                        .map(known -> new KnownPasskey(known.credentialId(), known.transports()))
                        .toList());
    }

    @Transactional
    public PasskeyView add(Made made) {
        var data = ceremony.parseRegistration(made.attestationObject(), made.clientData());
        var challenge = Ceremony.challengeOf(data.getCollectedClientData());
        var asked = challenges.take(challenge, PasskeyToMake.class);
        if (asked.isEmpty() || !asked.get().member().equals(current.id())) {
            throw Problem.of("invalid").detail("challenge-expired").error("/clientDataJSON", "invalid");
        }
        if (store.of(current.id()).size() >= MOST) {
            throw Problem.of("conflict");
        }
        var key = ceremony.register(data, challenge);
        var credential = Objects.requireNonNull(Objects.requireNonNull(data.getAttestationObject())
                .getAuthenticatorData()
                .getAttestedCredentialData());
        var id = store.add(
                current.id(),
                new PasskeyStore.NewKey(
                        made.name(),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(credential.getCredentialId()),
                        key,
                        made.transports()));
        journal.add(SignInEvent.of(SignInKind.PASSKEY_ADDED, current.id())
                .by(SignInMethod.PASSKEY)
                .about(made.name()));
        return store.of(current.id()).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Transactional
    public void remove(UUID id) {
        current.get().requireSession();
        var names = store.remove(current.id(), id);
        if (names.isEmpty()) {
            throw Problem.notFound();
        }
        journal.add(SignInEvent.of(SignInKind.PASSKEY_REMOVED, current.id()).about(names.getFirst()));
    }

    /** By an administrator, for a member who has lost the devices they are on; answers how many there were. */
    public int removeAll(UUID member) {
        return store.removeAll(member);
    }

    public RequestOptions ask() {
        var challenge = challenges.make(new PasskeyToShow());
        return new RequestOptions(challenge.secret(), relyingParty.id(), "required");
    }

    /** 401 for an answer to nothing this service asked; a verdict for everything that names a member. */
    public Verdict judge(Shown shown) {
        var data = ceremony.parseAuthentication(new AuthenticationRequest(
                shown.credentialId(),
                shown.userHandle(),
                shown.authenticatorData(),
                shown.clientData(),
                shown.signature()));
        var challenge = Ceremony.challengeOf(data.getCollectedClientData());
        if (challenges.take(challenge, PasskeyToShow.class).isEmpty()) {
            throw Problem.of("unauthenticated").detail("challenge-expired");
        }
        var owner = UserHandle.of(shown.userHandle()).orElseThrow(Passkeys::unknown);
        var good = Tenancy.callAs(owner.tenant(), () -> {
            var credentialId = Base64.getUrlEncoder().withoutPadding().encodeToString(shown.credentialId());
            var passkey = store.find(owner.member(), credentialId).orElseThrow(Passkeys::unknown);
            if (!ceremony.authenticate(data, passkey, challenge)) {
                return false;
            }
            var authenticator = Objects.requireNonNull(data.getAuthenticatorData());
            store.used(passkey.id(), authenticator.getSignCount(), authenticator.isFlagBS());
            return true;
        });
        return new Verdict(owner.tenant(), owner.member(), good);
    }

    private static Problem unknown() {
        return Problem.of("unauthenticated").detail("unknown-passkey");
    }
}
