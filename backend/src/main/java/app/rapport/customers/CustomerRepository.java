package app.rapport.customers;

import app.rapport.platform.security.Visibility;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class CustomerRepository implements PanacheRepositoryBase<Customer, UUID> {
    Customer require(UUID id, Visibility visible) {
        return find("id", id)
                .singleResultOptional()
                .filter(customer -> visible.covers(customer.ownerId(), id))
                .orElseThrow(Problem::notFound);
    }
}
