package app.rapport.views;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class SavedViewRepository implements PanacheRepositoryBase<SavedView, UUID> {
    private final RecordsByKey records;

    SavedViewRepository(RecordsByKey records) {
        this.records = records;
    }

    SavedView require(UUID id) {
        return records.find(SavedView.class, id).orElseThrow(Problem::notFound);
    }
}
