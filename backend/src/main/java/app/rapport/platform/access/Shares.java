package app.rapport.platform.access;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.Shared;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Problem;
import app.rapport.platform.web.Versioned;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** With whom single records are shared. The endpoints of all resources ask this. */
@Singleton
public class Shares {
    private static final String SELECT = """
            select s.id, s.version, s.level, s.created_at, s.updated_at, m.id as member_id, m.name as member_name,
                   t.id as team_id, t.name as team_name
            from share s
            left join member m on m.tenant_id = s.tenant_id and m.id = s.member_id
            left join team t on t.tenant_id = s.tenant_id and t.id = s.team_id
            where s.tenant_id = :tenant and s.resource = :resource and s.record_id = :id
              and (cast(:holder as uuid) is null or coalesce(s.member_id, s.team_id) = :holder)
            order by s.team_id is null, coalesce(m.name_key, t.name_key), s.id
            limit 500""";

    private static final String UPSERT = """
            insert into share (tenant_id, id, resource, record_id, member_id, team_id, level)
            select :tenant, :share, :resource, :id, h.member_id, h.team_id, :level
            from (select m.id as member_id, cast(null as uuid) as team_id from member m
                  where m.tenant_id = :tenant and m.id = :holder and m.state <> 'DEACTIVATED'
                  union all
                  select null, t.id from team t where t.tenant_id = :tenant and t.id = :holder) h
            on conflict (tenant_id, %1$s_id, resource, record_id) where %1$s_id is not null
            do update set level = excluded.level, version = share.version + 1, updated_at = now()
                where share.level <> excluded.level""";

    private final RecordOwners owners;
    private final Jdbi jdbi;
    private final CurrentMember current;

    Shares(RecordOwners owners, Jdbi jdbi, CurrentMember current) {
        this.owners = owners;
        this.jdbi = jdbi;
        this.current = current;
    }

    /** @param level what they may do with it, as far as their roles let them do it with any */
    public record ShareInput(
            @NotNull @Schema(examples = "READ") Shared.Level level) {}

    /**
     * One record let be seen or edited.
     *
     * @param member or else team
     */
    public record ShareView(
            UUID id,
            long version,
            @Nullable Ref member,
            @Nullable Ref team,
            Shared.Level level,
            Instant createdAt,
            Instant updatedAt)
            implements Versioned {}

    /** 404 for a record the caller does not see. */
    public List<ShareView> of(String resource, UUID id) {
        owners.require(resource, id);
        return read(resource, id, null);
    }

    /** Shares, or changes how much is shared; the same again changes nothing. */
    @Transactional
    public ShareView put(String resource, UUID id, UUID holder, @Nullable IfMatch ifMatch, Shared.Level level) {
        owners.requireToShare(resource, id);
        read(resource, id, holder).forEach(present -> IfMatch.check(ifMatch, present));
        var sql = UPSERT.formatted(isTeam(holder) ? "team" : "member");
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("tenant", current.tenant())
                .bind("share", TenantRecord.newId())
                .bind("resource", resource)
                .bind("id", id)
                .bind("holder", holder)
                .bind("level", level.name())
                .execute());
        return require(resource, id, holder);
    }

    @Transactional
    public void delete(String resource, UUID id, UUID holder, @Nullable IfMatch ifMatch) {
        owners.requireToShare(resource, id);
        var share = require(resource, id, holder);
        IfMatch.require(ifMatch, share);
        var deleted = jdbi.withHandle(handle -> handle.createUpdate(
                        "delete from share where tenant_id = :tenant and id = :share and version = :version")
                .bind("tenant", current.tenant())
                .bind("share", share.id())
                .bind("version", share.version())
                .execute());
        if (deleted == 0) {
            IfMatch.require(ifMatch, require(resource, id, holder));
            throw Problem.of("conflict").detail("busy");
        }
    }

    private boolean isTeam(UUID holder) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from team where tenant_id = :tenant and id = :holder)")
                .bind("tenant", current.tenant())
                .bind("holder", holder)
                .mapTo(Boolean.class)
                .one());
    }

    private ShareView require(String resource, UUID id, UUID holder) {
        return read(resource, id, holder).stream().findFirst().orElseThrow(Problem::notFound);
    }

    private List<ShareView> read(String resource, UUID id, @Nullable UUID holder) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT)
                .bind("tenant", current.tenant())
                .bind("resource", resource)
                .bind("id", id)
                .bind("holder", holder)
                .map((row, context) -> view(row))
                .list());
    }

    private static ShareView view(ResultSet row) throws SQLException {
        return new ShareView(
                Rows.id(row, "id"),
                row.getLong("version"),
                Ref.of(row, "member"),
                Ref.of(row, "team"),
                Shared.Level.valueOf(row.getString("level")),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }
}
