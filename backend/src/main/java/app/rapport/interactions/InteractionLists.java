package app.rapport.interactions;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.security.Shared;

/** How interactions are filtered, sorted and selected, and who sees which. */
final class InteractionLists {
    static final ResourceSchema SCHEMA = ResourceSchema.of(
            "interactions",
            Field.choice("type", "i.type", InteractionType.values()),
            Field.choice("direction", "i.direction", InteractionDirection.values()),
            Field.instant("at", "i.at").sortable(),
            Field.instant("createdAt", "i.created_at").sortable(),
            Field.instant("updatedAt", "i.updated_at").sortable(),
            Field.reference("authorId", "i.author_id", "members"),
            Field.reference("opportunityId", "i.opportunity_id", "opportunities"),
            Field.reference("ticketId", "i.ticket_id", "tickets"),
            Field.reference("customerId", "x.customer_id", "customers")
                    .within(
                            "exists (select from interaction_customer x where x.tenant_id = i.tenant_id and x.interaction_id = i.id and %s)"),
            Field.flag("archived", "(i.archived_at is not null)"));

    private static final String COLUMNS = """
            i.id, i.version, i.type, i.direction, i.at, i.duration_minutes, i.subject, i.body, i.outcome, i.archived_at,
            i.created_at, i.updated_at, author.id as author_id, author.name as author_name,
            k.id as ticket_id, 'T-' || k.number || ' ' || k.subject as ticket_name,
            o.id as opportunity_id, o.name as opportunity_name,
            array(select c.id || c.name %1$s) as customers, array(select m.id || m.name %2$s) as members""";
    private static final String CUSTOMERS = """
            from interaction_customer x join customer c on c.tenant_id = x.tenant_id and c.id = x.customer_id
            where x.tenant_id = i.tenant_id and x.interaction_id = i.id and (%s) order by c.name_key, c.id""";
    private static final String ONE_CUSTOMER = """
            exists (select from interaction_customer x
                    join customer c on c.tenant_id = x.tenant_id and c.id = x.customer_id
                    where x.tenant_id = i.tenant_id and x.interaction_id = i.id and (%s))""";
    private static final String MEMBERS = """
            from interaction_member x join member m on m.tenant_id = x.tenant_id and m.id = x.member_id
            where x.tenant_id = i.tenant_id and x.interaction_id = i.id order by m.name_key, m.id""";
    private static final String JOINS = """
            left join member author on author.tenant_id = i.tenant_id and author.id = i.author_id
            left join ticket k on k.tenant_id = i.tenant_id and k.id = i.ticket_id and (%s)
            left join opportunity o on o.tenant_id = i.tenant_id and o.id = i.opportunity_id and (%s)""";

    private InteractionLists() {}

    /** Its columns and joins name only customers, tickets and opportunities this viewer may see; see {@link #visible}. */
    static ListSource source(MemberAccess viewer) {
        var customers = CUSTOMERS.formatted(customers(viewer).sql());
        return new ListSource(
                SCHEMA,
                "interaction i",
                COLUMNS.formatted(customers, MEMBERS),
                JOINS.formatted(
                        Subject.TICKET.seenBy(viewer, "k").sql(),
                        Subject.OPPORTUNITY.seenBy(viewer, "o").sql()),
                "-at",
                null,
                true);
    }

    /**
     * An interaction is seen by who sees at least one of its customers. Internal ones belong to their ticket alone.
     */
    static Condition visible(MemberAccess viewer) {
        var seen = customers(viewer);
        var oneSeen =
                seen.equals(Condition.TRUE) ? seen : new Condition(ONE_CUSTOMER.formatted(seen.sql()), seen.values());
        return Condition.of("not i.internal").and(oneSeen).and(authored(viewer)).and(bindings(viewer));
    }

    /** Who may read only their own or their teams' sees those, and those with customers and sales shared with them. */
    static Condition authored(MemberAccess viewer) {
        return viewer.shared()
                .orLinked(
                        viewer.visibility("interactions:read").on("i.author_id"),
                        "i.id",
                        new Shared.Link("customers", "x.interaction_id", "interaction_customer x", "customer_id"),
                        new Shared.Link("opportunities", "x.id", "interaction x", "opportunity_id"));
    }

    /** The values that {@link #source} needs bound, whatever the condition of the list is. */
    static Condition bindings(MemberAccess viewer) {
        var needed =
                customers(viewer).and(Subject.TICKET.seenBy(viewer, "k")).and(Subject.OPPORTUNITY.seenBy(viewer, "o"));
        return new Condition("true", needed.values());
    }

    static Condition customers(MemberAccess viewer) {
        return viewer.visibility("customers:read").on("c.owner_id");
    }
}
