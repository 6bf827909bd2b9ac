package app.rapport.identity;

import app.rapport.identity.RoleResource.RoleView;
import app.rapport.platform.journal.UndoGuard;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The way back raises nobody either, and leaves somebody who manages the organisation. */
@Singleton
class RoleUndoGuard implements UndoGuard {
    private final Roles roles;
    private final Administrators administrators;
    private final Reach reach;
    private final TeamReach teamReach;
    private final Jdbi jdbi;
    private final CurrentMember current;

    RoleUndoGuard(
            Roles roles,
            Administrators administrators,
            Reach reach,
            TeamReach teamReach,
            Jdbi jdbi,
            CurrentMember current) {
        this.roles = roles;
        this.administrators = administrators;
        this.reach = reach;
        this.teamReach = teamReach;
        this.jdbi = jdbi;
        this.current = current;
    }

    @Override
    public Set<String> resources() {
        return Set.of("roles", "members", "teams");
    }

    @Override
    public Runnable watch(Set<UUID> records) {
        var before = byId();
        var membersBefore = members(records);
        var sightsBefore = teamReach.beyond(records, records);
        return () -> {
            byId().forEach((id, now) -> {
                if (records.contains(id)) {
                    requireAllowed(now, before);
                }
            });
            members(records).forEach((id, now) -> requireAllowed(now, membersBefore.get(id)));
            if (!sightsBefore.containsAll(teamReach.beyond(records, records))) {
                throw Problem.of("forbidden");
            }
            administrators.requireSomebody();
        };
    }

    private void requireAllowed(RoleView now, Map<UUID, RoleView> before) {
        try {
            roles.requireAllowed(now, before.get(now.id()));
        } catch (Problem refusal) {
            // It speaks of fields of a body, and there is none here.
            throw Problem.of("forbidden");
        }
    }

    private Map<UUID, RoleView> byId() {
        return roles.all().stream().collect(Collectors.toMap(RoleView::id, Function.identity()));
    }

    /** What of a member decides what they may do, and who can become them. */
    private record Standing(@Nullable String email, Set<UUID> roles) {}

    private void requireAllowed(Standing now, @Nullable Standing before) {
        var added = new HashSet<>(now.roles());
        added.removeAll(before == null ? Set.of() : before.roles());
        var moved = before != null && !Objects.equals(now.email(), before.email());
        if (!reach.covers(moved ? now.roles() : added)) {
            throw Problem.of("forbidden");
        }
    }

    private Map<UUID, Standing> members(Set<UUID> ids) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select m.id, m.email, array(select r.role_id from member_role r
                                                    where r.tenant_id = m.tenant_id and r.member_id = m.id) as roles
                        from member m where m.tenant_id = :tenant and m.id = any(:ids)""")
                .bind("tenant", current.tenant())
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, context) ->
                        Map.entry(Rows.id(row, "id"), new Standing(row.getString("email"), Set.of((UUID[])
                                row.getArray("roles").getArray()))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
