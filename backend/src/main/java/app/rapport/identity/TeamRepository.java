package app.rapport.identity;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
class TeamRepository implements PanacheRepositoryBase<Team, UUID> {
    private final RecordsByKey records;

    TeamRepository(RecordsByKey records) {
        this.records = records;
    }

    Optional<Team> find(UUID id) {
        return records.find(Team.class, id);
    }

    Team require(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }
}
