package app.rapport.exchange;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class ImportRepository implements PanacheRepositoryBase<Import, UUID> {
    Import require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }
}
