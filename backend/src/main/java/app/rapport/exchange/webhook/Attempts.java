package app.rapport.exchange.webhook;

import app.rapport.exchange.webhook.Outbox.Result;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.tenancy.Tenancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Each time a message was sent: the last of them, for as long as the message itself is kept. */
@Singleton
class Attempts {
    private static final int KEPT_OF_MESSAGE = 20;

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final ObjectMapper json;

    Attempts(Jdbi jdbi, Tenancy tenancy, ObjectMapper json) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** Within the transaction that writes down what became of the messages, some of which may be deleted by now. */
    void add(Handle handle, String url, List<Result> results) {
        var batch = handle.prepareBatch("""
                insert into webhook_attempt (tenant_id, delivery_id, at, url, request_headers, duration_ms, status, failure,
                                             answer_headers, answer)
                select d.tenant_id, d.id, :at, :url, cast(:sent as jsonb), :took, cast(:status as integer), :failure,
                       cast(:answered as jsonb), :answer
                from webhook_delivery d where d.tenant_id = :tenant and d.id = :delivery
                on conflict do nothing""");
        results.forEach(result -> {
            var outcome = result.outcome();
            batch.bind("tenant", tenancy.require())
                    .bind("delivery", result.due().id())
                    .bind("at", outcome.at())
                    .bind("url", url)
                    .bind("sent", write(Sender.headers(result.due().messageId(), outcome.at())))
                    .bind("took", outcome.took().toMillis())
                    .bind("status", outcome.status())
                    .bind("failure", outcome.failure())
                    .bind("answered", outcome.status() == null ? null : write(outcome.answerHeaders()))
                    .bind("answer", outcome.answer())
                    .add();
        });
        batch.execute();
        forget(
                handle,
                results.stream()
                        .map(Result::due)
                        .filter(Outbox.Due::tried)
                        .map(Outbox.Due::id)
                        .toList());
    }

    private void forget(Handle handle, Collection<UUID> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        delete from webhook_attempt old
                        where old.tenant_id = :tenant and old.delivery_id = any(:deliveries)
                          and old.at < (select kept.at from webhook_attempt kept
                                        where kept.tenant_id = old.tenant_id and kept.delivery_id = old.delivery_id
                                        order by kept.at desc offset :kept - 1 limit 1)""")
                .bind("tenant", tenancy.require())
                .bind("deliveries", deliveries.toArray(UUID[]::new))
                .bind("kept", KEPT_OF_MESSAGE)
                .execute();
    }

    /** The latest first. */
    List<AttemptView> of(UUID delivery) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select at, url, request_headers, duration_ms, status, failure, answer_headers, answer
                        from webhook_attempt where tenant_id = :tenant and delivery_id = :delivery order by at desc""")
                .bind("tenant", tenancy.require())
                .bind("delivery", delivery)
                .map((row, context) -> view(row))
                .list());
    }

    private AttemptView view(ResultSet row) throws SQLException {
        return new AttemptView(
                Rows.instant(row, "at"),
                row.getString("url"),
                read(row.getString("request_headers")),
                row.getLong("duration_ms"),
                Rows.integerOrNull(row, "status"),
                row.getString("failure"),
                read(row.getString("answer_headers")),
                row.getString("answer"));
    }

    private Map<String, String> read(@Nullable String headers) {
        try {
            return headers == null ? Map.of() : json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the headers of an attempt cannot be read", e);
        }
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers that JSON cannot hold", e);
        }
    }
}
