package app.rapport.tickets.queue;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.tally.Tally;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Languages;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How much waits in each queue, of what the caller may see. */
@Singleton
class QueueCounts {
    private static final String COUNTS = """
            select q.id as queue_id, app_local_name(q.names, :language) as queue_name,
                   coalesce(c.fresh, 0) as fresh, coalesce(c.open, 0) as open, coalesce(c.waiting, 0) as waiting,
                   coalesce(c.unassigned, 0) as unassigned, coalesce(c.mine, 0) as mine
            from (select id, names, created_at from queue where tenant_id = :tenant
                  union all select null, null, null) q
            left join (
                select t.queue_id,
                       sum(t.number) filter (where t.status = 'NEW') as fresh,
                       sum(t.number) filter (where t.status = 'OPEN') as open,
                       sum(t.number) filter (where t.status = 'WAITING') as waiting,
                       sum(t.number) filter (where t.assignee_id is null) as unassigned,
                       sum(t.number) filter (where t.assignee_id = :me) as mine
                from (select t.queue_id, t.status, t.assignee_id, t.number from ticket_tally t
                      where t.tenant_id = :tenant and (%s)%s) t
                group by t.queue_id) c on c.queue_id is not distinct from q.id
            order by q.created_at nulls last, q.id""";

    /** What the caller sees only because it is shared with them is no part of the sums by assignee; it is little. */
    private static final String SHARED = """
             union all
            select t.queue_id, t.status, t.assignee_id, 1 from ticket t
            where t.tenant_id = :tenant and t.archived_at is null and t.status in ('NEW', 'OPEN', 'WAITING') and (%s)""";

    private final Jdbi jdbi;
    private final CurrentMember current;
    private final Languages languages;

    QueueCounts(Jdbi jdbi, CurrentMember current, Languages languages) {
        this.jdbi = jdbi;
        this.current = current;
        this.languages = languages;
    }

    @Produces
    @Singleton
    static Tally tally() {
        return new Tally("ticket_tally");
    }

    /**
     * Tickets that are not solved yet.
     *
     * @param queue absent for tickets in no queue, which come last
     */
    public record QueueCount(
            @Nullable Ref queue,
            @JsonProperty("new") long fresh,
            long open,
            long waiting,
            long unassigned,
            long mine) {}

    List<QueueCount> all() {
        var visibility = current.visibility("tickets:read");
        var visible = visibility.on("t.assignee_id");
        var shared = visible.branches().isEmpty()
                ? ""
                : SHARED.formatted(visible.branches().getLast().sql());
        var sql = COUNTS.formatted(visibility.owned("t.assignee_id").sql(), shared);
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("tenant", current.tenant())
                .bind("me", current.id())
                .bind("language", languages.current().getLanguage())
                .bindMap(visible.values())
                .map((row, context) -> new QueueCount(
                        Ref.of(row, "queue"),
                        row.getLong("fresh"),
                        row.getLong("open"),
                        row.getLong("waiting"),
                        row.getLong("unassigned"),
                        row.getLong("mine")))
                .list());
    }
}
