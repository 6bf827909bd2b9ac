package app.rapport.interactions;

import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps on each customer when anything last passed, so that lists can be sorted by it. */
@Singleton
class LastContacts {
    private final Jdbi jdbi;
    private final Tenancy tenancy;

    LastContacts(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /**
     * After interactions of these customers were flushed. The customers are locked first, in one order: the second of two
     * concurrent changes then waits, and counts in a statement begun after the first has been committed.
     */
    void refresh(Set<UUID> customers) {
        if (customers.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            lock(handle, customers);
            handle.createUpdate("""
                            update customer c set last_interaction_at = latest.at
                            from (select k.id, (select max(x.at) from interaction_customer x
                                                where x.tenant_id = k.tenant_id and x.customer_id = k.id and not x.archived) as at
                                  from customer k where k.tenant_id = :tenant and k.id %s) latest
                            where c.tenant_id = :tenant and c.id = latest.id
                              and c.last_interaction_at is distinct from latest.at""".formatted(among(customers)))
                    .bindMap(bindings(customers))
                    .execute();
        });
    }

    private void lock(Handle handle, Set<UUID> customers) {
        handle.createQuery("select c.id from customer c where c.tenant_id = :tenant and c.id " + among(customers)
                        + " order by c.id for no key update")
                .bindMap(bindings(customers))
                .mapTo(UUID.class)
                .list();
    }

    /** One alone is asked for as such: for a list whose length it does not know PostgreSQL plans each time. */
    private static String among(Set<UUID> customers) {
        return customers.size() == 1 ? "= :customer" : "= any(:customers)";
    }

    private Map<String, Object> bindings(Set<UUID> customers) {
        return customers.size() == 1
                ? Map.of(
                        "tenant",
                        tenancy.require(),
                        "customer",
                        customers.iterator().next())
                : Map.of("tenant", tenancy.require(), "customers", customers.toArray(UUID[]::new));
    }
}
