package app.rapport.identity.passkey;

import app.rapport.platform.web.Problem;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two ceremonies of WebAuthn, verified by webauthn4j. The user must have been verified by the device (fingerprint,
 * face, PIN), so that a passkey is two factors in one; who built the device is not asked.
 */
@Singleton
class Ceremony {
    static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);
    private static final List<PublicKeyCredentialParameters> ACCEPTED = Stream.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final RelyingParty relyingParty;

    Ceremony(RelyingParty relyingParty) {
        this.relyingParty = relyingParty;
    }

    RegistrationData parseRegistration(byte[] attestationObject, byte[] clientData) {
        return readable(() -> manager.parse(new RegistrationRequest(attestationObject, clientData)));
    }

    AuthenticationData parseAuthentication(AuthenticationRequest request) {
        return readable(() -> manager.parse(request));
    }

    static String challengeOf(com.webauthn4j.data.client.@Nullable CollectedClientData clientData) {
        if (clientData == null) {
            throw unreadable();
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(clientData.getChallenge().getValue());
    }

    /** 422 unless it is an answer to the challenge, for this address, by a device that knew its user. */
    PasskeyStore.Key register(RegistrationData data, String challenge) {
        try {
            manager.verify(data, new RegistrationParameters(relyingParty.expecting(challenge), ACCEPTED, true, true));
        } catch (VerificationException e) {
            throw Problem.invalid("/attestationObject", "invalid");
        }
        var authenticator = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        return new PasskeyStore.Key(
                new java.util.UUID(0, 0),
                credentials.convert(Objects.requireNonNull(authenticator.getAttestedCredentialData())),
                authenticator.getSignCount(),
                authenticator.isFlagBE(),
                authenticator.isFlagBS());
    }

    /** Whether it is an answer to the challenge, signed with the passkey; one that was copied counts wrongly and is not. */
    boolean authenticate(AuthenticationData data, PasskeyStore.Key passkey, String challenge) {
        var stored = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.signCount(),
                credentials.convert(passkey.credential()),
                null,
                null,
                null,
                null);
        try {
            manager.verify(
                    data, new AuthenticationParameters(relyingParty.expecting(challenge), stored, null, true, true));
            return true;
        } catch (VerificationException e) {
            return false;
        }
    }

    private interface Parsing<T> {
        T parse();
    }

    private static <T> T readable(Parsing<T> parsing) {
        try {
            return parsing.parse();
        } catch (DataConversionException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    static Problem unreadable() {
        return Problem.of("invalid").error("/clientDataJSON", "invalid");
    }
}
