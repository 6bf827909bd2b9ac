package app.rapport.customers;

import app.rapport.platform.fields.TextSearch;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.Visibility;
import app.rapport.platform.sql.JsonColumns;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Money;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads customers: rows for lists, and one whole in a single query. */
@Singleton
class CustomerReader {
    private static final TypeReference<List<ContactPointView>> CONTACT_POINTS = new TypeReference<>() {};

    private final Lists lists;
    private final CurrentMember current;
    private final TextSearch search;
    private final JsonColumns json;

    CustomerReader(Lists lists, CurrentMember current, TextSearch search, JsonColumns json) {
        this.lists = lists;
        this.current = current;
        this.search = search;
        this.json = json;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return CustomerLists.SCHEMA;
    }

    Page<CustomerRow> page(ListQuery query, Visibility visible) {
        return lists.page(query, source(visible), visible.on("c.owner_id"), (row, context) -> row(row));
    }

    ListSource source(Visibility visible) {
        return CustomerLists.rows(visible).searchedBy(search.of("customers", "c.id"));
    }

    CustomerView require(UUID id, Visibility visible) {
        return lists.one(id, CustomerLists.WHOLE, visible.on("c.owner_id"), (row, context) -> view(row))
                .orElseThrow(Problem::notFound);
    }

    private CustomerRow row(ResultSet row) throws SQLException {
        return new CustomerRow(
                Rows.id(row, "id"),
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Lifecycle.valueOf(row.getString("lifecycle")),
                Ref.of(row, "owner"),
                row.getString("email"),
                row.getString("phone"),
                null,
                Ref.of(row, "company"),
                row.getString("industry"),
                row.getString("city"),
                row.getString("country"),
                TagRef.all(row, "tags"),
                Rows.instantOrNull(row, "last_interaction_at"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                Rows.instantOrNull(row, "archived_at"));
    }

    private CustomerView view(ResultSet row) throws SQLException {
        var archived = Rows.instantOrNull(row, "archived_at");
        return new CustomerView(
                Rows.id(row, "id"),
                row.getLong("version"),
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("job_title"),
                row.getString("language"),
                Lifecycle.valueOf(row.getString("lifecycle")),
                Ref.of(row, "owner"),
                row.getString("industry"),
                Rows.integerOrNull(row, "founded_year"),
                Rows.integerOrNull(row, "employee_count"),
                Money.of(row, "revenue_amount", "revenue_currency"),
                row.getString("website"),
                row.getString("description"),
                TagRef.all(row, "tags"),
                json.read(row, "contact_points", CONTACT_POINTS),
                Rows.instantOrNull(row, "last_interaction_at"),
                archived,
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                can(row.getObject("owner_id", UUID.class), Rows.id(row, "id"), archived != null));
    }

    private List<String> can(@Nullable UUID owner, UUID id, boolean archived) {
        var can = new ArrayList<String>();
        if (current.get().may("customers:write", owner, id)) {
            can.addAll(archived ? List.of("restore") : List.of("edit", "archive"));
        }
        if (current.get().may("customers:write", owner)) {
            can.add("share");
        }
        return can;
    }
}
