package app.rapport.views;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class SavedViewRepository implements PanacheRepositoryBase<SavedView, UUID> {
    SavedView require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }
}
