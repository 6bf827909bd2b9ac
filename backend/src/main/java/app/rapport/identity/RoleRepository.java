package app.rapport.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class RoleRepository implements PanacheRepositoryBase<Role, UUID> {
    Role requireKey(String key) {
        return find("key", key).singleResult();
    }
}
