package app.rapport.identity.sso;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class IdentityProviderRepository implements PanacheRepositoryBase<IdentityProvider, UUID> {
    IdentityProvider require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }
}
