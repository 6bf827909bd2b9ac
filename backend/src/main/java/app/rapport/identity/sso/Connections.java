package app.rapport.identity.sso;

import app.rapport.platform.sql.Rows;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds the providers people sign in at. */
@Singleton
public class Connections {
    private static final String ONE = """
            select p.name, p.issuer, p.client_id, p.domains, s.secret
            from identity_provider p
            join identity_provider_secret s on s.tenant_id = p.tenant_id and s.provider_id = p.id
            where p.tenant_id = :tenant and p.id = :id and p.active""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final ClientSecrets secrets;

    Connections(Jdbi jdbi, Tenancy tenancy, ClientSecrets secrets) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.secrets = secrets;
    }

    /** A way in, before anybody is known. */
    public record Way(UUID tenant, UUID provider, String name, String organisation) {}

    /** Of all organisations: which e-mail addresses a provider is for is all that counts. */
    public List<Way> of(String email) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select tenant_id, id, name, organisation from single_sign_on_providers(:domain)")
                .bind("domain", email.substring(email.lastIndexOf('@') + 1))
                .map((row, context) -> new Way(
                        Rows.id(row, "tenant_id"),
                        Rows.id(row, "id"),
                        row.getString("name"),
                        row.getString("organisation")))
                .list());
    }

    /** In the current organisation; none when it was switched off or deleted meanwhile. */
    public Optional<Connection> find(UUID provider) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("tenant", tenancy.require())
                .bind("id", provider)
                .map((row, context) -> new Connection(
                        provider,
                        row.getString("name"),
                        row.getString("issuer"),
                        row.getString("client_id"),
                        secrets.open(provider, row.getString("secret")),
                        List.of((String[]) row.getArray("domains").getArray())))
                .findOne());
    }
}
