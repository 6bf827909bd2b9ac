package app.rapport.identity.challenge;

import app.rapport.platform.security.Secrets;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Remembers for a few minutes how far a sign-in has come, under a secret that only its browser is told. It is kept in the
 * database, so the second half may reach another copy of the service.
 */
@Singleton
public class Challenges {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String MATCHES = "key = :key and purpose = :purpose and expires_at > :now";

    private final Jdbi jdbi;
    private final Clock clock;
    private final ObjectMapper json;

    Challenges(Jdbi jdbi, Clock clock, ObjectMapper json) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.json = json;
    }

    public record Challenge(String secret, Instant expiresAt) {}

    /** @param content a record; its class tells apart what challenges are for */
    public Challenge make(Record content) {
        return make(content, LIFETIME);
    }

    public Challenge make(Record content, Duration lifetime) {
        var secret = Secrets.random();
        var expiresAt = clock.instant().plus(lifetime);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into sign_in_challenge (key, purpose, content, expires_at)
                        values (:key, :purpose, :content, :expires)""")
                .bind("key", Secrets.hash(secret))
                .bind("purpose", purpose(content.getClass()))
                .bind("content", written(content))
                .bind("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .execute());
        return new Challenge(secret, expiresAt);
    }

    /** Leaves it in place, so that a mistyped code can be typed again. */
    public <T extends Record> Optional<T> find(String secret, Class<T> type) {
        return read("select content from sign_in_challenge where " + MATCHES, secret, type);
    }

    /** Works once: of two uses at the same moment one finds nothing. */
    public <T extends Record> Optional<T> take(String secret, Class<T> type) {
        return read("delete from sign_in_challenge where " + MATCHES + " returning content", secret, type);
    }

    private <T extends Record> Optional<T> read(String sql, String secret, Class<T> type) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("key", Secrets.hash(secret))
                .bind("purpose", purpose(type))
                .bind("now", now())
                .mapTo(String.class)
                .findOne()
                .map(content -> parsed(content, type)));
    }

    private static String purpose(Class<?> type) {
        return type.getSimpleName();
    }

    private String written(Record content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a challenge could not be written", e);
        }
    }

    private <T> T parsed(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a challenge could not be read", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
