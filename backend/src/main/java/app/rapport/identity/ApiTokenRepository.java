package app.rapport.identity;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class ApiTokenRepository implements PanacheRepositoryBase<ApiToken, UUID> {
    private final RecordsByKey records;

    ApiTokenRepository(RecordsByKey records) {
        this.records = records;
    }

    ApiToken require(UUID id) {
        return records.find(ApiToken.class, id).orElseThrow(Problem::notFound);
    }
}
