package app.rapport.platform.access;

import app.rapport.platform.access.AccessItem.AccessReason;
import app.rapport.platform.access.AccessItem.AccessThrough;
import app.rapport.platform.access.AccessItem.AccessWay;
import app.rapport.platform.access.RecordOwners.Owned;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.filter.SeenReferences;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who sees a record and why, by the same rules as {@link app.rapport.platform.security.Visibility}, from the other end. */
@Singleton
public class Accesses {
    /** All reasons for one record, its own and those of what it hangs on. */
    private static final String REASONS = """
            with linked as (%s),
            own as (
                select r.*, cast(null as text) as resource, cast(null as uuid) as record_id, cast(null as text) as record_name
                from access_reasons(:resource, :record, cast(nullif(:owner, '') as uuid)) r
                union all
                select s.member_id, null, :read, null, 'SHARE', s.team_id, l.resource, l.id, l.name
                from linked l
                cross join lateral access_shares(l.resource, l.id) s
                where exists (select from member_role mr
                              join role_permission p on p.tenant_id = mr.tenant_id and p.role_id = mr.role_id
                              where mr.tenant_id = :tenant and mr.member_id = s.member_id and p.permission = :read)),
            needed as (
                select r.*, l.resource, l.id as record_id, l.name as record_name
                from linked l
                cross join lateral access_reasons(l.resource, l.id, l.owner) r
                where l.resource = :needed and r.permission = :needed || ':read'),
            reason as (
                select * from own o
                where :needed = '' or exists (select from needed n where n.member_id = o.member_id)
                union all
                select * from needed n)
            """;

    private static final String NOTHING_LINKED = """
            select cast(null as text) as resource, cast(null as uuid) as id, cast(null as uuid) as owner, cast(null as text) as name
            where false""";

    private static final String SEEN_BY =
            "m.state = 'ACTIVE' and m.id in (" + REASONS + " select member_id from reason where permission = :read)";

    private static final String OF_MEMBERS = REASONS + """
            select reason.*, app_local_name(r.names, :language) as role_name, t.name as team_name
            from reason
            join member m on m.tenant_id = :tenant and m.id = reason.member_id and m.state = 'ACTIVE'
            left join role r on r.tenant_id = :tenant and r.id = reason.role_id
            left join team t on t.tenant_id = :tenant and t.id = reason.team_id
            where reason.member_id = any(:members)
            order by reason.permission, reason.way, role_name, t.name_key, reason.record_name""";

    private static final ListSource MEMBERS = new ListSource(
            ResourceSchema.of("access", Field.text("name", "m.name_key").sortable()),
            "member m",
            "m.id, m.name",
            "",
            "name",
            "m.name_key like '%' || app_fold(:q) || '%'",
            false);

    private final RecordOwners owners;
    private final SeenReferences seen;
    private final Lists lists;
    private final Jdbi jdbi;
    private final CurrentMember current;
    private final Languages languages;

    Accesses(
            RecordOwners owners,
            SeenReferences seen,
            Lists lists,
            Jdbi jdbi,
            CurrentMember current,
            Languages languages) {
        this.owners = owners;
        this.seen = seen;
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
                members().and(new Condition(SEEN_BY.formatted(linked(record)), about(record))),
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
        var asked = lists.one(
                        member,
                        MEMBERS,
                        members(),
                        (row, context) -> new Ref(Rows.id(row, "id"), row.getString("name")))
                .orElseThrow(Problem::notFound);
        var record = owners.require(resource, id);
        return item(record, asked, reasons(record, List.of(asked)));
    }

    private Condition members() {
        return current.visibility("members:read").on("m.id");
    }

    /** What the record hangs on, with a name for what the caller sees of it. */
    private String linked(Owned record) {
        return record.kind().links().stream()
                .map(link -> link.sql(seen.seen(link.resource(), "r.id")))
                .reduce((one, other) -> one + " union all " + other)
                .orElse(NOTHING_LINKED);
    }

    private Map<String, Object> about(Owned record) {
        var values = new HashMap<String, Object>();
        record.kind()
                .links()
                .forEach(
                        link -> values.putAll(seen.seen(link.resource(), "r.id").values()));
        values.putAll(Map.of(
                "tenant", current.tenant(),
                "resource", record.kind().resource(),
                "record", record.id(),
                "read", record.kind().read(),
                "write", record.kind().write()));
        values.put("needed", Objects.requireNonNullElse(record.kind().needed(), ""));
        // Nobody is the owner of what has none.
        values.put("owner", record.owner() == null ? "" : record.owner().toString());
        return values;
    }

    private record Found(UUID member, AccessReason reason) {}

    private Map<UUID, List<AccessReason>> reasons(Owned record, List<Ref> members) {
        return jdbi
                .withHandle(handle -> handle.createQuery(OF_MEMBERS.formatted(linked(record)))
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
                        Ref.of(row, "team"),
                        through(row)));
    }

    private static @Nullable AccessThrough through(ResultSet row) throws SQLException {
        var name = row.getString("record_name");
        return name == null ? null : new AccessThrough(row.getString("resource"), Rows.id(row, "record_id"), name);
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
