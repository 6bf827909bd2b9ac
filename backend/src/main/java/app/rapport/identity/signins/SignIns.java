package app.rapport.identity.signins;

import app.rapport.identity.signins.SignInResource.SignInView;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Ref;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** Reads the sign-in journal: one's own, or that of all one may see. */
@Singleton
class SignIns {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "sign-ins",
            Field.choice("kind", "e.kind", SignInKind.values()),
            Field.choice("method", "e.method", SignInMethod.values()),
            Field.reference("memberId", "e.member_id", "members"),
            Field.instant("at", "e.at").sortable(),
            Field.text("address", "e.address"));
    private static final ListSource SOURCE =
            new ListSource(SCHEMA, "sign_in_event e", """
            e.id, e.at, e.kind, e.method, e.member_id, m.name as member_name, actor.id as actor_id,
            actor.name as actor_name, e.subject, e.address, e.user_agent""", """
            join member m on m.tenant_id = e.tenant_id and m.id = e.member_id
            left join member actor
                on actor.tenant_id = e.tenant_id and actor.id = e.actor_id and actor.id <> e.member_id""", "-at", "e.address = :q", false);

    private final Lists lists;
    private final CurrentMember current;

    SignIns(Lists lists, CurrentMember current) {
        this.lists = lists;
        this.current = current;
    }

    @Produces
    @Singleton
    static ResourceSchema schema() {
        return SCHEMA;
    }

    Page<SignInView> visible(ListQuery query) {
        return page(query, current.visibility("sign-ins:read").on("e.member_id"));
    }

    Page<SignInView> own(ListQuery query) {
        return page(query, Condition.of("e.member_id = :owner", "owner", current.id()));
    }

    private Page<SignInView> page(ListQuery query, Condition which) {
        return lists.page(query, SOURCE, which, (row, context) -> view(row));
    }

    private static SignInView view(ResultSet row) throws SQLException {
        var method = row.getString("method");
        return new SignInView(
                Rows.id(row, "id"),
                Rows.instant(row, "at"),
                SignInKind.valueOf(row.getString("kind")),
                method == null ? null : SignInMethod.valueOf(method),
                Objects.requireNonNull(Ref.of(row, "member")),
                Ref.of(row, "actor"),
                row.getString("subject"),
                row.getString("address"),
                row.getString("user_agent"));
    }
}
