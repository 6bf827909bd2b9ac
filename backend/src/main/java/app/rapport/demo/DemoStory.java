package app.rapport.demo;

import app.rapport.identity.Organisations;
import app.rapport.identity.Organisations.FirstMember;
import app.rapport.identity.Organisations.NewOrganisation;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A seller of coffee machines with customers in four countries, told as rows of the last year. */
@Singleton
class DemoStory {
    private final Organisations organisations;
    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final ObjectMapper json;
    private final Clock clock;

    DemoStory(Organisations organisations, Jdbi jdbi, Tenancy tenancy, ObjectMapper json, Clock clock) {
        this.organisations = organisations;
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.json = json;
        this.clock = clock;
    }

    /** In the current organisation and transaction. */
    void tell(NewOrganisation organisation, String password) {
        var manager = member(organisation, "Claire Dubois", "manager", password, "fr");
        var sales = member(organisation, "Andrei Popescu", "sales", password, "ro");
        var service = member(organisation, "Lucía Fernández", "service", password, "es");
        member(organisation, "James Walker", "reader", password, "en");
        jdbi.useHandle(handle -> {
            var pen = new Pen(handle, tenancy.require(), clock.instant());
            var marta = colleague(pen, "Marta Ruiz", "es");
            var tom = colleague(pen, "Tom Baker", "en");
            var ana = colleague(pen, "Ana Marinescu", "ro");
            team(pen, "Sales East", List.of(sales, marta));
            team(pen, "Sales West", List.of(manager, tom));
            team(pen, "Service", List.of(service, ana));
            var staff = new Staff(administrator(handle), manager, List.of(sales, marta, tom), List.of(service, ana));
            var customers = new DemoCustomers(pen, staff).tell(Scenery.all(json));
            var open = new DemoSales(pen, staff).tell(customers, stages(handle));
            new DemoConversations(pen, staff).tell(customers, queues(handle));
            new DemoTasks(pen, staff).tell(customers, open);
            pen.write();
            finish(handle);
        });
    }

    /** Just enough to see that another organisation is another world. */
    void tellBriefly(NewOrganisation organisation) {
        jdbi.useHandle(handle -> {
            var pen = new Pen(handle, tenancy.require(), clock.instant());
            for (var name : List.of("Atelier Nord", "Studio Lumière", "Moulin Neuf")) {
                pen.add(
                        "customer (tenant_id, id, kind, name, lifecycle, created_at, updated_at)",
                        "uuid uuid text text text timestamptz timestamptz",
                        TenantRecord.newId(),
                        "COMPANY",
                        name,
                        "ACTIVE",
                        pen.now(),
                        pen.now());
            }
            pen.write();
        });
    }

    /** The first member, who is there before the others. */
    private UUID administrator(Handle handle) {
        return handle.createQuery("select id from member where tenant_id = :tenant order by created_at, id limit 1")
                .bind("tenant", tenancy.require())
                .mapTo(UUID.class)
                .one();
    }

    private UUID member(NewOrganisation organisation, String name, String role, String password, String language) {
        var email = role + "@" + organisation.slug() + ".example";
        return organisations.add(organisation, new FirstMember(name, email, password, role, language));
    }

    private static UUID colleague(Pen pen, String name, String language) {
        var id = TenantRecord.newId();
        pen.add(
                "member (tenant_id, id, name, language, time_zone, state, created_at, updated_at)",
                "uuid uuid text text text text timestamptz timestamptz",
                id,
                name,
                language,
                "Europe/Bucharest",
                "TO_INVITE",
                pen.now(),
                pen.now());
        return id;
    }

    private static void team(Pen pen, String name, List<UUID> members) {
        var id = TenantRecord.newId();
        pen.add(
                "team (tenant_id, id, name, created_at, updated_at)",
                "uuid uuid text timestamptz timestamptz",
                id,
                name,
                pen.now(),
                pen.now());
        members.forEach(member -> pen.add("team_member (tenant_id, team_id, member_id)", "uuid uuid uuid", id, member));
    }

    private List<DemoSales.Stage> stages(Handle handle) {
        return handle.createQuery("""
                        select id, pipeline_id, outcome from stage where tenant_id = :tenant order by position, id""")
                .bind("tenant", tenancy.require())
                .map((row, context) -> new DemoSales.Stage(
                        row.getObject("id", UUID.class),
                        row.getObject("pipeline_id", UUID.class),
                        row.getString("outcome")))
                .list();
    }

    private List<UUID> queues(Handle handle) {
        return handle.createQuery("select id from queue where tenant_id = :tenant order by created_at, id")
                .bind("tenant", tenancy.require())
                .mapTo(UUID.class)
                .list();
    }

    /** What the features keep beside their rows, brought in line with what was just written. */
    private void finish(Handle handle) {
        List.of("""
                update customer c set last_interaction_at = latest.at
                from (select customer_id, max(at) as at from interaction_customer
                      where tenant_id = :tenant and not archived group by customer_id) latest
                where c.tenant_id = :tenant and c.id = latest.customer_id""", """
                insert into ticket_counter (tenant_id, last)
                select tenant_id, max(number) from ticket where tenant_id = :tenant group by tenant_id
                on conflict (tenant_id) do update set last = excluded.last""")
                .forEach(statement -> handle.createUpdate(statement)
                        .bindMap(Map.of("tenant", tenancy.require()))
                        .execute());
    }
}
