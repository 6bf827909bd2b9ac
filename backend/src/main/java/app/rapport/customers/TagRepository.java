package app.rapport.customers;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {
    Tag require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }
}
