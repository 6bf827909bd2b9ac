package app.rapport.customers;

import app.rapport.customers.RelationshipResource.Direction;
import app.rapport.customers.RelationshipResource.RelatedCustomer;
import app.rapport.customers.RelationshipResource.RelationshipInput;
import app.rapport.customers.RelationshipResource.RelationshipView;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Links between customers, seen from either end; a link to a customer the caller may not see is not shown. */
@Singleton
class Relationships {
    private final Jdbi jdbi;
    private final RelationshipRepository relationships;
    private final CustomerRepository customers;
    private final Customers references;
    private final CurrentMember current;

    Relationships(
            Jdbi jdbi,
            RelationshipRepository relationships,
            CustomerRepository customers,
            Customers references,
            CurrentMember current) {
        this.jdbi = jdbi;
        this.relationships = relationships;
        this.customers = customers;
        this.references = references;
        this.current = current;
    }

    List<RelationshipView> of(UUID customer) {
        references.requireFound(customer);
        var visible = current.visibility("customers:read").on("c.owner_id");
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.id, r.version, r.type, r.direction, r.role, r.started_on, r.ended_on,
                               c.id as other_id, c.name, c.kind
                        from (select *, 'TO' as direction, to_id as other_id from relationship
                              where tenant_id = :tenant and from_id = :id
                              union all
                              select *, 'FROM' as direction, from_id as other_id from relationship
                              where tenant_id = :tenant and to_id = :id) r
                        join customer c on c.tenant_id = r.tenant_id and c.id = r.other_id
                        where (%s)
                        order by r.ended_on is not null, r.direction desc, r.type, c.name_key, r.id
                        limit 500""".formatted(visible.sql()))
                .bind("tenant", current.tenant())
                .bind("id", customer)
                .bindMap(visible.values())
                .map((row, context) -> view(row))
                .list());
    }

    @Transactional
    RelationshipView create(UUID customer, RelationshipInput input) {
        var from = customers.require(customer, current.visibility("customers:read"));
        current.get().require("customers:write", from.ownerId(), customer);
        references.requireVisible(List.of(input.customerId()), CustomerKind.COMPANY, "/customerId");
        if (input.type() == RelationshipType.SUBSIDIARY_OF) {
            requireNoCircle(customer, input.customerId());
        }
        var relationship = new Relationship(input.type(), customer, input.customerId());
        relationship.describe(input.role(), input.startedOn(), input.endedOn());
        relationships.persist(relationship);
        relationships.flush();
        return require(customer, relationship.id());
    }

    @Transactional
    void delete(UUID customer, UUID id, @Nullable IfMatch ifMatch) {
        var seen = require(customer, id);
        IfMatch.require(ifMatch, seen);
        var from = customers.require(customer, current.visibility("customers:read"));
        current.get().require("customers:write", from.ownerId(), customer);
        relationships
                .find("id", id)
                .singleResultOptional()
                .filter(relationship -> relationship.concerns(customer))
                .ifPresent(relationships::delete);
        relationships.flush();
    }

    private RelationshipView require(UUID customer, UUID id) {
        return of(customer).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** A company cannot be, through any number of others, a subsidiary of itself. */
    void requireNoCircle(UUID customer, UUID parent) {
        var circular = jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive above (id) as (
                            select cast(:parent as uuid)
                            union
                            select r.to_id from above a
                            join relationship r on r.tenant_id = :tenant and r.from_id = a.id
                                 and r.type = 'SUBSIDIARY_OF' and r.ended_on is null)
                        select exists (select from above where id = :customer)""")
                .bind("tenant", current.tenant())
                .bind("parent", parent)
                .bind("customer", customer)
                .mapTo(Boolean.class)
                .one());
        if (circular) {
            throw Problem.invalid("/customerId", "invalid");
        }
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
