package app.rapport.identity;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.Scope;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Nobody raises themselves by way of another member: whoever gives a role, or decides where somebody's mails with links go,
 * may do all that this opens.
 */
@Singleton
class Reach {
    private final Jdbi jdbi;
    private final CurrentMember current;

    Reach(Jdbi jdbi, CurrentMember current) {
        this.jdbi = jdbi;
        this.current = current;
    }

    /** Whether the caller may do everything these roles allow. */
    boolean covers(Collection<UUID> roles) {
        if (roles.isEmpty()) {
            return true;
        }
        var own = current.get().permissions();
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select permission, scope from role_permission
                        where tenant_id = :tenant and role_id = any(:roles)""")
                .bind("tenant", current.tenant())
                .bind("roles", roles.toArray(UUID[]::new))
                .map((row, context) ->
                        reaches(own.get(row.getString("permission")), Scope.valueOf(row.getString("scope"))))
                .stream()
                .allMatch(reached -> reached));
    }

    /** 422 at the pointer for a role that is added and goes beyond the caller's own. */
    void requireToGive(Set<UUID> before, Set<UUID> after, String pointer) {
        var added = new HashSet<>(after);
        added.removeAll(before);
        if (!covers(added)) {
            throw Problem.invalid(pointer, "not-yours");
        }
    }

    /** 422 for another address of somebody who may do more than the caller: a link mailed there would open their account. */
    void requireToReaddress(Member member, @Nullable String address) {
        if (!Objects.equals(address, member.email()) && !covers(member.roleIds())) {
            throw Problem.invalid("/email", "beyond-yours");
        }
    }

    static boolean reaches(@Nullable Scope has, Scope asked) {
        return has != null && has.wider(asked) == has;
    }
}
