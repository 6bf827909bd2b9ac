package app.rapport.pipeline;

import app.rapport.customers.CustomerKind;
import app.rapport.customers.Customers;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets an opportunity refer only to customers its author can see, so that a reference cannot be used to find one. */
@Singleton
class CustomerReferences {
    private final Customers customers;

    CustomerReferences(Customers customers) {
        this.customers = customers;
    }

    /** Checks what the input adds; what the opportunity referred to before may stay. */
    void require(OpportunityInput input, @Nullable OpportunityInput before) {
        var customer = input.customerId();
        if (customer != null && (before == null || !customer.equals(before.customerId()))) {
            customers.requireVisible(Set.of(customer), null, "/customerId");
        }
        var contacts = new HashSet<>(contacts(input));
        if (before != null) {
            contacts.removeAll(contacts(before));
        }
        customers.requireVisible(contacts, CustomerKind.PERSON, "/contactIds");
    }

    private static Set<UUID> contacts(OpportunityInput input) {
        return Objects.requireNonNullElse(input.contactIds(), Set.of());
    }
}
