package app.rapport.identity.sso;

import app.rapport.platform.security.SecretBox;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What Rapport shows a provider to prove that it is Rapport: closed to whoever reads the database. */
@Singleton
class ClientSecrets {
    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final SecretBox box;

    ClientSecrets(Jdbi jdbi, Tenancy tenancy, SecretBox box) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.box = box;
    }

    void keep(UUID provider, String secret) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity_provider_secret (tenant_id, provider_id, secret)
                        values (:tenant, :provider, :secret)
                        on conflict (tenant_id, provider_id) do update set secret = excluded.secret""")
                .bind("tenant", tenancy.require())
                .bind("provider", provider)
                .bind("secret", box.seal(secret, owner(provider)))
                .execute());
    }

    /** @param sealed as the table has it */
    String open(UUID provider, String sealed) {
        return box.open(sealed, owner(provider));
    }

    private static String owner(UUID provider) {
        return "identity_provider_secret:" + provider;
    }
}
