package app.rapport.customers;

import app.rapport.customers.RelationshipResource.Direction;
import app.rapport.customers.RelationshipResource.RelatedCustomer;
import app.rapport.customers.RelationshipResource.RelationshipView;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Lists.Positioned;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Links between customers, seen from either end; a link to a customer the caller may not see is not shown. */
@Singleton
public class RelationshipReader {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "relationships",
            Field.flag("ended", "(r.ended_on is not null)").sortable(),
            Field.choice("direction", "r.direction", Direction.values()).sortable(),
            Field.text("name", "c.name_key").sortable(),
            Field.choice("type", "r.type", RelationshipType.values()));

    private static final String PAGE = """
            select r.id, r.version, r.type, r.direction, r.role, r.started_on, r.ended_on, c.id as other_id, c.name, c.kind,
                   cast(r.ended_on is not null as text) as position_ended, c.name_key as position_name
            from (select *, 'TO' as direction, to_id as other_id from relationship
                  where tenant_id = :tenant and from_id = :customer
                  union all
                  select *, 'FROM' as direction, from_id as other_id from relationship
                  where tenant_id = :tenant and to_id = :customer) r
            join customer c on c.tenant_id = r.tenant_id and c.id = r.other_id
            where (%s)
            order by (r.ended_on is not null), r.direction desc, c.name_key, r.id
            limit :limit""";

    private final Jdbi jdbi;
    private final Lists lists;
    private final Customers customers;
    private final CurrentMember current;

    RelationshipReader(Jdbi jdbi, Lists lists, Customers customers, CurrentMember current) {
        this.jdbi = jdbi;
        this.lists = lists;
        this.customers = customers;
        this.current = current;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    public Page<RelationshipView> page(UUID customer, ListQuery query) {
        customers.requireFound(customer);
        return pageOfFound(customer, query);
    }

    /** For who has read the customer just now. */
    public Page<RelationshipView> pageOfFound(UUID customer, ListQuery query) {
        var sequence = new Lists.Sequence(
                "relationships " + customer, SCHEMA, "ended,-direction,name", "r.id", Condition.TRUE);
        return lists.page(query, sequence, (where, limit) -> read(customer, where, limit));
    }

    RelationshipView require(UUID customer, UUID id) {
        customers.requireFound(customer);
        return read(customer, Condition.of("r.id = :id", "id", id), 1).stream()
                .findFirst()
                .orElseThrow(Problem::notFound)
                .value();
    }

    private List<Positioned<RelationshipView>> read(UUID customer, Condition which, int limit) {
        var where = which.and(current.visibility("customers:read").on("c.owner_id"));
        return jdbi.withHandle(handle -> handle.createQuery(PAGE.formatted(where.sql()))
                .bind("tenant", current.tenant())
                .bind("customer", customer)
                .bind("limit", limit)
                .bindMap(where.values())
                .map((row, context) -> new Positioned<>(
                        view(row),
                        List.of(
                                row.getString("position_ended"),
                                row.getString("direction"),
                                row.getString("position_name"),
                                row.getString("id"))))
                .list());
    }

    private static RelationshipView view(ResultSet row) throws SQLException {
        return new RelationshipView(
                Rows.id(row, "id"),
                row.getLong("version"),
                RelationshipType.valueOf(row.getString("type")),
                Direction.valueOf(row.getString("direction")),
                new RelatedCustomer(
                        Rows.id(row, "other_id"), row.getString("name"), CustomerKind.valueOf(row.getString("kind"))),
                row.getString("role"),
                Rows.dateOrNull(row, "started_on"),
                Rows.dateOrNull(row, "ended_on"));
    }
}
