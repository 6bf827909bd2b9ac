package app.rapport.platform.security;

import app.rapport.platform.filter.Condition;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records of one resource a caller may touch, decided by the owner of each. Every repository query that reads
 * records takes one, so that forgetting it does not compile.
 *
 * <p>A record without an owner belongs to everybody who sees more than their own.
 */
public record Visibility(Scope scope, UUID member, Set<UUID> peers) {
    /** All of the organisation: for work the service does on its own account (migrations, imports' look-ups). */
    public static Visibility everything() {
        return new Visibility(Scope.ORGANISATION, new UUID(0, 0), Set.of());
    }

    public boolean covers(@Nullable UUID owner) {
        return switch (scope) {
            case ORGANISATION -> true;
            case TEAM -> owner == null || owner.equals(member) || peers.contains(owner);
            case OWN -> member.equals(owner);
        };
    }

    /** The same rule for SQL, over the column that holds the owner. */
    public Condition on(String ownerColumn) {
        return switch (scope) {
            case ORGANISATION -> Condition.TRUE;
            case TEAM ->
                new Condition(
                        "(%1$s is null or %1$s = :viewer or %1$s = any(:peers))".formatted(ownerColumn),
                        Map.of("viewer", member, "peers", peers.toArray(UUID[]::new)));
            case OWN -> new Condition(ownerColumn + " = :viewer", Map.of("viewer", member));
        };
    }
}
