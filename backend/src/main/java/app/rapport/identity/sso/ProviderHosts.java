package app.rapport.identity.sso;

import app.rapport.platform.outbound.Targets;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where identity providers may be. */
@Singleton
class ProviderHosts extends Targets {
    ProviderHosts(@ConfigProperty(name = "rapport.single-sign-on.allowed-hosts") Optional<List<String>> allowed) {
        super(allowed.orElse(List.of()));
    }
}
