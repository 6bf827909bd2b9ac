package app.rapport.interactions.task;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class TaskRepository implements PanacheRepositoryBase<Task, UUID> {
    private final RecordsByKey records;

    TaskRepository(RecordsByKey records) {
        this.records = records;
    }

    /** Locked before anything is compared with it, so that no change can come in between. */
    Task requireForChange(UUID id) {
        return records.lock(Task.class, id).orElseThrow(Problem::notFound);
    }
}
