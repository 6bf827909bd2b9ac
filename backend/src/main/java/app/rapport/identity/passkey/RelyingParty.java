package app.rapport.identity.passkey;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who Rapport is to a browser: passkeys belong to the host people reach it at, and open nothing anywhere else. */
@Singleton
class RelyingParty {
    private final Origin origin;
    private final String id;

    RelyingParty(@ConfigProperty(name = "rapport.address") URI address) {
        this.origin = Origin.create(address.getScheme() + "://" + address.getAuthority());
        this.id = address.getHost();
    }

    String id() {
        return id;
    }

    /** @param challenge base64url, as it was given to the browser */
    ServerProperty expecting(String challenge) {
        return new ServerProperty(
                origin, id, new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)));
    }
}
