package app.rapport.tickets;

import app.rapport.platform.security.Visibility;
import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {
    private final RecordsByKey records;

    TicketRepository(RecordsByKey records) {
        this.records = records;
    }

    /** Locked, so that messages that arrive together come one after the other instead of refusing each other. */
    Ticket requireForChange(UUID id, Visibility visible) {
        return records.lock(Ticket.class, id)
                .filter(ticket -> visible.covers(ticket.assigneeId(), id))
                .orElseThrow(Problem::notFound);
    }

    /** False when there is none; else nobody changes it until the transaction ends. */
    boolean lock(UUID id) {
        return records.lock(Ticket.class, id).isPresent();
    }
}
