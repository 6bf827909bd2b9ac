package app.rapport.exchange;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class SavedMappingRepository implements PanacheRepositoryBase<SavedMapping, UUID> {
    private final RecordsByKey records;

    SavedMappingRepository(RecordsByKey records) {
        this.records = records;
    }

    SavedMapping require(UUID id) {
        return records.find(SavedMapping.class, id).orElseThrow(Problem::notFound);
    }
}
