package app.rapport.interactions;

import app.rapport.customers.Customers;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Lists.Positioned;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What passed with one customer, newest first; with a company's, what passed with the people who work there now.
 *
 * <p>For each of them the newest few are read from one index and merged, so a page costs the same at the beginning and at
 * the end of a long history.
 */
@Singleton
public class Timeline {
    private static final String OF_INTERACTION =
            "exists (select from interaction i where i.tenant_id = x.tenant_id and i.id = x.interaction_id and %s)";
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "timeline",
            Field.instant("at", "x.at").sortable(),
            Field.choice("type", "x.type", InteractionType.values()),
            Field.flag("archived", "x.archived"),
            Field.choice("direction", "i.direction", InteractionDirection.values())
                    .within(OF_INTERACTION),
            Field.reference("authorId", "i.author_id", "members").within(OF_INTERACTION),
            Field.reference("opportunityId", "i.opportunity_id", "opportunities")
                    .within(OF_INTERACTION),
            Field.reference("ticketId", "i.ticket_id", "tickets").within(OF_INTERACTION));
    private static final Condition PRESENT = Condition.of("not x.archived");

    /** The limit is part of the text: as a parameter the planner would guess at it, and then sort the whole history. */
    private static final String PAGE = """
            with page as (
                select distinct entry.at, entry.interaction_id
                from (select cast(:customer as uuid) as id
                      union
                      select c.id from relationship r join customer c on c.tenant_id = r.tenant_id and c.id = r.from_id
                      where r.tenant_id = :tenant and r.to_id = :customer and r.type = 'WORKS_FOR' and (%1$s)
                        and coalesce(r.started_on, '-infinity') <= :today and coalesce(r.ended_on, 'infinity') >= :today) party
                cross join lateral (
                    select x.at, x.interaction_id from interaction_customer x
                    where x.tenant_id = :tenant and x.customer_id = party.id and (%2$s)
                    order by x.at desc, x.interaction_id desc
                    limit %3$d) entry
                order by entry.at desc, entry.interaction_id desc
                limit %3$d)
            select %4$s, cast(page.at as text) as position_at
            from page join interaction i on i.tenant_id = :tenant and i.id = page.interaction_id
            %5$s
            order by page.at desc, page.interaction_id desc""";

    private final Jdbi jdbi;
    private final Lists lists;
    private final Customers customers;
    private final CurrentMember current;
    private final Clock clock;

    Timeline(Jdbi jdbi, Lists lists, Customers customers, CurrentMember current, Clock clock) {
        this.jdbi = jdbi;
        this.lists = lists;
        this.customers = customers;
        this.current = current;
        this.clock = clock;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    public Page<InteractionView> page(UUID customer, ListQuery query) {
        customers.requireFound(customer);
        return pageOfFound(customer, query);
    }

    /** For who has read the customer just now. */
    public Page<InteractionView> pageOfFound(UUID customer, ListQuery query) {
        var sequence = new Lists.Sequence("timeline " + customer, SCHEMA, "-at", "x.interaction_id", PRESENT);
        return lists.page(query, sequence, (where, limit) -> read(customer, where.and(authored()), limit));
    }

    private List<Positioned<InteractionView>> read(UUID customer, Condition where, int limit) {
        var viewer = current.get();
        var source = InteractionLists.source(viewer);
        var people = InteractionLists.customers(viewer);
        var sql = PAGE.formatted(people.sql(), where.sql(), limit, source.columns(), source.joins());
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("tenant", current.tenant())
                .bind("customer", customer)
                .bind("today", LocalDate.ofInstant(clock.instant(), viewer.timeZone()))
                .bindMap(where.values())
                .bindMap(InteractionLists.bindings(viewer).values())
                .map((row, context) -> {
                    var view = InteractionView.of(row, viewer);
                    return new Positioned<>(
                            view,
                            List.of(row.getString("position_at"), view.id().toString()));
                })
                .list());
    }

    private Condition authored() {
        var visible = InteractionLists.authored(current.get());
        return visible.equals(Condition.TRUE)
                ? visible
                : new Condition(OF_INTERACTION.replace("%s", visible.sql()), visible.values());
    }
}
