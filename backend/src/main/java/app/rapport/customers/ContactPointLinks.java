package app.rapport.customers;

import app.rapport.platform.external.ExternalId;
import app.rapport.platform.security.CurrentMember;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which of a customer's contact points another system means by its id. */
@Singleton
class ContactPointLinks {
    private final Jdbi jdbi;
    private final CurrentMember current;

    ContactPointLinks(Jdbi jdbi, CurrentMember current) {
        this.jdbi = jdbi;
        this.current = current;
    }

    Optional<UUID> find(UUID customer, ExternalId key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select contact_point_id from contact_point_external_id
                        where tenant_id = :tenant and customer_id = :customer and source = :source and external_id = :id""")
                .bind("tenant", current.tenant())
                .bind("customer", customer)
                .bindMethods(key)
                .mapTo(UUID.class)
                .findOne());
    }

    void add(UUID customer, ExternalId key, UUID point) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into contact_point_external_id (tenant_id, customer_id, source, external_id, contact_point_id)
                        values (:tenant, :customer, :source, :id, :point)""")
                .bind("tenant", current.tenant())
                .bind("customer", customer)
                .bindMethods(key)
                .bind("point", point)
                .execute());
    }
}
