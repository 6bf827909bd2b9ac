package app.rapport.exchange.webhook;

import app.rapport.platform.sql.TenantRecord;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Where somebody wants to be told of changes, and of which. */
@Entity
@SuppressWarnings("NullAway.Init")
class Webhook extends TenantRecord {
    private UUID memberId;
    private String name;
    private String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> events;

    private @Nullable String filter;
    private boolean active;

    protected Webhook() {}

    Webhook(UUID memberId, WebhookInput input) {
        super(newId());
        this.memberId = memberId;
        enter(input);
    }

    final void enter(WebhookInput input) {
        name = input.name().strip();
        url = input.url().strip();
        events = input.events().stream().distinct().sorted().toList();
        filter = input.filter() == null || input.filter().isBlank()
                ? null
                : input.filter().strip();
        active = input.activeOrDefault();
    }

    WebhookInput input() {
        return new WebhookInput(name, url, List.copyOf(events), filter, active);
    }

    UUID memberId() {
        return memberId;
    }
}
