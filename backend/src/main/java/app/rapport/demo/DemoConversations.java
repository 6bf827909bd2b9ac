package app.rapport.demo;

import app.rapport.platform.sql.TenantRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some fifteen hundred things said over the year: conversations with customers, and ninety tickets. */
final class DemoConversations {
    private static final int SPOKEN = 1_330;
    private static final int TICKETS = 90;
    private static final int FIRST_NUMBER = 1_001;

    private final Pen pen;
    private final Staff staff;

    DemoConversations(Pen pen, Staff staff) {
        this.pen = pen;
        this.staff = staff;
    }

    void tell(List<DemoCustomer> customers, List<UUID> queues) {
        // Tickets first: what was said in them refers to them, and rows are written in the order tables are begun.
        var companies = customers.stream()
                .filter(customer -> !customer.people().isEmpty())
                .toList();
        for (var i = 0; i < TICKETS; i++) {
            ticket(companies.get((i * 13) % companies.size()), queues, FIRST_NUMBER + i);
        }
        var spoken = 0;
        for (var i = 0; spoken < SPOKEN; i++) {
            // Some customers talk far more than others.
            var customer = i % 3 == 0 ? customers.get(i % 40) : customers.get((i * 11) % customers.size());
            spoken += conversation(customer);
        }
    }

    private int conversation(DemoCustomer customer) {
        var chance = pen.chance();
        var thread = chance.of(customer.scenery().threads());
        var daysAgo = chance.between(0, 350);
        var author = customer.owner() == null ? chance.of(staff.everybody()) : customer.owner();
        for (var step : thread) {
            var at = chance.workingHour(pen.now(), daysAgo);
            var said = new Said(
                    Objects.requireNonNull(step.get(0)),
                    step.get(1),
                    at.isAfter(pen.now()) ? at.minus(1, ChronoUnit.DAYS) : at,
                    step.get(2),
                    Objects.requireNonNull(step.get(3)),
                    false);
            say(customer, said, author, null);
            daysAgo = Math.max(0, daysAgo - chance.between(1, 9));
        }
        return thread.size();
    }

    private record Said(
            String type,
            @Nullable String direction,
            Instant at,
            @Nullable String subject,
            String body,
            boolean internal) {}

    private void say(DemoCustomer customer, Said said, @Nullable UUID author, @Nullable UUID ticket) {
        var id = TenantRecord.newId();
        var duration = said.type().equals("CALL") || said.type().equals("MEETING")
                ? pen.chance().between(4, 55)
                : null;
        pen.add(
                "interaction (tenant_id, id, type, direction, at, duration_minutes, subject, body, internal, ticket_id,"
                        + " author_id, created_at, updated_at)",
                "uuid uuid text text timestamptz integer text text boolean uuid uuid timestamptz timestamptz",
                id,
                said.type(),
                said.direction(),
                said.at(),
                duration,
                said.subject(),
                "<p>" + said.body() + "</p>",
                said.internal(),
                ticket,
                author,
                said.at(),
                said.at());
        if (!said.internal()) {
            with(id, customer.id(), said);
        }
        if (author != null) {
            pen.add("interaction_member (tenant_id, interaction_id, member_id)", "uuid uuid uuid", id, author);
        }
    }

    private static Instant between(Instant earlier, Instant later) {
        return earlier.plus(Duration.between(earlier, later).dividedBy(2));
    }

    private void with(UUID interaction, UUID customer, Said said) {
        pen.add(
                "interaction_customer (tenant_id, interaction_id, customer_id, at, type, archived)",
                "uuid uuid uuid timestamptz text boolean",
                interaction,
                customer,
                said.at(),
                said.type(),
                false);
    }

    private void ticket(DemoCustomer customer, List<UUID> queues, int number) {
        var chance = pen.chance();
        var topic = chance.of(customer.scenery().tickets());
        var asked = chance.workingHour(pen.now(), number % 4 == 0 ? chance.between(0, 3) : chance.between(2, 200));
        var at = asked.isAfter(pen.now()) ? pen.now().minus(1, ChronoUnit.HOURS) : asked;
        var recent = at.isAfter(pen.now().minus(12, ChronoUnit.DAYS));
        var answer = topic.get(3);
        var status = status(recent, answer != null);
        var id = TenantRecord.newId();
        var assignee = status.equals("NEW") ? null : chance.of(staff.service());
        var messages = new ArrayList<Said>();
        messages.add(new Said("MESSAGE", "IN", at, topic.get(0), Objects.requireNonNull(topic.get(2)), false));
        if (answer != null && !status.equals("NEW")) {
            var later = at.plus(chance.between(10, 300), ChronoUnit.MINUTES);
            messages.add(new Said(
                    "MESSAGE",
                    "OUT",
                    later.isAfter(pen.now()) ? between(at, pen.now()) : later,
                    topic.get(0),
                    answer,
                    false));
        }
        var last = messages.getLast().at();
        var solved = status.equals("SOLVED") || status.equals("CLOSED");
        pen.add(
                "ticket (tenant_id, id, number, subject, status, priority, type, channel, customer_id, requester_id,"
                        + " queue_id, assignee_id, last_message_at, solved_at, closed_at, created_at, updated_at)",
                "uuid uuid bigint text text text text text uuid uuid uuid uuid timestamptz timestamptz timestamptz"
                        + " timestamptz timestamptz",
                id,
                number,
                topic.get(0),
                status,
                chance.of(List.of("LOW", "NORMAL", "NORMAL", "NORMAL", "HIGH", "URGENT")),
                topic.get(1),
                chance.of(List.of("EMAIL", "EMAIL", "PHONE", "CHAT")),
                customer.id(),
                customer.people().getFirst(),
                "COMPLAINT".equals(topic.get(1)) ? queues.getLast() : chance.of(queues),
                assignee,
                last,
                solved ? last : null,
                status.equals("CLOSED") ? last : null,
                at,
                last);
        messages.forEach(said -> say(customer, said, "OUT".equals(said.direction()) ? assignee : null, id));
    }

    private String status(boolean recent, boolean answered) {
        var chance = pen.chance();
        if (!recent) {
            return chance.oneIn(3) ? "SOLVED" : "CLOSED";
        }
        return answered
                ? chance.of(List.of("NEW", "OPEN", "WAITING", "WAITING", "SOLVED"))
                : chance.of(List.of("NEW", "OPEN"));
    }
}
