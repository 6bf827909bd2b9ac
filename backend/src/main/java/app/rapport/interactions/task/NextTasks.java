package app.rapport.interactions.task;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is to be done next about each of several opportunities, in one query. */
@Singleton
public class NextTasks {
    private static final String NEXT = """
            select distinct on (t.opportunity_id) t.opportunity_id, t.id, t.title, t.due_on, t.starts_at
            from task t
            where t.tenant_id = :tenant and t.opportunity_id = any(:opportunities)
              and t.status = 'OPEN' and t.archived_at is null and (%s)
            order by t.opportunity_id, coalesce(t.starts_at, t.due_on::timestamptz, 'infinity'), t.id""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final CurrentMember current;

    NextTasks(Jdbi jdbi, Tenancy tenancy, CurrentMember current) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.current = current;
    }

    /** By opportunity, of the tasks the caller may see; none where nothing is open. */
    public Map<UUID, NextTask> of(Collection<UUID> opportunities) {
        var viewer = current.get();
        if (opportunities.isEmpty() || !viewer.may("tasks:read")) {
            return Map.of();
        }
        return read(opportunities, TaskReader.visible(viewer));
    }

    private Map<UUID, NextTask> read(Collection<UUID> opportunities, Condition visible) {
        var next = new HashMap<UUID, NextTask>();
        jdbi.useHandle(handle -> handle.createQuery(NEXT.formatted(visible.sql()))
                .bindMap(visible.values())
                .bind("tenant", tenancy.require())
                .bindArray("opportunities", UUID.class, opportunities)
                .map((row, context) -> Map.entry(row.getObject("opportunity_id", UUID.class), NextTask.of(row)))
                .forEach(found -> next.put(found.getKey(), found.getValue())));
        return next;
    }
}
