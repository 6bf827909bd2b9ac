package app.rapport.identity;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class RoleRepository implements PanacheRepositoryBase<Role, UUID> {
    private final RecordsByKey records;

    RoleRepository(RecordsByKey records) {
        this.records = records;
    }

    Role require(UUID id) {
        return records.find(Role.class, id).orElseThrow(Problem::notFound);
    }

    Role requireKey(String key) {
        return find("key", key).singleResult();
    }
}
