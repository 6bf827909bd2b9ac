package app.rapport.platform.security;

import app.rapport.platform.replica.Replica;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.sql.WithoutTenant;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Says at every request who is calling and what they may do, in one small query: a role taken away, a deactivated member
 * or an ended session takes effect with the next call, not when a token runs out.
 */
@Singleton
public class MemberDirectory {
    private final Jdbi jdbi;
    private final Jdbi entrance;
    private final KnownRights rights;
    private final String position;

    MemberDirectory(Jdbi jdbi, @WithoutTenant Jdbi entrance, KnownRights rights, Replica replica) {
        this.jdbi = jdbi;
        this.entrance = entrance;
        this.rights = rights;
        this.position = replica.positionColumn();
    }

    /** @param asOf how far the database's log had come; null without a replica to compare with */
    private record Asked(long version, @Nullable String asOf) {}

    /** Empty unless the member is active and, when a session is given, the session is open. */
    public Optional<MemberAccess> load(UUID tenant, UUID member, @Nullable UUID session) {
        return version(tenant, member, session)
                .flatMap(asked -> rights.at(asked.version(), tenant, member)
                        .map(found -> access(found, new Caller(tenant, member, session, null, asked.asOf()))));
    }

    private Optional<Asked> version(UUID tenant, UUID member, @Nullable UUID session) {
        return entrance.withHandle(handle -> handle.createQuery("""
                        select version, <position> as position
                        from caller_version(:tenant, :member, cast(:session as uuid)) version
                        where version is not null""")
                .define("position", position)
                .bind("tenant", tenant)
                .bind("member", member)
                .bind("session", session)
                .map((row, context) -> asked(row))
                .findOne());
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(row.getLong("version"), row.getString("position"));
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
                .map((row, context) -> Set.of(Rights.texts(row, "permissions")))
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

    private record Program(UUID member, Set<String> permissions, Asked asked) {}

    /** Empty unless the token is known, neither revoked nor expired, and its member is active. */
    Optional<MemberAccess> load(ApiTokenCode code) {
        return program(code)
                .flatMap(program -> rights.at(program.asked().version(), code.tenant(), program.member())
                        .map(found -> access(
                                found,
                                new Caller(
                                        code.tenant(),
                                        program.member(),
                                        null,
                                        code.id(),
                                        program.asked().asOf())))
                        .map(access -> access.through(code.id(), program.permissions())));
    }

    private Optional<Program> program(ApiTokenCode code) {
        return entrance.withHandle(handle -> handle.createQuery("""
                        select member_id, permissions, version, <position> as position
                        from api_token_caller(:tenant, :id, :hash)""")
                .define("position", position)
                .bind("tenant", code.tenant())
                .bind("id", code.id())
                .bind("hash", code.hash())
                .map((row, context) ->
                        new Program(Rows.id(row, "member_id"), Set.of(Rights.texts(row, "permissions")), asked(row)))
                .findOne());
    }

    private record Caller(
            UUID tenant,
            UUID member,
            @Nullable UUID session,
            @Nullable UUID token,
            @Nullable String asOf) {}

    private MemberAccess access(Rights rights, Caller caller) {
        return new MemberAccess(
                caller.tenant(),
                caller.member(),
                caller.session(),
                caller.token(),
                rights.name(),
                rights.language(),
                rights.timeZone(),
                rights.currency(),
                rights.permissions(),
                rights.peers(),
                new Shared(
                        caller.tenant(),
                        caller.member(),
                        rights.teams(),
                        rights.shared(),
                        resource -> shared(caller, rights.teams(), resource)),
                rights.fields(),
                caller.asOf());
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
}
