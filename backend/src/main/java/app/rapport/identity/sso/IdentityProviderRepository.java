package app.rapport.identity.sso;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class IdentityProviderRepository implements PanacheRepositoryBase<IdentityProvider, UUID> {
    private final RecordsByKey records;

    IdentityProviderRepository(RecordsByKey records) {
        this.records = records;
    }

    IdentityProvider require(UUID id) {
        return records.find(IdentityProvider.class, id).orElseThrow(Problem::notFound);
    }
}
