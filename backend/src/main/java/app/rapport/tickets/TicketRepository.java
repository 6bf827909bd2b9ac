package app.rapport.tickets;

import app.rapport.platform.security.Visibility;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@Singleton
class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {
    /** Locked, so that messages that arrive together come one after the other instead of refusing each other. */
    Ticket requireForChange(UUID id, Visibility visible) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(ticket -> visible.covers(ticket.assigneeId(), id))
                .orElseThrow(Problem::notFound);
    }

    /** False when there is none; else nobody changes it until the transaction ends. */
    boolean lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).isPresent();
    }
}
