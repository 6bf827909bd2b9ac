package app.rapport.customers;

import app.rapport.customers.RelationshipResource.EditRelationship;
import app.rapport.platform.sql.TenantRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A typed, dated link from one customer to another. */
@Entity
@SuppressWarnings("NullAway.Init")
class Relationship extends TenantRecord {
    @Enumerated(EnumType.STRING)
    private RelationshipType type;

    private UUID fromId;
    private UUID toId;
    private @Nullable String role;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate endedOn;

    protected Relationship() {}

    Relationship(RelationshipType type, UUID fromId, UUID toId) {
        super(newId());
        this.type = type;
        this.fromId = fromId;
        this.toId = toId;
    }

    void describe(@Nullable String role, @Nullable LocalDate startedOn, @Nullable LocalDate endedOn) {
        this.role = role;
        this.startedOn = startedOn;
        this.endedOn = endedOn;
    }

    EditRelationship input() {
        return new EditRelationship(role, startedOn, endedOn);
    }

    boolean isOver() {
        return endedOn != null;
    }

    RelationshipType type() {
        return type;
    }

    UUID fromId() {
        return fromId;
    }

    UUID toId() {
        return toId;
    }

    boolean concerns(UUID customer) {
        return fromId.equals(customer) || toId.equals(customer);
    }
}
