package app.rapport.platform.jobs;

import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of jobs. Every change by a worker names its claim, so that one who lost it changes nothing. */
@Singleton
class JobStore {
    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final ObjectMapper json;

    JobStore(Jdbi jdbi, Tenancy tenancy, ObjectMapper json) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** @param token that a program asked with; the job reaches no further than it */
    record Claimed(
            UUID tenant,
            UUID id,
            UUID claim,
            String kind,
            UUID member,
            @Nullable UUID token,
            JsonNode arguments,
            int attempts) {}

    UUID add(String kind, String lane, MemberAccess asker, Map<String, Object> arguments) {
        var id = TenantRecord.newId();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into job (tenant_id, id, kind, lane, arguments, member_id, token_id, state)
                        values (:tenant, :id, :kind, :lane, cast(:arguments as jsonb), :member, :token, 'QUEUED')""")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .bind("kind", kind)
                .bind("lane", lane)
                .bind("member", asker.id())
                .bind("token", asker.token())
                .bind("arguments", write(arguments))
                .execute());
        return id;
    }

    /** Outside any organisation. */
    Optional<Claimed> claim(Duration lease) {
        var claim = UUID.randomUUID();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant_id, id, kind, member_id, token_id, arguments, attempts
                        from claim_job(:claim, cast(:lease as interval))""")
                .bind("claim", claim)
                .bind("lease", lease.toString())
                .map((row, context) -> new Claimed(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("id", UUID.class),
                        claim,
                        row.getString("kind"),
                        row.getObject("member_id", UUID.class),
                        row.getObject("token_id", UUID.class),
                        read(row.getString("arguments")),
                        row.getInt("attempts")))
                .findOne());
    }

    /** Outside any organisation. */
    void prolong(Collection<UUID> claims, Duration lease) {
        jdbi.useHandle(
                handle -> handle.createQuery("select cast(prolong_jobs(:claims, cast(:lease as interval)) as text)")
                        .bind("claims", claims.toArray(UUID[]::new))
                        .bind("lease", lease.toString())
                        .mapTo(String.class)
                        .list());
    }

    /** Progress also forgives earlier attempts: a job that moves is not the one that kills its workers. */
    boolean advance(UUID id, UUID claim, long progress, @Nullable Long total) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("progress", progress);
        values.put("total", total);
        return change(
                id,
                claim,
                "progress = :progress, total = coalesce(cast(:total as bigint), total), attempts = 1",
                values);
    }

    void result(UUID id, UUID claim, Map<String, Object> result) {
        change(id, claim, "result = cast(:result as jsonb)", Map.of("result", write(result)));
    }

    void annotate(UUID id, String name, @Nullable Object value) {
        var note = value == null ? "{}" : write(Map.of(name, value));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update job
                        set result = (coalesce(result, '{}') - :name) || cast(:note as jsonb), version = version + 1,
                            updated_at = now()
                        where tenant_id = :tenant and id = :id""")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .bind("name", name)
                .bind("note", note)
                .execute());
    }

    Optional<JsonNode> resultOf(UUID id) {
        return jdbi.withHandle(
                        handle -> handle.createQuery("select result from job where tenant_id = :tenant and id = :id")
                                .bind("tenant", tenancy.require())
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne())
                .map(this::read);
    }

    boolean finish(UUID id, UUID claim, JobState state) {
        return change(
                id,
                claim,
                "state = :state, claim = null, leased_until = null, finished_at = now()",
                Map.of("state", state.name()));
    }

    boolean fail(UUID id, UUID claim, String code, List<Object> arguments) {
        return change(id, claim, """
                state = 'FAILED', claim = null, leased_until = null, finished_at = now(),
                failure_code = :code, failure_arguments = cast(:arguments as jsonb)""", Map.of("code", code, "arguments", write(arguments)));
    }

    /** Back to the queue, to be taken up again after a while. */
    void release(UUID id, UUID claim, Duration pause) {
        change(
                id,
                claim,
                "state = 'QUEUED', claim = null, leased_until = null, due_at = now() + cast(:pause as interval)",
                Map.of("pause", pause.toString()));
    }

    boolean isCancelRequested(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select cancel_requested from job where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenancy.require())
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(true));
    }

    JsonNode argumentsOf(UUID id) {
        return read(jdbi.withHandle(
                handle -> handle.createQuery("select arguments from job where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenancy.require())
                        .bind("id", id)
                        .mapTo(String.class)
                        .one()));
    }

    /** The state the job had when the wish to cancel it was noted; a queued one is cancelled with that. */
    JobState requestCancel(UUID id) {
        return jdbi.withHandle(handle -> {
            var state = handle.createQuery("select state from job where tenant_id = :tenant and id = :id for update")
                    .bind("tenant", tenancy.require())
                    .bind("id", id)
                    .mapTo(JobState.class)
                    .one();
            if (!state.isFinished()) {
                handle.createUpdate("""
                                update job
                                set cancel_requested = true, version = version + 1, updated_at = now(),
                                    state = case state when 'QUEUED' then 'CANCELLED' else state end,
                                    finished_at = case state when 'QUEUED' then now() end
                                where tenant_id = :tenant and id = :id""")
                        .bind("tenant", tenancy.require())
                        .bind("id", id)
                        .execute();
            }
            return state;
        });
    }

    private boolean change(UUID id, UUID claim, String assignments, Map<String, ? extends @Nullable Object> values) {
        var sql = """
                update job set %s, version = version + 1, updated_at = now()
                where tenant_id = :tenant and id = :id and state = 'RUNNING' and claim = :claim""".formatted(assignments);
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                        .bind("tenant", tenancy.require())
                        .bind("id", id)
                        .bind("claim", claim)
                        .bindMap(values)
                        .execute())
                == 1;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a job whose JSON cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not something JSON can hold", e);
        }
    }
}
