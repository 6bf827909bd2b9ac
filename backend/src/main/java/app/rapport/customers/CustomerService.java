package app.rapport.customers;

import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Creates, edits, archives and restores customers. */
@Singleton
public class CustomerService {
    private final CustomerRepository customers;
    private final CustomerReader reader;
    private final CurrentMember current;
    private final MergePatch mergePatch;
    private final FieldRules rules;
    private final Clock clock;

    CustomerService(
            CustomerRepository customers,
            CustomerReader reader,
            CurrentMember current,
            MergePatch mergePatch,
            FieldRules rules,
            Clock clock) {
        this.customers = customers;
        this.reader = reader;
        this.current = current;
        this.mergePatch = mergePatch;
        this.rules = rules;
        this.clock = clock;
    }

    public CustomerView get(UUID id) {
        return reader.require(id, current.visibility("customers:read"));
    }

    @Transactional
    CustomerView create(CustomerInput input) {
        var customer = new Customer(input);
        if (customer.ownerId() == null && !current.get().may("customers:write", null)) {
            // Nobody's customers are out of this member's reach, the one they just made included.
            customer.own(current.id());
        }
        customers.persist(customer);
        customers.flush();
        return get(customer.id());
    }

    @Transactional
    CustomerView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        return change(id, customer -> {
            IfMatch.require(ifMatch, customer.version(), () -> get(id));
            requireWrite(customer);
            var input = mergePatch.apply(patch, customer.input(), CustomerInput.class);
            if (!Objects.equals(input.ownerId(), customer.ownerId())) {
                // Whom it is shared with may change it, not pass it on.
                current.get().require("customers:write", customer.ownerId());
            }
            customer.enter(input);
        });
    }

    @Transactional
    CustomerView archive(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, customer -> customer.archive(clock.instant()));
    }

    @Transactional
    CustomerView restore(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, Customer::restore);
    }

    @Transactional
    CustomerView verify(UUID id, UUID contactPoint, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, customer -> {
            if (rules.locks("customers", "contactPoints")) {
                throw Problem.invalid("/contactPoints", "locked", "contactPoints");
            }
            customer.verify(contactPoint, clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
    }

    private CustomerView act(UUID id, @Nullable IfMatch ifMatch, Consumer<Customer> verb) {
        return change(id, customer -> {
            IfMatch.check(ifMatch, customer.version(), () -> get(id));
            requireWrite(customer);
            verb.accept(customer);
        });
    }

    private void requireWrite(Customer customer) {
        current.get().require("customers:write", customer.ownerId(), customer.id());
    }

    /** Between the If-Match check and the flush somebody may be faster: then Hibernate's version check answers 412. */
    private CustomerView change(UUID id, Consumer<Customer> change) {
        change.accept(customers.require(id, current.visibility("customers:read")));
        customers.flush();
        return get(id);
    }
}
