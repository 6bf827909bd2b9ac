package app.rapport.customers;

import app.rapport.platform.sql.RecordsByKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
class RelationshipRepository implements PanacheRepositoryBase<Relationship, UUID> {
    private final RecordsByKey records;

    RelationshipRepository(RecordsByKey records) {
        this.records = records;
    }

    Optional<Relationship> find(UUID id) {
        return records.find(Relationship.class, id);
    }
}
