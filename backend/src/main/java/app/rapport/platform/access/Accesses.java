package app.rapport.platform.access;

import app.rapport.platform.access.AccessItem.AccessReason;
import app.rapport.platform.access.AccessItem.AccessWay;
import app.rapport.platform.access.RecordOwners.Owned;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.Scope;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Languages;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Who sees a record and why, by the same rules as {@link app.rapport.platform.security.Visibility}, from the other end. */
@Singleton
public class Accesses {
    /** All reasons for one record: one row for each way a member comes to it. */
    private static final String REASONS = """
            with recursive
            above (team_id, via) as (
                select tm.team_id, tm.team_id from team_member tm
                where tm.tenant_id = :tenant and tm.member_id = cast(nullif(:owner, '') as uuid)
                union
                select t.parent_id, a.via from above a
                join team t on t.tenant_id = :tenant and t.id = a.team_id and t.parent_id is not null),
            shared (team_id, via, level) as (
                select s.team_id, s.team_id, s.level from share s
                where s.tenant_id = :tenant and s.resource = :resource and s.record_id = :record and s.team_id is not null
                union
                select t.parent_id, a.via, a.level from shared a
                join team t on t.tenant_id = :tenant and t.id = a.team_id and t.parent_id is not null),
            holder as (
                select s.member_id, cast(null as uuid) as via, s.level from share s
                where s.tenant_id = :tenant and s.resource = :resource and s.record_id = :record
                  and s.member_id is not null
                union
                select tm.member_id, a.via, a.level from shared a
                join team_member tm on tm.tenant_id = :tenant and tm.team_id = a.team_id),
            granted as (
                select mr.member_id, mr.role_id, p.permission, p.scope from member_role mr
                join role_permission p on p.tenant_id = mr.tenant_id and p.role_id = mr.role_id
                where mr.tenant_id = :tenant and p.permission in (:read, :write)),
            reason as (
                select g.*, case when g.scope = 'ORGANISATION' then 'ORGANISATION'
                                 when g.member_id = cast(nullif(:owner, '') as uuid) then 'OWNER' else 'UNOWNED' end as way,
                       cast(null as uuid) as team_id
                from granted g
                where g.scope = 'ORGANISATION' or g.member_id = cast(nullif(:owner, '') as uuid)
                   or (g.scope = 'TEAM' and cast(nullif(:owner, '') as uuid) is null)
                union
                select g.*, 'TEAM', a.via from granted g
                join team_member tm on tm.tenant_id = :tenant and tm.member_id = g.member_id
                join above a on a.team_id = tm.team_id
                where g.scope = 'TEAM' and g.member_id <> cast(nullif(:owner, '') as uuid)
                union
                select h.member_id, null, g.permission, null, 'SHARE', h.via from holder h
                join granted g on g.member_id = h.member_id and (g.permission = :read or h.level = 'EDIT'))
            """;

    private static final String SEEN_BY =
            "m.state = 'ACTIVE' and m.id in (" + REASONS + " select member_id from reason where permission = :read)";

    private static final String OF_MEMBERS = REASONS + """
            select reason.*, app_local_name(r.names, :language) as role_name, t.name as team_name
            from reason
            join member m on m.tenant_id = :tenant and m.id = reason.member_id and m.state = 'ACTIVE'
            left join role r on r.tenant_id = :tenant and r.id = reason.role_id
            left join team t on t.tenant_id = :tenant and t.id = reason.team_id
            where reason.member_id = any(:members)
            order by reason.permission, reason.way, role_name, t.name_key""";

    private static final ListSource MEMBERS = new ListSource(
            ResourceSchema.of("access", Field.text("name", "m.name_key").sortable()),
            "member m",
            "m.id, m.name",
            "",
            "name",
            "m.name_key like '%' || app_fold(:q) || '%'",
            false);

    private final RecordOwners owners;
    private final Lists lists;
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final Languages languages;

    Accesses(RecordOwners owners, Lists lists, Jdbi jdbi, CurrentMember current, Languages languages) {
        this.owners = owners;
        this.lists = lists;
        this.jdbi = jdbi;
        this.current = current;
        this.languages = languages;
    }

    /** The members who see a record, of those the caller sees; 404 unless the caller sees the record. */
    public Page<AccessItem> of(String resource, UUID id, ListQuery query) {
        var record = owners.require(resource, id);
        var page = lists.page(
                query,
                MEMBERS,
                members().and(new Condition(SEEN_BY, about(record))),
                (row, context) -> new Ref(Rows.id(row, "id"), row.getString("name")));
        var reasons = reasons(record, page.items());
        return new Page<>(
                page.items().stream()
                        .map(member -> item(record, member, reasons))
                        .toList(),
                page.next(),
                page.total());
    }

    /** What one member can do with a record; 404 unless the caller sees both. */
    AccessItem of(UUID member, String resource, UUID id) {
        var seen = lists.one(
                        member,
                        MEMBERS,
                        members(),
                        (row, context) -> new Ref(Rows.id(row, "id"), row.getString("name")))
                .orElseThrow(Problem::notFound);
        var record = owners.require(resource, id);
        return item(record, seen, reasons(record, List.of(seen)));
    }

    private Condition members() {
        return current.visibility("members:read").on("m.id");
    }

    private Map<String, Object> about(Owned record) {
        var values = new HashMap<String, Object>(Map.of(
                "tenant", current.tenant(),
                "resource", record.kind().resource(),
                "record", record.id(),
                "read", record.kind().read(),
                "write", record.kind().write()));
        // Nobody is the owner of what has none.
        values.put("owner", record.owner() == null ? "" : record.owner().toString());
        return values;
    }

    private record Found(UUID member, AccessReason reason) {}

    private Map<UUID, List<AccessReason>> reasons(Owned record, List<Ref> members) {
        return jdbi
                .withHandle(handle -> handle.createQuery(OF_MEMBERS)
                        .bindMap(about(record))
                        .bind("language", languages.current().getLanguage())
                        .bind("members", members.stream().map(Ref::id).toArray(UUID[]::new))
                        .map((row, context) -> found(row))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Found::member, Collectors.mapping(Found::reason, Collectors.toList())));
    }

    private static Found found(ResultSet row) throws SQLException {
        var scope = row.getString("scope");
        return new Found(
                Rows.id(row, "member_id"),
                new AccessReason(
                        row.getString("permission"),
                        AccessWay.valueOf(row.getString("way")),
                        Ref.of(row, "role"),
                        scope == null ? null : Scope.valueOf(scope),
                        Ref.of(row, "team")));
    }

    private static AccessItem item(Owned record, Ref member, Map<UUID, List<AccessReason>> reasons) {
        var own = reasons.getOrDefault(member.id(), List.of());
        var sees = own.stream()
                .anyMatch(reason -> reason.permission().equals(record.kind().read()));
        var edits = sees
                && own.stream()
                        .anyMatch(reason ->
                                reason.permission().equals(record.kind().write()));
        return new AccessItem(member, sees, edits, sees ? own : List.of());
    }
}
