package app.rapport.identity;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.Scope;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Nobody raises themselves or others by way of teams: whoever makes members see each other's records sees these records
 * as well.
 */
@Singleton
class TeamReach {
    private static final String SIGHTS = """
            with recursive reach (top, team) as (
                select id, id from team where tenant_id = :tenant
                union all
                select r.top, below.id from reach r
                join team below on below.tenant_id = :tenant and below.parent_id = r.team),
            concerned as (
                select r.team, v.member_id as viewer, r.team in (select m.team from reach m where m.top = any(:moved)) as moved
                from reach r
                join team_member v on v.tenant_id = :tenant and v.team_id = r.top),
            held as (
                select mr.member_id, p.permission, p.scope
                from member_role mr
                join role_permission p on p.tenant_id = mr.tenant_id and p.role_id = mr.role_id
                where mr.tenant_id = :tenant and p.permission <> all(:everywhere))
            select c.viewer, h.permission, p.member_id as seen
            from concerned c
            join team_member p on p.tenant_id = :tenant and p.team_id = c.team and p.member_id <> c.viewer
            join held h on h.member_id = c.viewer and h.scope = 'TEAM'
            where (c.moved or c.viewer = any(:members) or p.member_id = any(:members))
              and not (h.permission = any(:inTeams) and (p.member_id = any(:peers) or p.member_id = :self))
            union
            select c.viewer, h.permission, s.record_id
            from concerned c
            join share s on s.tenant_id = :tenant and s.team_id = c.team
            join held h on h.member_id = c.viewer
                        and h.permission in (s.resource || ':read', case s.level when 'EDIT' then s.resource || ':write' end)
            where (c.moved or c.viewer = any(:members))
              and not (h.permission = any(:held) and c.team = any(:teams))""";

    private final Jdbi jdbi;
    private final CurrentMember current;

    TeamReach(Jdbi jdbi, CurrentMember current) {
        this.jdbi = jdbi;
        this.current = current;
    }

    /** Somebody reaches with a permission records of a member, or a record shared with a team. */
    record Sight(UUID viewer, String permission, UUID seen) {}

    /**
     * What teams open that is closed to the caller, as far as these are concerned. What there is after a change and was not
     * before, the caller may not give.
     *
     * @param members whose teams or roles change
     * @param moved teams of which something else changes, their place among others
     */
    Set<Sight> beyond(Set<UUID> members, Set<UUID> moved) {
        var caller = current.get();
        return jdbi.withHandle(handle -> handle.createQuery(SIGHTS)
                .bind("tenant", caller.tenant())
                .bind("self", caller.id())
                .bindArray("members", UUID.class, members)
                .bindArray("moved", UUID.class, moved)
                .bindArray("peers", UUID.class, caller.peers())
                .bindArray("teams", UUID.class, caller.shared().teams())
                .bindArray("held", String.class, caller.permissions().keySet())
                .bindArray("everywhere", String.class, permissions(scope -> scope == Scope.ORGANISATION))
                .bindArray("inTeams", String.class, permissions(scope -> scope == Scope.TEAM))
                .map((row, context) ->
                        new Sight(Rows.id(row, "viewer"), row.getString("permission"), Rows.id(row, "seen")))
                .collect(Collectors.toSet()));
    }

    /** 422 at the pointer when something was opened since that the caller does not see. */
    void requireNoneSince(Set<Sight> before, Set<UUID> members, Set<UUID> moved, String pointer) {
        if (!before.containsAll(beyond(members, moved))) {
            throw Problem.invalid(pointer, "not-yours");
        }
    }

    private Set<String> permissions(Predicate<Scope> reaching) {
        return current.get().permissions().entrySet().stream()
                .filter(held -> reaching.test(held.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
