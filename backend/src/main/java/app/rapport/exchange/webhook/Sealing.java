package app.rapport.exchange.webhook;

import app.rapport.platform.sql.Rows;
import app.rapport.platform.tenancy.Tenancy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Encrypts at the start what the first releases left in clear; when that is done there is nothing to do. */
@Singleton
class Sealing {
    private final Jdbi jdbi;
    private final Secrets secrets;

    Sealing(Jdbi jdbi, Secrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    void seal(@Observes StartupEvent event) {
        organisations().forEach(tenant -> Tenancy.runAs(tenant, secrets::sealThoseInClear));
    }

    /** Outside any organisation. */
    private List<UUID> organisations() {
        return jdbi.withHandle(handle -> handle.createQuery("select tenant_id from webhook_secrets_in_clear()")
                .map((row, context) -> Rows.id(row, "tenant_id"))
                .list());
    }
}
