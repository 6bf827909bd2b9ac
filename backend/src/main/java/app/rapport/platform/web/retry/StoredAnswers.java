package app.rapport.platform.web.retry;

import app.rapport.platform.security.CurrentMember;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of answers by key. */
@Singleton
class StoredAnswers {
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final ObjectMapper json;

    StoredAnswers(Jdbi jdbi, CurrentMember current, ObjectMapper json) {
        this.jdbi = jdbi;
        this.current = current;
        this.json = json;
    }

    record Answer(
            String fingerprint,
            int status,
            Map<String, String> headers,
            @Nullable String body) {}

    /**
     * Empty when the key is this request's now; else what was answered to the first with it. While that one is under way
     * this waits for its end, for the database lets only one transaction have the key.
     */
    Optional<Answer> claim(String key, String fingerprint) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            delete from idempotency_key
                            where tenant_id = :tenant and member_id = :member and key = :key
                              and created_at < now() - interval '24 hours'""")
                    .bind("tenant", current.tenant())
                    .bind("member", current.id())
                    .bind("key", key)
                    .execute();
            var claimed = handle.createUpdate("""
                            insert into idempotency_key (tenant_id, member_id, key, fingerprint)
                            values (:tenant, :member, :key, :fingerprint)
                            on conflict on constraint idempotency_key_pk do nothing""")
                    .bind("tenant", current.tenant())
                    .bind("member", current.id())
                    .bind("key", key)
                    .bind("fingerprint", fingerprint)
                    .execute();
            return claimed == 1 ? Optional.empty() : Optional.of(read(handle, key));
        });
    }

    private Answer read(Handle handle, String key) {
        return handle.createQuery("""
                        select fingerprint, status, headers, body from idempotency_key
                        where tenant_id = :tenant and member_id = :member and key = :key""")
                .bind("tenant", current.tenant())
                .bind("member", current.id())
                .bind("key", key)
                .map((row, context) -> new Answer(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        headers(row.getString("headers")),
                        row.getString("body")))
                .one();
    }

    void store(String key, int status, Map<String, String> headers, @Nullable Object entity) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update idempotency_key set status = :status, headers = cast(:headers as jsonb), body = :body
                        where tenant_id = :tenant and member_id = :member and key = :key""")
                .bind("tenant", current.tenant())
                .bind("member", current.id())
                .bind("key", key)
                .bind("status", status)
                .bind("headers", write(headers))
                .bind("body", entity == null ? null : write(entity))
                .execute());
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the headers of a stored answer cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be stored as JSON", e);
        }
    }
}
