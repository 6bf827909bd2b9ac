package app.rapport.tickets;

import app.rapport.interactions.InteractionType;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.web.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer's request or complaint: it knows whose turn it is, its words are in the conversation. */
@Entity
@SuppressWarnings("NullAway.Init")
class Ticket extends TenantRecord {
    @Column(updatable = false)
    private long number;

    private String subject;

    @Enumerated(EnumType.STRING)
    private TicketStatus status = TicketStatus.NEW;

    @Enumerated(EnumType.STRING)
    private TicketPriority priority;

    @Enumerated(EnumType.STRING)
    private @Nullable TicketType type;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private @Nullable UUID customerId;
    private @Nullable UUID requesterId;
    private @Nullable UUID queueId;
    private @Nullable UUID assigneeId;
    private @Nullable Instant lastMessageAt;
    private @Nullable Instant solvedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant archivedAt;

    protected Ticket() {}

    Ticket(long number, TicketInput input) {
        super(newId());
        this.number = number;
        describe(input);
    }

    final void describe(TicketInput input) {
        subject = input.subject().strip();
        priority = Objects.requireNonNullElse(input.priority(), TicketPriority.NORMAL);
        type = input.type();
        channel = input.channel();
        customerId = input.customerId();
        requesterId = input.requesterId();
        queueId = input.queueId();
        assigneeId = input.assigneeId();
    }

    /** We answered: it is the customer's turn, unless the member says otherwise. */
    void reply(@Nullable TicketStatus next, Instant now) {
        requireNotClosed();
        lastMessageAt = now;
        become(Objects.requireNonNullElse(next, TicketStatus.WAITING), now);
    }

    /** The customer said something: it is our turn, also when we thought it was solved. */
    void hear(Instant now) {
        requireNotClosed();
        lastMessageAt = now;
        become(TicketStatus.OPEN, now);
    }

    /** Among members: nobody's turn changes, but who has the ticket open has it open as it was. */
    void note(Instant now) {
        updatedAt = now;
    }

    /** The customer's first words, which nobody has looked at yet. */
    void begin(Instant now) {
        lastMessageAt = now;
    }

    /** Any way but back to new: once looked at, it is not unseen again. */
    void become(TicketStatus next, Instant now) {
        if (next == TicketStatus.NEW && status != TicketStatus.NEW) {
            throw Problem.invalid("/status", "invalid");
        }
        status = next;
        solvedAt = next.isDone() ? Objects.requireNonNullElse(solvedAt, now) : null;
        closedAt = next == TicketStatus.CLOSED ? Objects.requireNonNullElse(closedAt, now) : null;
    }

    private void requireNotClosed() {
        if (status == TicketStatus.CLOSED) {
            throw Problem.of("conflict").detail("ticket-closed");
        }
    }

    void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
        }
    }

    void restore() {
        archivedAt = null;
    }

    String subject() {
        return subject;
    }

    @Nullable UUID assigneeId() {
        return assigneeId;
    }

    InteractionType messages() {
        return channel == null ? InteractionType.MESSAGE : channel.messages();
    }

    /** On whose timelines the conversation is. */
    Set<UUID> customers() {
        return Stream.of(customerId, requesterId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    TicketInput input() {
        return new TicketInput(subject, customerId, requesterId, channel, type, priority, queueId, assigneeId, null);
    }
}
