package app.rapport.exchange.webhook;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {
    Webhook require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }
}
