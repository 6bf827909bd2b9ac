package app.rapport.exchange.webhook;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {
    private final RecordsByKey records;

    WebhookRepository(RecordsByKey records) {
        this.records = records;
    }

    Webhook require(UUID id) {
        return records.find(Webhook.class, id).orElseThrow(Problem::notFound);
    }
}
