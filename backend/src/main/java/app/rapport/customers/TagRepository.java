package app.rapport.customers;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {
    private final RecordsByKey records;

    TagRepository(RecordsByKey records) {
        this.records = records;
    }

    Tag require(UUID id) {
        return records.find(Tag.class, id).orElseThrow(Problem::notFound);
    }
}
