package app.rapport.interactions;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class InteractionRepository implements PanacheRepositoryBase<Interaction, UUID> {
    private final RecordsByKey records;

    InteractionRepository(RecordsByKey records) {
        this.records = records;
    }

    /** Locked before anything is compared with it, so that no change can come in between. */
    Interaction requireForChange(UUID id) {
        return records.lock(Interaction.class, id).orElseThrow(Problem::notFound);
    }

    List<Interaction> publicOnesOf(UUID ticket) {
        return list("ticketId = ?1 and not internal", ticket);
    }
}
