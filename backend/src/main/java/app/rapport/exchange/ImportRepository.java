package app.rapport.exchange;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class ImportRepository implements PanacheRepositoryBase<Import, UUID> {
    private final RecordsByKey records;

    ImportRepository(RecordsByKey records) {
        this.records = records;
    }

    Import require(UUID id) {
        return records.find(Import.class, id).orElseThrow(Problem::notFound);
    }
}
