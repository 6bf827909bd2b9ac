package app.rapport.interactions;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@Singleton
class InteractionRepository implements PanacheRepositoryBase<Interaction, UUID> {
    /** Locked before anything is compared with it, so that no change can come in between. */
    Interaction requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    List<Interaction> publicOnesOf(UUID ticket) {
        return list("ticketId = ?1 and not internal", ticket);
    }
}
