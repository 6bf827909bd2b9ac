package app.rapport.platform.security;

import app.rapport.platform.fields.FieldRule;
import app.rapport.platform.replica.Replica;
import app.rapport.platform.sql.Rows;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Loads a caller's rights, in one round trip and at every request: a role taken away, a deactivated member or an ended
 * session takes effect with the next call, not when a token runs out.
 */
@Singleton
public class MemberDirectory {
    private final Jdbi jdbi;
    private final String position;

    MemberDirectory(Jdbi jdbi, Replica replica) {
        this.jdbi = jdbi;
        this.position = replica.positionColumn();
    }

    /** Empty unless the member is active and, when a session is given, the session is open. */
    public Optional<MemberAccess> load(UUID tenant, UUID member, @Nullable UUID session) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.name, m.language, m.time_zone, m.currency, m.permissions, m.peers, r.teams, r.shared, r.fields,
                               <position> as position
                        from load_member(:tenant, :member, cast(:session as uuid)) m
                        cross join member_reach(:tenant, :member) r""")
                .define("position", position)
                .bind("tenant", tenant)
                .bind("member", member)
                .bind("session", session)
                .map((row, context) -> access(row, new Caller(tenant, member, session, null), permission -> true))
                .findOne());
    }

    /**
     * The caller's rights as they are now, for work that outlasts a request; never more than the caller came with. Within
     * the caller's organisation.
     */
    public Optional<MemberAccess> reload(MemberAccess caller) {
        if (caller.token() != null && !isOpen(caller.tenant(), caller.token())) {
            return Optional.empty();
        }
        return load(caller.tenant(), caller.id(), caller.session()).map(now -> now.limitedTo(caller));
    }

    /** A job's member, with no more than is left of the token it was asked for with. Within their organisation. */
    public Optional<MemberAccess> loadForJob(UUID tenant, UUID member, @Nullable UUID token) {
        var access = load(tenant, member, null);
        return token == null
                ? access
                : access.flatMap(now -> permissionsOf(tenant, token).map(allowed -> now.through(token, allowed)));
    }

    /** Empty for a token that opens nothing any more. */
    private Optional<Set<String>> permissionsOf(UUID tenant, UUID token) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select permissions from api_token
                        where tenant_id = :tenant and id = :id and revoked_at is null
                          and (expires_at is null or expires_at > now())""")
                .bind("tenant", tenant)
                .bind("id", token)
                .map((row, context) -> Set.of(texts(row, "permissions")))
                .findOne());
    }

    private boolean isOpen(UUID tenant, UUID token) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) > 0 from api_token
                        where tenant_id = :tenant and id = :id and revoked_at is null
                          and (expires_at is null or expires_at > now())""")
                .bind("tenant", tenant)
                .bind("id", token)
                .mapTo(Boolean.class)
                .one());
    }

    /** Empty unless the token is known, neither revoked nor expired, and its member is active. */
    Optional<MemberAccess> load(ApiTokenCode code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select t.member_id, t.token_permissions, t.name, t.language, t.time_zone, t.currency, t.permissions,
                               t.peers, r.teams, r.shared, r.fields, <position> as position
                        from load_api_token(:tenant, :id, :hash) t
                        cross join lateral member_reach(:tenant, t.member_id) r""")
                .define("position", position)
                .bind("tenant", code.tenant())
                .bind("id", code.id())
                .bind("hash", code.hash())
                .map((row, context) -> access(
                        row,
                        new Caller(code.tenant(), Rows.id(row, "member_id"), null, code.id()),
                        Set.of(texts(row, "token_permissions"))::contains))
                .findOne());
    }

    private record Caller(
            UUID tenant,
            UUID member,
            @Nullable UUID session,
            @Nullable UUID token) {}

    private MemberAccess access(ResultSet row, Caller caller, Predicate<String> allowed) throws SQLException {
        var teams = ids(row, "teams");
        return new MemberAccess(
                caller.tenant(),
                caller.member(),
                caller.session(),
                caller.token(),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"),
                permissions(texts(row, "permissions"), allowed),
                ids(row, "peers"),
                new Shared(
                        caller.tenant(),
                        caller.member(),
                        teams,
                        Set.of(texts(row, "shared")),
                        resource -> shared(caller, teams, resource)),
                rules(texts(row, "fields")),
                row.getString("position"));
    }

    /** Read only when a single record is asked about that the owner does not decide. */
    private Map<UUID, Shared.Level> shared(Caller caller, Set<UUID> teams, String resource) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select record_id, bool_or(level = 'EDIT') as editable
                        from share
                        where tenant_id = :tenant and resource = :resource
                          and (member_id = :member or team_id = any(:teams))
                        group by record_id""")
                .bind("tenant", caller.tenant())
                .bind("resource", resource)
                .bind("member", caller.member())
                .bind("teams", teams.toArray(UUID[]::new))
                .reduceRows(new HashMap<>(), (found, row) -> {
                    var editable = row.getColumn("editable", Boolean.class);
                    found.put(row.getColumn("record_id", UUID.class), editable ? Shared.Level.EDIT : Shared.Level.READ);
                    return found;
                }));
    }

    private static Map<String, FieldRule> rules(String[] assignments) {
        return Arrays.stream(assignments)
                .map(assignment -> assignment.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> FieldRule.valueOf(pair[1])));
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static Map<String, Scope> permissions(String[] assignments, Predicate<String> allowed) {
        var widest = new HashMap<String, Scope>();
        Arrays.stream(assignments).forEach(assignment -> {
            var separator = assignment.lastIndexOf('=');
            var permission = assignment.substring(0, separator);
            if (allowed.test(permission)) {
                widest.merge(permission, Scope.valueOf(assignment.substring(separator + 1)), Scope::wider);
            }
        });
        return Map.copyOf(widest);
    }
}
