package app.rapport.platform.security;

import app.rapport.platform.filter.Condition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Single records a member was let see or edit beyond what their roles reach: shared with them, with a team of theirs, or
 * with a team below one of theirs. A member with whom nothing is shared costs no query anything.
 */
public final class Shared {
    /** How much is shared; who may edit may also see. */
    public enum Level {
        READ,
        EDIT
    }

    static final Shared NOTHING = new Shared(new UUID(0, 0), new UUID(0, 0), Set.of(), Set.of(), resource -> Map.of());

    private static final String EXISTS = """
            exists (select from share s
                    where s.tenant_id = %1$s.tenant_id and s.record_id = %1$s.id and s.resource = '%2$s'
                      and (s.member_id = :viewer or s.team_id = any(:teams))%3$s)""";

    private static final String LINKED = """
            select %s from share s join %s on x.tenant_id = s.tenant_id and x.%s = s.record_id
            where s.tenant_id = :tenant and s.resource = '%s'
              and (s.member_id = :viewer or s.team_id = any(:teams))""";

    private final UUID tenant;
    private final UUID member;
    private final Set<UUID> teams;
    private final Set<String> resources;
    private final Function<String, Map<UUID, Level>> reader;
    private final Map<String, Map<UUID, Level>> read = new HashMap<>();

    /**
     * @param teams of the member, and those below
     * @param resources of which at least one record is shared
     * @param reader of what is shared of a resource, asked at most once
     */
    Shared(
            UUID tenant,
            UUID member,
            Set<UUID> teams,
            Set<String> resources,
            Function<String, Map<UUID, Level>> reader) {
        this.tenant = tenant;
        this.member = member;
        this.teams = teams;
        this.resources = resources;
        this.reader = reader;
    }

    public Set<UUID> teams() {
        return teams;
    }

    public boolean any(String resource) {
        return resources.contains(resource);
    }

    /** Does the other one ask the database the same? What exactly is shared, each query finds out. */
    public boolean isLike(Shared other) {
        return teams.equals(other.teams) && resources.equals(other.resources);
    }

    boolean reaches(String resource, UUID id, Level level) {
        if (!any(resource)) {
            return false;
        }
        var found = read.computeIfAbsent(resource, reader).get(id);
        return found != null && found.compareTo(level) >= 0;
    }

    /** @param alias of the record's table */
    Condition on(String alias, String resource, Level level) {
        return new Condition(
                EXISTS.formatted(alias, resource, level == Level.EDIT ? " and s.level = 'EDIT'" : ""), values());
    }

    /** Of which at least one record is shared. */
    public Set<String> resources() {
        return resources;
    }

    /**
     * What hangs on shared records is seen with them.
     *
     * @param id of what hangs on them, such as {@code x.interaction_id}
     * @param table that links the two, under the alias x
     * @param column of that table with the record's id
     */
    public record Link(String resource, String id, String table, String column) {}

    /** Either the condition, or to hang on a record that is shared. */
    public Condition orLinked(Condition condition, String idExpression, Link... links) {
        if (resources.isEmpty() || condition.equals(Condition.TRUE)) {
            return condition;
        }
        var ids = Arrays.stream(links)
                .map(link -> LINKED.formatted(link.id(), link.table(), link.column(), link.resource()))
                .collect(Collectors.joining(" union all "));
        return condition.or(new Condition(idExpression + " in (" + ids + ")", values()));
    }

    private Map<String, Object> values() {
        return Map.of("tenant", tenant, "viewer", member, "teams", teams.toArray(UUID[]::new));
    }
}
