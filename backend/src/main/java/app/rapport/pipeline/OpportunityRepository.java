package app.rapport.pipeline;

import app.rapport.platform.security.Visibility;
import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class OpportunityRepository implements PanacheRepositoryBase<Opportunity, UUID> {
    private final RecordsByKey records;

    OpportunityRepository(RecordsByKey records) {
        this.records = records;
    }

    /** Locked: whoever moves the same opportunity meanwhile waits and then sees this change, so its history stays whole. */
    Opportunity requireForChange(UUID id, Visibility visible) {
        return records.lock(Opportunity.class, id)
                .filter(opportunity -> visible.covers(opportunity.ownerId(), id))
                .orElseThrow(Problem::notFound);
    }

    /** False when there is none; else nobody changes it until the transaction ends. */
    boolean lock(UUID id) {
        return records.lock(Opportunity.class, id).isPresent();
    }
}
