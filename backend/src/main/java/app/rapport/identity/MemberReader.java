package app.rapport.identity;

import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.fields.RuledField;
import app.rapport.platform.fields.RuledFields;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.security.Visibility;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads members: one view serves the list and the single record. */
@Singleton
class MemberReader {
    private static final String COLUMNS = """
            m.id, m.version, m.name, m.email, m.language, m.time_zone, m.state, m.created_at, m.updated_at,
            boss.id as manager_id, boss.name as manager_name,
            exists (select from second_factor f where f.tenant_id = m.tenant_id and f.member_id = m.id
                    and f.confirmed_at is not null)
                or exists (select from passkey p where p.tenant_id = m.tenant_id and p.member_id = m.id) as second_factor,
            array(select t.id || t.name
                  from team_member tm join team t on t.tenant_id = tm.tenant_id and t.id = tm.team_id
                  where tm.tenant_id = m.tenant_id and tm.member_id = m.id order by t.name_key) as teams,
            array(select r.id || coalesce(r.names ->> viewer.language, r.names ->> 'en')
                  from member_role mr join role r on r.tenant_id = mr.tenant_id and r.id = mr.role_id
                  where mr.tenant_id = m.tenant_id and mr.member_id = m.id order by r.key) as roles""";
    private static final String JOINS = """
            left join member boss on boss.tenant_id = m.tenant_id and boss.id = m.manager_id
            left join member viewer on viewer.tenant_id = m.tenant_id and viewer.id = :reader""";
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "members",
            Field.text("name", "m.name_key").sortable(),
            Field.text("email", "m.email"),
            Field.choice("state", "m.state", MemberState.values()),
            Field.reference("managerId", "m.manager_id", "members"),
            Field.reference("teamId", "x.team_id", "teams")
                    .within(
                            "exists (select from team_member x where x.tenant_id = m.tenant_id and x.member_id = m.id and %s)"),
            Field.reference("roleId", "x.role_id", "roles")
                    .within(
                            "exists (select from member_role x where x.tenant_id = m.tenant_id and x.member_id = m.id and %s)"),
            Field.instant("createdAt", "m.created_at"));
    private static final ListSource SOURCE = new ListSource(
            SCHEMA,
            "member m",
            COLUMNS,
            JOINS,
            "name",
            "(m.name_key like '%' || app_fold(:q) || '%' or m.email like '%' || lower(:q) || '%')",
            false);

    private final Lists lists;
    private final CurrentMember current;
    private final FieldRules rules;

    MemberReader(Lists lists, CurrentMember current, FieldRules rules) {
        this.lists = lists;
        this.current = current;
        this.rules = rules;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    @Produces
    @Singleton
    static RuledFields ruled() {
        return RuledFields.of(
                "members",
                RuledField.of("name").neverHidden(),
                RuledField.of("email"),
                RuledField.of("language"),
                RuledField.of("timeZone"),
                RuledField.of("manager").alsoEntered("managerId").alsoFiltered("managerId"));
    }

    /** Nobody is found by an address that is not shown. */
    private ListSource source() {
        return rules.hides("members", "email")
                ? SOURCE.searchedBy(Condition.of("m.name_key like '%' || app_fold(:q) || '%'"))
                : SOURCE;
    }

    Page<MemberView> page(ListQuery query, Visibility visible) {
        return lists.page(query, source(), seen(visible), (row, context) -> view(row, current.get()));
    }

    MemberView require(UUID id, Visibility visible) {
        return lists.one(id, SOURCE, seen(visible), (row, context) -> view(row, current.get()))
                .orElseThrow(Problem::notFound);
    }

    private Condition seen(Visibility visible) {
        return visible.on("m.id").and(Condition.of("true", "reader", current.id()));
    }

    private static MemberView view(ResultSet row, MemberAccess viewer) throws SQLException {
        var state = MemberState.valueOf(row.getString("state"));
        return new MemberView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                row.getString("time_zone"),
                state,
                Ref.all(row, "teams"),
                Ref.all(row, "roles"),
                Ref.of(row, "manager"),
                row.getBoolean("second_factor"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                can(row, state, viewer));
    }

    private static List<String> can(ResultSet row, MemberState state, MemberAccess viewer) throws SQLException {
        if (!viewer.may("members:write")) {
            return List.of();
        }
        var can = new ArrayList<>(List.of("edit"));
        if (state == MemberState.DEACTIVATED) {
            can.add("reactivate");
            return can;
        }
        if (state != MemberState.ACTIVE && row.getString("email") != null) {
            can.add("invite");
        }
        if (!Rows.id(row, "id").equals(viewer.id())) {
            can.add("deactivate");
        }
        if (state == MemberState.ACTIVE && row.getBoolean("second_factor")) {
            can.add("reset-second-factor");
        }
        return can;
    }
}
