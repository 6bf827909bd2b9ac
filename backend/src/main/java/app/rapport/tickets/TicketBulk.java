package app.rapport.tickets;

import app.rapport.platform.bulk.BulkTarget;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** Tickets in bulk; a status is a step of its own. */
@Singleton
class TicketBulk implements BulkTarget {
    private final Tickets tickets;
    private final TicketReader reader;

    TicketBulk(Tickets tickets, TicketReader reader) {
        this.tickets = tickets;
        this.reader = reader;
    }

    @Override
    public String resource() {
        return "tickets";
    }

    @Override
    public Set<String> fields() {
        return Set.of("queueId", "assigneeId", "priority", "type", "status");
    }

    @Override
    public ListSource source() {
        return reader.source();
    }

    @Override
    public Condition visible() {
        return reader.visible();
    }

    @Override
    public void edit(UUID id, ObjectNode edit) {
        var status = edit.remove("status");
        if (status != null) {
            tickets.become(id, null, status(status.asText()));
        }
        if (!edit.isEmpty()) {
            tickets.edit(id, IfMatch.ANY, edit);
        }
    }

    private static TicketStatus status(String name) {
        return Arrays.stream(TicketStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("/edit/status", "invalid"));
    }

    @Override
    public void archive(UUID id) {
        tickets.archive(id, null);
    }

    @Override
    public void restore(UUID id) {
        tickets.restore(id, null);
    }
}
