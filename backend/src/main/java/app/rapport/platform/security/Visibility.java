package app.rapport.platform.security;

import app.rapport.platform.filter.Condition;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records of one resource a caller may touch, decided by the owner of each and by what is shared with the caller.
 * Every repository query that reads records takes one, so that forgetting it does not compile.
 *
 * <p>A record without an owner belongs to everybody who sees more than their own.
 */
public record Visibility(Scope scope, UUID member, Set<UUID> peers, Shares shares) {
    private static final Shares NONE = new Shares(Shared.NOTHING, "", Shared.Level.READ);

    /** What is shared of the resource, at the level asked for. */
    record Shares(Shared shared, String resource, Shared.Level level) {}

    /** Of records that cannot be shared. */
    public Visibility(Scope scope, UUID member, Set<UUID> peers) {
        this(scope, member, peers, NONE);
    }

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

    /** @param record that may also be shared with the caller */
    public boolean covers(@Nullable UUID owner, UUID record) {
        return covers(owner) || shares.shared().reaches(shares.resource(), record, shares.level());
    }

    /** The same rule for SQL, over the column that holds the owner, with its alias. */
    public Condition on(String ownerColumn) {
        var owned = owned(ownerColumn);
        if (scope == Scope.ORGANISATION || !shares.shared().any(shares.resource())) {
            return owned;
        }
        var alias = ownerColumn.substring(0, ownerColumn.indexOf('.'));
        return owned.or(shares.shared().on(alias, shares.resource(), shares.level()));
    }

    /** The part of the rule that owners decide: all of it unless {@link #on} has branches, the second of which is the rest. */
    public Condition owned(String ownerColumn) {
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
