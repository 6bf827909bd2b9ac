package app.rapport.identity;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class RoleRepository implements PanacheRepositoryBase<Role, UUID> {
    Role require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    Role requireKey(String key) {
        return find("key", key).singleResult();
    }
}
