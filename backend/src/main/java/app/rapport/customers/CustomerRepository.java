package app.rapport.customers;

import app.rapport.platform.security.Visibility;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@Singleton
class CustomerRepository implements PanacheRepositoryBase<Customer, UUID> {
    Customer require(UUID id, Visibility visible) {
        return findByIdOptional(id)
                .filter(customer -> visible.covers(customer.ownerId(), id))
                .orElseThrow(Problem::notFound);
    }

    /** False when there is none; else nobody changes it until the transaction ends. */
    boolean lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).isPresent();
    }
}
