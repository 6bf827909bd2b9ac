package app.rapport.identity.sso;

import app.rapport.platform.sql.TenantRecord;
import jakarta.persistence.Entity;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where members of the organisation sign in instead of with a password. */
@Entity
@SuppressWarnings("NullAway.Init")
class IdentityProvider extends TenantRecord {
    private String name;
    private String issuer;
    private String clientId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> domains;

    private boolean active;
    private boolean passwordAllowed;

    protected IdentityProvider() {}

    IdentityProvider(IdentityProviderInput input) {
        super(newId());
        enter(input);
    }

    final void enter(IdentityProviderInput input) {
        name = input.name().strip();
        issuer = input.issuer().strip();
        clientId = input.clientId().strip();
        domains = input.plainDomains();
        active = input.activeOrDefault();
        passwordAllowed = input.passwordAllowedOrDefault();
    }

    /** Without the secret, which nothing reads back. */
    IdentityProviderInput input() {
        return new IdentityProviderInput(name, issuer, clientId, null, List.copyOf(domains), active, passwordAllowed);
    }

    /** Its accounts are those of another provider, or named differently there. */
    boolean isElsewhereThan(IdentityProviderInput before) {
        return !issuer.equals(before.issuer()) || !clientId.equals(before.clientId());
    }
}
