package app.rapport.platform.external;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import app.rapport.platform.web.Versioned;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record another system speaks of when it is not here yet, else changes it. Calls about the same
 * external id come one after the other: the first makes the record, the others find it.
 */
@Singleton
public class ExternalIds {
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final MergePatch mergePatch;

    ExternalIds(Jdbi jdbi, CurrentMember current, MergePatch mergePatch) {
        this.jdbi = jdbi;
        this.current = current;
        this.mergePatch = mergePatch;
    }

    /** What the body leaves out stays as it is. A record the caller may not see is refused, not overwritten unseen. */
    @Transactional
    public <I, V extends Versioned> Upserted<V> upsert(
            ExternalId key, @Nullable IfMatch ifMatch, JsonNode body, Target<I, V> target) {
        queue(key);
        var known = find(key).filter(target.lock());
        if (known.isPresent()) {
            var version = Objects.requireNonNullElse(ifMatch, IfMatch.ANY);
            return new Upserted<>(target.edit().apply(known.get(), version, body), false);
        }
        if (ifMatch != null) {
            throw Problem.of("stale");
        }
        var created = target.create().apply(mergePatch.create(body, target.input()));
        link(key, created.id());
        return new Upserted<>(created, true);
    }

    /** Until the transaction ends nobody else gets past here with the same key. */
    private void queue(ExternalId key) {
        var name = String.join("\n", current.tenant().toString(), key.resource(), key.source(), key.id());
        jdbi.useHandle(handle ->
                handle.createQuery("""
                        select 1 from (select pg_advisory_xact_lock(hashtextextended(cast(:name as text), 0))) as queued""").bind("name", name).mapTo(Integer.class).one());
    }

    private Optional<UUID> find(ExternalId key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select record_id from external_id
                        where tenant_id = :tenant and resource = :resource and source = :source and external_id = :id""")
                .bind("tenant", current.tenant())
                .bindMethods(key)
                .mapTo(UUID.class)
                .findOne());
    }

    /** The id of a record that was deleted since goes to its successor. */
    private void link(ExternalId key, UUID record) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into external_id (tenant_id, resource, source, external_id, record_id)
                        values (:tenant, :resource, :source, :id, :record)
                        on conflict (tenant_id, resource, source, external_id) do update set record_id = excluded.record_id""")
                .bind("tenant", current.tenant())
                .bindMethods(key)
                .bind("record", record)
                .execute());
    }
}
