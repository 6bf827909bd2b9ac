package app.rapport.customers;

import app.rapport.platform.security.Visibility;
import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class CustomerRepository implements PanacheRepositoryBase<Customer, UUID> {
    private final RecordsByKey records;

    CustomerRepository(RecordsByKey records) {
        this.records = records;
    }

    Customer require(UUID id, Visibility visible) {
        return records.find(Customer.class, id)
                .filter(customer -> visible.covers(customer.ownerId(), id))
                .orElseThrow(Problem::notFound);
    }

    /** False when there is none; else nobody changes it until the transaction ends. */
    boolean lock(UUID id) {
        return records.lock(Customer.class, id).isPresent();
    }
}
