package app.rapport.pipeline;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lets an opportunity refer only to customers its author can see, so that a reference cannot be used to find one. */
@Singleton
class CustomerReferences {
    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final CurrentMember current;

    CustomerReferences(Jdbi jdbi, Tenancy tenancy, CurrentMember current) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.current = current;
    }

    /** Checks what the input adds; what the opportunity referred to before may stay. */
    void require(OpportunityInput input, @Nullable OpportunityInput before) {
        var contacts = contacts(input);
        var wanted = new HashSet<>(contacts);
        if (input.customerId() != null) {
            wanted.add(input.customerId());
        }
        if (before != null) {
            wanted.removeAll(contacts(before));
            wanted.remove(before.customerId());
        }
        if (wanted.isEmpty()) {
            return;
        }
        var kinds = visibleKinds(wanted);
        if (wanted.contains(input.customerId()) && !kinds.containsKey(input.customerId())) {
            throw Problem.invalid("/customerId", "unknown-reference");
        }
        for (var contact : contacts) {
            requirePerson(contact, wanted, kinds);
        }
    }

    private static void requirePerson(UUID contact, Set<UUID> wanted, Map<UUID, String> kinds) {
        if (!wanted.contains(contact)) {
            return;
        }
        var kind = kinds.get(contact);
        if (kind == null) {
            throw Problem.invalid("/contactIds", "unknown-reference");
        }
        if (!kind.equals("PERSON")) {
            throw Problem.invalid("/contactIds", "not-a-person");
        }
    }

    private static Set<UUID> contacts(OpportunityInput input) {
        return Objects.requireNonNullElse(input.contactIds(), Set.of());
    }

    private Map<UUID, String> visibleKinds(Set<UUID> ids) {
        if (!current.get().may("customers:read")) {
            return Map.of();
        }
        var where = Condition.of("c.tenant_id = :tenant", "tenant", tenancy.require())
                .and(Condition.of("c.id = any(:ids)", "ids", ids.toArray(UUID[]::new)))
                .and(current.visibility("customers:read").on("c.owner_id"));
        var kinds = new HashMap<UUID, String>();
        jdbi.useHandle(handle -> handle.createQuery("select c.id, c.kind from customer c where " + where.sql())
                .bindMap(where.values())
                .map((row, context) -> kinds.put(row.getObject("id", UUID.class), row.getString("kind")))
                .list());
        return kinds;
    }
}
