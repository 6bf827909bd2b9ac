package app.rapport.customers;

import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.Visibility;

/** How customers are filtered, sorted and selected. */
final class CustomerLists {
    static final ResourceSchema SCHEMA = ResourceSchema.of(
            "customers",
            Field.text("name", "c.name_key").sortable(),
            Field.choice("kind", "c.kind", CustomerKind.values()),
            Field.choice("lifecycle", "c.lifecycle", Lifecycle.values()),
            Field.reference("ownerId", "c.owner_id", "members"),
            Field.text("industry", "app_fold(c.industry)"),
            Field.reference("tagId", "x.tag_id", "tags")
                    .within(
                            "exists (select from customer_tag x where x.tenant_id = c.tenant_id and x.customer_id = c.id and %s)"),
            Field.text("email", "x.value")
                    .within(
                            "exists (select from contact_point x where x.tenant_id = c.tenant_id and x.customer_id = c.id and x.type = 'EMAIL' and %s)"),
            Field.text("phone", "x.value")
                    .within(
                            "exists (select from contact_point x where x.tenant_id = c.tenant_id and x.customer_id = c.id and x.type = 'PHONE' and %s)"),
            Field.text("city", "app_fold(c.city)"),
            Field.text("country", "lower(c.country)"),
            Field.reference("companyId", "x.to_id", "customers")
                    .within(
                            "exists (select from relationship x where x.tenant_id = c.tenant_id and x.from_id = c.id and x.type = 'WORKS_FOR' and x.ended_on is null and %s)"),
            Field.number("employeeCount", "c.employee_count"),
            Field.number("foundedYear", "c.founded_year"),
            Field.number("annualRevenue", "c.revenue_amount"),
            Field.text("language", "lower(c.language)"),
            Field.instant("lastInteractionAt", "c.last_interaction_at")
                    .sortedBy("coalesce(c.last_interaction_at, '-infinity'::timestamptz)"),
            Field.instant("createdAt", "c.created_at").sortable(),
            Field.instant("updatedAt", "c.updated_at").sortable(),
            Field.flag("archived", "(c.archived_at is not null)"));

    private static final String TAGS = """
            array(select t.id || t.color || ' ' || t.name
                  from customer_tag x join tag t on t.tenant_id = x.tenant_id and t.id = x.tag_id
                  where x.tenant_id = c.tenant_id and x.customer_id = c.id order by t.name_key) as tags""";

    private static final String SHARED = """
            c.id, c.kind, c.name, c.lifecycle, c.industry, c.last_interaction_at, c.archived_at, c.created_at,
            c.updated_at, owner.id as owner_id, owner.name as owner_name,""" + TAGS;

    private static final String OWNER =
            "left join member owner on owner.tenant_id = c.tenant_id and owner.id = c.owner_id";

    private static final String COMPANY = """

            left join lateral (
                select k.id, k.name from relationship r
                join customer k on k.tenant_id = r.tenant_id and k.id = r.to_id and (%s)
                where c.kind = 'PERSON' and r.tenant_id = c.tenant_id and r.from_id = c.id and r.type = 'WORKS_FOR'
                  and r.ended_on is null
                order by r.started_on desc nulls last, r.id limit 1) company on true""";

    /** @param visible which customers the caller may see: a person's company is named only where it is one of them */
    static ListSource rows(Visibility visible) {
        return new ListSource(
                SCHEMA,
                "customer c",
                SHARED
                        + ", c.email, c.phone, c.city, c.country, company.id as company_id, company.name as company_name",
                OWNER + COMPANY.formatted(visible.on("k.owner_id").sql()),
                "name",
                null,
                true);
    }

    static final ListSource WHOLE = new ListSource(SCHEMA, "customer c", SHARED + """
            , c.version, c.given_name, c.family_name, c.job_title, c.language, c.founded_year, c.employee_count,
            c.revenue_amount, c.revenue_currency, c.website, c.description,
            coalesce((select json_agg(json_build_object(
                          'id', p.id, 'type', p.type, 'value', p.value, 'label', p.label, 'primary', p.is_primary,
                          'network', p.network, 'verifiedAt', p.verified_at,
                          'address', case when p.type = 'POSTAL' then json_build_object(
                              'street', p.street, 'locality', p.locality, 'region', p.region,
                              'postalCode', p.postal_code, 'country', p.country) end) order by p.position)
                      from contact_point p
                      where p.tenant_id = c.tenant_id and p.customer_id = c.id), '[]') as contact_points""", OWNER, "name", null, true);

    private CustomerLists() {}
}
