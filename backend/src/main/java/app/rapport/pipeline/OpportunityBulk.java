package app.rapport.pipeline;

import app.rapport.platform.bulk.BulkTarget;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.web.IfMatch;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Opportunities in bulk. */
@Singleton
class OpportunityBulk implements BulkTarget {
    private final Opportunities opportunities;
    private final OpportunityReader reader;

    OpportunityBulk(Opportunities opportunities, OpportunityReader reader) {
        this.opportunities = opportunities;
        this.reader = reader;
    }

    @Override
    public String resource() {
        return "opportunities";
    }

    @Override
    public Set<String> fields() {
        return Set.of("ownerId", "stageId", "expectedCloseOn", "lostReason");
    }

    @Override
    public ListSource source() {
        return reader.source();
    }

    @Override
    public Condition visible() {
        return reader.seen();
    }

    @Override
    public void edit(UUID id, ObjectNode edit) {
        opportunities.edit(id, IfMatch.ANY, edit);
    }

    @Override
    public void archive(UUID id) {
        opportunities.archive(id, null);
    }

    @Override
    public void restore(UUID id) {
        opportunities.restore(id, null);
    }
}
