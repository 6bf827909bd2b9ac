package app.rapport.exchange.webhook;

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
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Webhooks as people see them: their own, or all of them, as their roles allow. */
@Singleton
class WebhookReader {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "webhooks",
            Field.text("name", "w.name_key").sortable(),
            Field.reference("memberId", "w.member_id", "members"),
            Field.flag("active", "w.active"),
            Field.instant("createdAt", "w.created_at").sortable());
    private static final ListSource SOURCE = new ListSource(
            SCHEMA, "webhook w", """
            w.id, w.version, w.name, w.member_id, m.name as member_name, w.url, w.events, w.filter, w.active,
            p.failing_since, p.failed_at, w.created_at, w.updated_at""", """
            join member m on m.tenant_id = w.tenant_id and m.id = w.member_id
            join webhook_progress p on p.tenant_id = w.tenant_id and p.webhook_id = w.id""", "-createdAt", "w.name_key like '%' || app_fold(:q) || '%'", false);

    private final Lists lists;
    private final CurrentMember current;

    WebhookReader(Lists lists, CurrentMember current) {
        this.lists = lists;
        this.current = current;
    }

    @Produces
    @Singleton
    static ResourceSchema schema() {
        return SCHEMA;
    }

    Page<WebhookView> page(ListQuery query) {
        return lists.page(query, SOURCE, visible(), (row, context) -> view(row, null));
    }

    WebhookView require(UUID id) {
        return withSecret(id, null);
    }

    WebhookView withSecret(UUID id, @Nullable String secret) {
        return lists.one(id, SOURCE, visible(), (row, context) -> view(row, secret))
                .orElseThrow(Problem::notFound);
    }

    private Condition visible() {
        return current.visibility("webhooks:read").on("w.member_id");
    }

    private WebhookView view(ResultSet row, @Nullable String secret) throws SQLException {
        var member = Objects.requireNonNull(Ref.of(row, "member"));
        var active = row.getBoolean("active");
        var failed = Rows.instantOrNull(row, "failed_at") != null;
        return new WebhookView(
                Rows.id(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                member,
                row.getString("url"),
                List.of((String[]) row.getArray("events").getArray()),
                row.getString("filter"),
                active,
                !active ? WebhookState.PAUSED : failed ? WebhookState.FAILED : WebhookState.ACTIVE,
                secret,
                Rows.instantOrNull(row, "failing_since"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                can(member.id()));
    }

    /** A webhook works with its member's rights, so nobody else says where it tells what. */
    private List<String> can(UUID member) {
        var can = new ArrayList<String>();
        var access = current.get();
        if (access.may("webhooks:write", member)) {
            can.addAll(List.of("switch", "delete", "test", "resend"));
            if (member.equals(access.id()) && access.session() != null) {
                can.addAll(List.of("edit", "rotate"));
            }
        }
        return can;
    }
}
