package app.rapport.identity;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class TeamRepository implements PanacheRepositoryBase<Team, UUID> {
    Team require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }
}
