package app.rapport.interactions;

import app.rapport.platform.journal.UndoGuard;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * When the last contact was follows from what there is: a way back that only restored what stood there before would leave
 * the time of an interaction that is gone, or forget those that came since.
 */
@Singleton
class LastContactsAfterUndo implements UndoGuard {
    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final LastContacts lastContacts;

    LastContactsAfterUndo(Jdbi jdbi, Tenancy tenancy, LastContacts lastContacts) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.lastContacts = lastContacts;
    }

    @Override
    public Set<String> resources() {
        return Set.of("interactions");
    }

    @Override
    public Runnable watch(Set<UUID> interactions) {
        var concerned = customersOf(interactions);
        return () -> {
            concerned.addAll(customersOf(interactions));
            lastContacts.refresh(concerned);
        };
    }

    private Set<UUID> customersOf(Set<UUID> interactions) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct x.customer_id from interaction_customer x
                        where x.tenant_id = :tenant and x.interaction_id = any(:interactions)""")
                .bind("tenant", tenancy.require())
                .bindArray("interactions", UUID.class, interactions)
                .mapTo(UUID.class)
                .list()));
    }
}
