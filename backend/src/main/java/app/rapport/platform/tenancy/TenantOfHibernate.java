package app.rapport.platform.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;

/** The first wall: Hibernate adds the organisation to every query it writes. The second is {@link TenantOfConnection}. */
@PersistenceUnitExtension
@RequestScoped
class TenantOfHibernate implements TenantResolver {
    /** An organisation that cannot exist: what is asked without an organisation finds nothing. */
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return Objects.requireNonNullElse(Tenancy.currentOrNull(), NOBODY).toString();
    }
}
