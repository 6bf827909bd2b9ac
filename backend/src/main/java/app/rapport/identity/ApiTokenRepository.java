package app.rapport.identity;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class ApiTokenRepository implements PanacheRepositoryBase<ApiToken, UUID> {
    ApiToken require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }
}
