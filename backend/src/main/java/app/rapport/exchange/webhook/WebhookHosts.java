package app.rapport.exchange.webhook;

import app.rapport.platform.outbound.Targets;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where messages may go. */
@Singleton
class WebhookHosts extends Targets {
    WebhookHosts(@ConfigProperty(name = "rapport.webhooks.allowed-hosts") Optional<List<String>> allowed) {
        super(allowed.orElse(List.of()));
    }
}
