package app.rapport.demo;

import app.rapport.platform.sql.TenantRecord;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Eighty companies and a hundred and twenty people, most of whom work for one of them. */
final class DemoCustomers {
    private static final int EMPLOYED = 22;
    private static final int INDEPENDENT = 8;
    private static final String CUSTOMER = "customer (tenant_id, id, kind, name, given_name, family_name, job_title,"
            + " language, lifecycle, owner_id, industry, founded_year, employee_count, email, phone, city, country,"
            + " created_at, updated_at)";
    private static final String CUSTOMER_TYPES =
            "uuid uuid text text text text text text text uuid text integer integer"
                    + " text text text text timestamptz timestamptz";
    private static final List<List<String>> TAGS = List.of(
            List.of("VIP", "violet"),
            List.of("Newsletter", "blue"),
            List.of("Terrace season", "green"),
            List.of("Chain", "orange"),
            List.of("At risk", "red"),
            List.of("Ambassador", "teal"));

    private final Pen pen;
    private final Staff staff;
    private final List<UUID> tags = new ArrayList<>();

    DemoCustomers(Pen pen, Staff staff) {
        this.pen = pen;
        this.staff = staff;
    }

    List<DemoCustomer> tell(List<Scenery> countries) {
        for (var tag : TAGS) {
            var id = TenantRecord.newId();
            pen.add(
                    "tag (tenant_id, id, name, color, created_at, updated_at)",
                    "uuid uuid text text timestamptz timestamptz",
                    id,
                    tag.getFirst(),
                    tag.getLast(),
                    pen.now(),
                    pen.now());
            tags.add(id);
        }
        var all = new ArrayList<DemoCustomer>();
        countries.forEach(scenery -> country(scenery, all));
        return all;
    }

    private void country(Scenery scenery, List<DemoCustomer> all) {
        var companies = new ArrayList<DemoCustomer>();
        for (var company : scenery.companies()) {
            companies.add(company(scenery, company.getFirst(), company.getLast()));
        }
        for (var i = 0; i < EMPLOYED; i++) {
            var employer = companies.get(i % companies.size());
            var person = person(scenery, i, employer);
            employer.people().add(person.id());
            all.add(person);
        }
        for (var i = EMPLOYED; i < EMPLOYED + INDEPENDENT; i++) {
            all.add(person(scenery, i, null));
        }
        subsidiary(companies.get(5), companies.get(2));
        subsidiary(companies.get(9), companies.get(1));
        all.addAll(companies);
    }

    private DemoCustomer company(Scenery scenery, String name, String industry) {
        var chance = pen.chance();
        var id = TenantRecord.newId();
        var owner = chance.oneIn(12) ? null : chance.of(staff.sales());
        var since = chance.workingHour(pen.now(), chance.between(200, 360));
        var email = "contact@" + slug(name) + "." + scenery.domain();
        var phone = phone(scenery);
        var city = chance.of(scenery.cities());
        pen.add(
                CUSTOMER,
                CUSTOMER_TYPES,
                id,
                "COMPANY",
                name,
                null,
                null,
                null,
                scenery.language(),
                lifecycle(),
                owner,
                industry,
                chance.between(1950, 2020),
                chance.between(3, 180),
                email,
                phone,
                city,
                scenery.country(),
                since,
                since);
        reach(id, email, phone, city, scenery.country(), since);
        if (chance.oneIn(3)) {
            tag(id);
        }
        return new DemoCustomer(id, name, owner, true, scenery, new ArrayList<>());
    }

    private DemoCustomer person(Scenery scenery, int i, @Nullable DemoCustomer employer) {
        var chance = pen.chance();
        var id = TenantRecord.newId();
        var given = scenery.givenNames().get(i % scenery.givenNames().size());
        var family = scenery.familyNames()
                .get((i * 7 + i / 12) % scenery.familyNames().size());
        var owner = employer == null ? chance.of(staff.sales()) : employer.owner();
        var since = chance.workingHour(pen.now(), chance.between(20, 340));
        var email = slug(given) + "." + slug(family) + "@" + (employer == null ? "mail" : slug(employer.name())) + "."
                + scenery.domain();
        var job = employer == null ? null : chance.of(scenery.jobTitles());
        var phone = phone(scenery);
        var city = chance.of(scenery.cities());
        pen.add(
                CUSTOMER,
                CUSTOMER_TYPES,
                id,
                "PERSON",
                given + " " + family,
                given,
                family,
                job,
                scenery.language(),
                lifecycle(),
                owner,
                null,
                null,
                null,
                email,
                phone,
                city,
                scenery.country(),
                since,
                since);
        reach(id, email, phone, city, scenery.country(), since);
        if (employer != null) {
            relate("WORKS_FOR", id, employer.id(), job, since);
        }
        if (chance.oneIn(4)) {
            tag(id);
        }
        return new DemoCustomer(id, given + " " + family, owner, false, scenery, List.of());
    }

    private void subsidiary(DemoCustomer child, DemoCustomer parent) {
        relate("SUBSIDIARY_OF", child.id(), parent.id(), null, pen.now());
    }

    private void relate(String type, UUID from, UUID to, @Nullable String role, Instant since) {
        pen.add(
                "relationship (tenant_id, id, type, from_id, to_id, role, started_on, created_at, updated_at)",
                "uuid uuid text uuid uuid text date timestamptz timestamptz",
                TenantRecord.newId(),
                type,
                from,
                to,
                role,
                LocalDate.ofInstant(since, java.time.ZoneOffset.UTC),
                since,
                since);
    }

    private void reach(UUID customer, String email, String phone, String city, String country, Instant since) {
        var table = "contact_point (tenant_id, id, customer_id, position, type, value, is_primary, street, locality,"
                + " country, created_at, updated_at)";
        var types = "uuid uuid uuid integer text text boolean text text text timestamptz timestamptz";
        pen.add(table, types, TenantRecord.newId(), customer, 0, "EMAIL", email, true, null, null, null, since, since);
        pen.add(table, types, TenantRecord.newId(), customer, 1, "PHONE", phone, true, null, null, null, since, since);
        pen.add(
                table,
                types,
                TenantRecord.newId(),
                customer,
                2,
                "POSTAL",
                null,
                true,
                null,
                city,
                country,
                since,
                since);
    }

    private void tag(UUID customer) {
        pen.add(
                "customer_tag (tenant_id, customer_id, tag_id)",
                "uuid uuid uuid",
                customer,
                pen.chance().of(tags));
    }

    private String lifecycle() {
        return pen.chance().of(List.of("ACTIVE", "ACTIVE", "ACTIVE", "PROSPECT", "PROSPECT", "FORMER"));
    }

    private String phone(Scenery scenery) {
        return scenery.phone() + pen.chance().between(1_000_000, 9_999_999);
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
