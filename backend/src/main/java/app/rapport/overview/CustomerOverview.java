package app.rapport.overview;

import app.rapport.customers.CustomerView;
import app.rapport.customers.RelationshipResource.RelationshipView;
import app.rapport.interactions.InteractionView;
import app.rapport.interactions.task.TaskView;
import app.rapport.pipeline.OpportunityRow;
import app.rapport.platform.filter.Page;
import app.rapport.platform.web.Versioned;
import app.rapport.tickets.TicketView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of a customer shows at first; each part is what its own request answers. */
public record CustomerOverview(
        CustomerView customer,
        Page<RelationshipView> relationships,
        @Nullable Page<InteractionView> timeline,
        @Nullable Page<OpportunityRow> opportunities,
        @Nullable Page<TicketView> tickets,
        @Nullable Page<TaskView> tasks)
        implements Versioned {
    @Override
    public UUID id() {
        return customer.id();
    }

    @Override
    public long version() {
        return customer.version();
    }
}
