package app.rapport.tickets.queue;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class QueueRepository implements PanacheRepositoryBase<Queue, UUID> {
    private final RecordsByKey records;

    QueueRepository(RecordsByKey records) {
        this.records = records;
    }

    Queue requireForChange(UUID id) {
        return records.lock(Queue.class, id).orElseThrow(Problem::notFound);
    }
}
