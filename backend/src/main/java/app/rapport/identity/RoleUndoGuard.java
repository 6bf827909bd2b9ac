package app.rapport.identity;

import app.rapport.identity.RoleResource.RoleView;
import app.rapport.platform.journal.UndoGuard;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The way back raises nobody either, and leaves somebody who manages the organisation. */
@Singleton
class RoleUndoGuard implements UndoGuard {
    private final Roles roles;
    private final Administrators administrators;

    RoleUndoGuard(Roles roles, Administrators administrators) {
        this.roles = roles;
        this.administrators = administrators;
    }

    @Override
    public Set<String> resources() {
        return Set.of("roles", "members");
    }

    @Override
    public Runnable watch(Set<UUID> records) {
        var before = byId();
        return () -> {
            byId().forEach((id, now) -> {
                if (records.contains(id)) {
                    requireAllowed(now, before);
                }
            });
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
}
