package app.rapport.pipeline;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.ResourceSchema;
import java.util.function.Function;

/** Where opportunities are read from, and what lists can filter and sort by. */
final class OpportunitySource {
    static final ResourceSchema SCHEMA = ResourceSchema.of(
            "opportunities",
            Field.text("name", "o.name_key").sortable(),
            Field.reference("customerId", "o.customer_id", "customers"),
            Field.reference("contactId", "x.customer_id", "customers")
                    .within("exists (select from opportunity_contact x"
                            + " where x.tenant_id = o.tenant_id and x.opportunity_id = o.id and %s)"),
            // Either of them, in a way that starts from the customer: an "or" of both would walk all opportunities.
            Field.reference("partyId", "x.customer_id", "customers").within("""
                    (o.tenant_id, o.id) in (
                        select x.tenant_id, x.id
                        from (select p.tenant_id, p.id, p.customer_id from opportunity p
                              union all
                              select k.tenant_id, k.opportunity_id, k.customer_id from opportunity_contact k) x
                        where %s)"""),
            Field.reference("ownerId", "o.owner_id", "members"),
            Field.reference("pipelineId", "o.pipeline_id", "pipelines"),
            Field.reference("stageId", "o.stage_id", "stages"),
            Field.choice("outcome", "o.outcome", Outcome.values()),
            Field.number("amount", "o.amount").sortedBy("coalesce(o.amount, -1)"),
            Field.text("currency", "lower(o.currency)"),
            Field.date("expectedCloseOn", "o.expected_close_on")
                    .sortedBy("coalesce(o.expected_close_on, 'infinity'::date)"),
            Field.date("closedOn", "o.closed_on").sortedBy("coalesce(o.closed_on, '-infinity'::date)"),
            Field.reference("productId", "x.product_id", "products")
                    .within("exists (select from opportunity_line x"
                            + " where x.tenant_id = o.tenant_id and x.opportunity_id = o.id and %s)"),
            Field.instant("stageSince", "o.stage_since").sortable(),
            Field.instant("createdAt", "o.created_at").sortable(),
            Field.instant("updatedAt", "o.updated_at").sortable(),
            Field.flag("archived", "(o.archived_at is not null)"));

    private static final String CARD = """
            o.id, o.version, o.name, o.amount, o.currency, o.stage_since, o.expected_close_on, o.closed_on,
            o.created_at, o.updated_at, o.archived_at,
            c.id as customer_id, c.name as customer_name, o.owner_id, owner.name as owner_name, o.pipeline_id""";
    private static final String ROW =
            CARD + ", app_local_name(l.names, :language) as pipeline_name, " + StageRef.COLUMNS;
    private static final String FIRST_PRODUCT = ", product.id as product_id, product.name as product_name";
    private static final String DETAIL = """
            , o.lost_reason, o.description,
            (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by k.name_key, k.id), '[]')
             from opportunity_contact x
             join customer k on k.tenant_id = x.tenant_id and k.id = x.customer_id and %s
             where x.tenant_id = o.tenant_id and x.opportunity_id = o.id) as contacts,
            (select coalesce(jsonb_agg(jsonb_build_object(
                        'product', jsonb_build_object('id', p.id, 'name', p.name),
                        'quantity', trim_scale(x.quantity),
                        'unitPrice', case when x.unit_price is not null then
                            jsonb_build_object('amount', cast(x.unit_price as text), 'currency', x.currency) end)
                    order by x.position), '[]')
             from opportunity_line x
             join product p on p.tenant_id = x.tenant_id and p.id = x.product_id
             where x.tenant_id = o.tenant_id and x.opportunity_id = o.id) as lines""";
    private static final String JOINS = """
            left join customer c on c.tenant_id = o.tenant_id and c.id = o.customer_id and %s
            left join member owner on owner.tenant_id = o.tenant_id and owner.id = o.owner_id""";
    private static final String PLACE = """

            join pipeline l on l.tenant_id = o.tenant_id and l.id = o.pipeline_id
            join stage s on s.tenant_id = o.tenant_id and s.id = o.stage_id""";
    private static final String FIRST_LINE = """

            left join opportunity_line first
                on first.tenant_id = o.tenant_id and first.opportunity_id = o.id and first.position = 0
            left join product on product.tenant_id = o.tenant_id and product.id = first.product_id""";

    private OpportunitySource() {}

    /** @param customers which customers the caller may see, over the column named: others are not named in the row */
    static ListSource rows(Function<String, Condition> customers) {
        return source(
                ROW + FIRST_PRODUCT,
                JOINS.formatted(customers.apply("c.owner_id").sql()) + PLACE + FIRST_LINE);
    }

    /** Without the names of pipelines and stages, for who knows them already: they take a third of what a board takes. */
    static ListSource cards(Function<String, Condition> customers) {
        return source(
                CARD + ", o.stage_id" + FIRST_PRODUCT,
                JOINS.formatted(customers.apply("c.owner_id").sql()) + FIRST_LINE);
    }

    static ListSource details(Function<String, Condition> customers) {
        return source(
                ROW + DETAIL.formatted(customers.apply("k.owner_id").sql()),
                JOINS.formatted(customers.apply("c.owner_id").sql()) + PLACE);
    }

    private static ListSource source(String columns, String joins) {
        return new ListSource(
                SCHEMA,
                "opportunity o",
                columns,
                joins,
                "-stageSince",
                "o.name_key like '%' || app_fold(:q) || '%'",
                true);
    }
}
