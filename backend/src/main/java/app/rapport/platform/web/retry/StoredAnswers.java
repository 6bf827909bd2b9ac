package app.rapport.platform.web.retry;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.SecretBox;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The table of answers by key. They may hold what is shown once, and requests passwords: answers are kept encrypted, and of
 * a request only a fingerprint that tells nothing to whoever reads the database.
 */
@Singleton
class StoredAnswers {
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final ObjectMapper json;
    private final SecretBox box;

    StoredAnswers(Jdbi jdbi, CurrentMember current, ObjectMapper json, SecretBox box) {
        this.jdbi = jdbi;
        this.current = current;
        this.json = json;
        this.box = box;
    }

    /** @param sameRequest whether it was this request, by this program or from the app, that was answered */
    record Answer(
            boolean sameRequest,
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
                    .bind("fingerprint", sealed(fingerprint, key))
                    .execute();
            return claimed == 1 ? Optional.empty() : Optional.of(read(handle, key, fingerprint));
        });
    }

    private Answer read(Handle handle, String key, String fingerprint) {
        return handle.createQuery("""
                        select fingerprint, status, headers, body from idempotency_key
                        where tenant_id = :tenant and member_id = :member and key = :key""")
                .bind("tenant", current.tenant())
                .bind("member", current.id())
                .bind("key", key)
                .map((row, context) -> new Answer(
                        isOf(row.getString("fingerprint"), fingerprint, key),
                        row.getInt("status"),
                        headers(row.getString("headers")),
                        opened(row.getString("body"), key)))
                .one();
    }

    /** With less than a person may do, a program of theirs is not answered what they were. */
    private String sealed(String fingerprint, String key) {
        return box.fingerprint(fingerprint + " " + current.get().token(), owner(key));
    }

    /** The release before this one kept a day's answers and fingerprints in clear. */
    private boolean isOf(String kept, String fingerprint, String key) {
        return kept.equals(SecretBox.isSealed(kept) ? sealed(fingerprint, key) : fingerprint);
    }

    private @Nullable String opened(@Nullable String body, String key) {
        return body == null || !SecretBox.isSealed(body) ? body : box.open(body, owner(key));
    }

    private String owner(String key) {
        return "idempotency_key:" + current.tenant() + ":" + current.id() + ":" + key;
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
                .bind("body", entity == null ? null : box.seal(write(entity), owner(key)))
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
