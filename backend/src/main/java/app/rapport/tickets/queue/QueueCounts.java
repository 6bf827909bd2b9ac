package app.rapport.tickets.queue;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Languages;
import com.fasterxml.jackson.annotation.JsonProperty;
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
                       count(*) filter (where t.status = 'NEW') as fresh,
                       count(*) filter (where t.status = 'OPEN') as open,
                       count(*) filter (where t.status = 'WAITING') as waiting,
                       count(*) filter (where t.assignee_id is null) as unassigned,
                       count(*) filter (where t.assignee_id = :me) as mine
                from ticket t
                where t.tenant_id = :tenant and t.archived_at is null and t.status in ('NEW', 'OPEN', 'WAITING') and (%s)
                group by t.queue_id) c on c.queue_id is not distinct from q.id
            order by q.created_at nulls last, q.id""";

    private final Jdbi jdbi;
    private final CurrentMember current;
    private final Languages languages;

    QueueCounts(Jdbi jdbi, CurrentMember current, Languages languages) {
        this.jdbi = jdbi;
        this.current = current;
        this.languages = languages;
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
        var visible = current.visibility("tickets:read").on("t.assignee_id");
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS.formatted(visible.sql()))
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
