package app.rapport.interactions;

import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.value.RichText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Anything that passed between customers and the organisation; also notes, and what is said in tickets. */
@Entity
@SuppressWarnings("NullAway.Init")
class Interaction extends TenantRecord {
    @Enumerated(EnumType.STRING)
    private InteractionType type;

    @Enumerated(EnumType.STRING)
    private @Nullable InteractionDirection direction;

    private Instant at;
    private @Nullable Integer durationMinutes;
    private @Nullable String subject;
    private @Nullable String body;
    private @Nullable String outcome;

    @Column(updatable = false)
    private boolean internal;

    private @Nullable UUID opportunityId;
    private @Nullable UUID ticketId;

    @Column(updatable = false)
    private @Nullable UUID authorId;

    private @Nullable Instant archivedAt;

    @ElementCollection
    @CollectionTable(name = "interaction_customer", joinColumns = @JoinColumn(name = "interaction_id"))
    private Set<CustomerLink> customers = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "interaction_member", joinColumns = @JoinColumn(name = "interaction_id"))
    @Column(name = "member_id")
    private Set<UUID> memberIds = new HashSet<>();

    protected Interaction() {}

    /** Logged by a member after the fact. */
    Interaction(InteractionInput input, Instant at, UUID author) {
        super(newId());
        this.authorId = author;
        enter(input, at, new HashSet<>(input.customerIds()));
    }

    /** Said in a ticket. */
    Interaction(Conversation.NewMessage message, String cleanBody, Instant at, UUID author) {
        super(newId());
        var note = message.kind() == Conversation.MessageKind.NOTE;
        this.type = note ? InteractionType.NOTE : message.type();
        this.direction = note
                ? null
                : message.kind() == Conversation.MessageKind.REPLY ? InteractionDirection.OUT : InteractionDirection.IN;
        this.at = at;
        this.subject = message.subject();
        this.body = cleanBody;
        this.internal = note;
        this.ticketId = message.ticket();
        this.authorId = author;
        involve(note ? Set.of() : message.customers());
        if (message.kind() == Conversation.MessageKind.REPLY) {
            memberIds.add(author);
        }
    }

    final void enter(InteractionInput input, Instant moment, Set<UUID> involved) {
        type = input.type();
        direction = input.direction();
        at = moment;
        durationMinutes = input.durationMinutes();
        subject = input.subject();
        body = RichText.clean(input.body());
        outcome = input.outcome();
        opportunityId = input.opportunityId();
        ticketId = input.ticketId();
        var members = Objects.requireNonNullElse(input.memberIds(), List.<UUID>of());
        memberIds.retainAll(members);
        memberIds.addAll(members);
        involve(involved);
    }

    /** Also after a change of time, type or archival, which the links repeat. */
    final void involve(Set<UUID> customerIds) {
        var links = customerIds.stream()
                .map(customer -> new CustomerLink(customer, at, type, archivedAt != null))
                .collect(Collectors.toSet());
        customers.retainAll(links);
        customers.addAll(links);
    }

    void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
            involve(customerIds());
        }
    }

    void restore() {
        archivedAt = null;
        involve(customerIds());
    }

    Instant at() {
        return at;
    }

    boolean isInternal() {
        return internal;
    }

    @Nullable UUID ticketId() {
        return ticketId;
    }

    @Nullable UUID opportunityId() {
        return opportunityId;
    }

    @Nullable UUID authorId() {
        return authorId;
    }

    Set<UUID> customerIds() {
        return customers.stream().map(CustomerLink::customerId).collect(Collectors.toSet());
    }

    /** @param shown the customers the caller knows of */
    InteractionInput input(List<UUID> shown) {
        return new InteractionInput(
                type,
                direction,
                at,
                durationMinutes,
                subject,
                body,
                outcome,
                shown,
                List.copyOf(memberIds),
                opportunityId,
                ticketId);
    }
}
