package app.rapport.interactions.task;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@Singleton
class TaskRepository implements PanacheRepositoryBase<Task, UUID> {
    /** Locked before anything is compared with it, so that no change can come in between. */
    Task requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }
}
