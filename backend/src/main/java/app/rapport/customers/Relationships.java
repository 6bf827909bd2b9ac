package app.rapport.customers;

import app.rapport.customers.RelationshipResource.EditRelationship;
import app.rapport.customers.RelationshipResource.RelationshipInput;
import app.rapport.customers.RelationshipResource.RelationshipView;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes links between customers, from either end. */
@Singleton
class Relationships {
    private final Jdbi jdbi;
    private final RelationshipRepository relationships;
    private final CustomerRepository customers;
    private final Customers references;
    private final RelationshipReader reader;
    private final MergePatch mergePatch;
    private final CurrentMember current;

    Relationships(
            Jdbi jdbi,
            RelationshipRepository relationships,
            CustomerRepository customers,
            Customers references,
            RelationshipReader reader,
            MergePatch mergePatch,
            CurrentMember current) {
        this.jdbi = jdbi;
        this.relationships = relationships;
        this.customers = customers;
        this.references = references;
        this.reader = reader;
        this.mergePatch = mergePatch;
        this.current = current;
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
        return reader.require(customer, relationship.id());
    }

    @Transactional
    RelationshipView edit(UUID customer, UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        IfMatch.require(ifMatch, reader.require(customer, id));
        var relationship = requireChangeable(customer, id);
        var wasOver = relationship.isOver();
        var input = mergePatch.apply(patch, relationship.input(), EditRelationship.class);
        relationship.describe(input.role(), input.startedOn(), input.endedOn());
        if (wasOver && !relationship.isOver() && relationship.type() == RelationshipType.SUBSIDIARY_OF) {
            requireNoCircle(relationship.fromId(), relationship.toId());
        }
        relationships.flush();
        return reader.require(customer, id);
    }

    @Transactional
    void delete(UUID customer, UUID id, @Nullable IfMatch ifMatch) {
        IfMatch.require(ifMatch, reader.require(customer, id));
        relationships.delete(requireChangeable(customer, id));
        relationships.flush();
    }

    private Relationship requireChangeable(UUID customer, UUID id) {
        var from = customers.require(customer, current.visibility("customers:read"));
        current.get().require("customers:write", from.ownerId(), customer);
        return relationships
                .find(id)
                .filter(relationship -> relationship.concerns(customer))
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
}
