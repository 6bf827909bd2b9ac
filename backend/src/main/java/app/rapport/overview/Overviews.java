package app.rapport.overview;

import app.rapport.customers.CustomerService;
import app.rapport.customers.RelationshipReader;
import app.rapport.interactions.Timeline;
import app.rapport.interactions.task.TaskReader;
import app.rapport.pipeline.OpportunityReader;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Page;
import app.rapport.platform.security.CurrentMember;
import app.rapport.tickets.TicketReader;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks each feature for its part; who may see what of it, the features decide as they do for their own requests. */
@Singleton
class Overviews {
    private static final int RELATIONSHIPS = 200;
    private static final int ENTRIES = 30;
    private static final int FEW = 5;

    private final CurrentMember current;
    private final CustomerService customers;
    private final RelationshipReader relationships;
    private final Timeline timeline;
    private final OpportunityReader opportunities;
    private final TicketReader tickets;
    private final TaskReader tasks;

    Overviews(
            CurrentMember current,
            CustomerService customers,
            RelationshipReader relationships,
            Timeline timeline,
            OpportunityReader opportunities,
            TicketReader tickets,
            TaskReader tasks) {
        this.current = current;
        this.customers = customers;
        this.relationships = relationships;
        this.timeline = timeline;
        this.opportunities = opportunities;
        this.tickets = tickets;
        this.tasks = tasks;
    }

    CustomerOverview of(UUID id) {
        return new CustomerOverview(
                customers.get(id),
                relationships.pageOfFound(id, first(RELATIONSHIPS)),
                readable("interactions:read", () -> timeline.pageOfFound(id, first(ENTRIES))),
                readable("opportunities:read", () -> opportunities.page(few("partyId==" + id, "-updatedAt"))),
                readable("tickets:read", () -> tickets.page(few("customerId==" + id, "-updatedAt"))),
                readable("tasks:read", () -> tasks.page(few("status==OPEN;customerId==" + id, "dueOn,startsAt"))));
    }

    private <T> @Nullable Page<T> readable(String permission, Supplier<Page<T>> part) {
        return current.get().may(permission) ? part.get() : null;
    }

    private static ListQuery first(int limit) {
        var query = new ListQuery();
        query.limit = String.valueOf(limit);
        return query;
    }

    /** A few of them, and how many there are. */
    private static ListQuery few(String filter, String sort) {
        var query = first(FEW);
        query.filter = filter;
        query.sort = sort;
        query.total = "true";
        return query;
    }
}
