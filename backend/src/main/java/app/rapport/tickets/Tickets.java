package app.rapport.tickets;

import app.rapport.customers.CustomerKind;
import app.rapport.customers.Customers;
import app.rapport.interactions.Conversation;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.Visibility;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes tickets in, hands them over, and carries the conversation. */
@Singleton
class Tickets {
    private final TicketRepository tickets;
    private final TicketNumbers numbers;
    private final TicketReader reader;
    private final Conversation conversation;
    private final Customers customers;
    private final CurrentMember current;
    private final MergePatch mergePatch;
    private final Clock clock;

    Tickets(
            TicketRepository tickets,
            TicketNumbers numbers,
            TicketReader reader,
            Conversation conversation,
            Customers customers,
            CurrentMember current,
            MergePatch mergePatch,
            Clock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.reader = reader;
        this.conversation = conversation;
        this.customers = customers;
        this.current = current;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    TicketView create(TicketInput input) {
        requireCustomers(input, null);
        var ticket = new Ticket(numbers.next(), input);
        var now = now();
        if (input.description() != null && !input.description().isBlank()) {
            ticket.begin(now);
        }
        tickets.persistAndFlush(ticket);
        if (input.description() != null && !input.description().isBlank()) {
            say(ticket, Conversation.MessageKind.INCOMING, input.description(), now);
        }
        return reader.require(ticket.id(), Visibility.everything());
    }

    @Transactional
    TicketView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        var ticket = tickets.requireForChange(id, current.visibility("tickets:read"));
        IfMatch.require(ifMatch, ticket.version(), () -> reader.require(id));
        return change(ticket, () -> describe(ticket, patch));
    }

    private void describe(Ticket ticket, JsonNode patch) {
        var before = ticket.input();
        var input = mergePatch.apply(patch, before, TicketInput.class);
        if (input.description() != null) {
            throw Problem.invalid("/description", "immutable");
        }
        if (!Objects.equals(input.assigneeId(), before.assigneeId())) {
            // Whom it is shared with may answer it, not pass it on.
            current.get().require("tickets:write", before.assigneeId());
        }
        requireCustomers(input, before);
        var customersBefore = ticket.customers();
        ticket.describe(input);
        tickets.flush();
        conversation.move(ticket.id(), customersBefore, ticket.customers());
    }

    @Transactional
    TicketView reply(UUID id, @Nullable IfMatch ifMatch, String body, @Nullable TicketStatus status) {
        var now = now();
        return act(id, ifMatch, ticket -> {
            ticket.reply(status, now);
            say(ticket, Conversation.MessageKind.REPLY, body, now);
        });
    }

    @Transactional
    TicketView hear(UUID id, @Nullable IfMatch ifMatch, String body) {
        var now = now();
        return act(id, ifMatch, ticket -> {
            ticket.hear(now);
            say(ticket, Conversation.MessageKind.INCOMING, body, now);
        });
    }

    @Transactional
    TicketView note(UUID id, @Nullable IfMatch ifMatch, String body) {
        var now = now();
        return act(id, ifMatch, ticket -> {
            ticket.note(now);
            say(ticket, Conversation.MessageKind.NOTE, body, now);
        });
    }

    @Transactional
    TicketView become(UUID id, @Nullable IfMatch ifMatch, TicketStatus status) {
        return act(id, ifMatch, ticket -> ticket.become(status, now()));
    }

    @Transactional
    TicketView archive(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, ticket -> ticket.archive(now()));
    }

    @Transactional
    TicketView restore(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, Ticket::restore);
    }

    private TicketView act(UUID id, @Nullable IfMatch ifMatch, Consumer<Ticket> verb) {
        var ticket = tickets.requireForChange(id, current.visibility("tickets:read"));
        IfMatch.check(ifMatch, ticket.version(), () -> reader.require(id));
        return change(ticket, () -> verb.accept(ticket));
    }

    private TicketView change(Ticket ticket, Runnable change) {
        current.get().require("tickets:write", ticket.assigneeId(), ticket.id());
        change.run();
        tickets.flush();
        return reader.require(ticket.id(), Visibility.everything());
    }

    private void say(Ticket ticket, Conversation.MessageKind kind, String body, Instant now) {
        conversation.add(
                new Conversation.NewMessage(
                        ticket.id(), ticket.subject(), kind, ticket.messages(), body, ticket.customers()),
                now);
    }

    /** A ticket may name only customers its author can see; those it named before may stay. */
    private void requireCustomers(TicketInput input, @Nullable TicketInput before) {
        if (input.customerId() != null
                && !Objects.equals(input.customerId(), before == null ? null : before.customerId())) {
            customers.requireVisible(Set.of(input.customerId()), null, "/customerId");
        }
        if (input.requesterId() != null
                && !Objects.equals(input.requesterId(), before == null ? null : before.requesterId())) {
            customers.requireVisible(Set.of(input.requesterId()), CustomerKind.PERSON, "/requesterId");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
