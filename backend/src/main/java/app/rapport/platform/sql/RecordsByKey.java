package app.rapport.platform.sql;

import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.binder.internal.TenantIdBinder;

/**
 * Finds single records for changes. While its filter of the organisation is on, Hibernate translates the query of each find
 * anew, which takes longer than the query itself: so it is off for that moment, and whose the record is is compared here.
 * The database's row-level security looks at it in any case.
 */
@Singleton
public class RecordsByKey {
    private final Session session;
    private final Tenancy tenancy;

    RecordsByKey(Session session, Tenancy tenancy) {
        this.session = session;
        this.tenancy = tenancy;
    }

    public <T extends TenantRecord> Optional<T> find(Class<T> type, UUID id) {
        return find(type, id, LockModeType.NONE);
    }

    /** Nobody else changes it until the transaction ends. */
    public <T extends TenantRecord> Optional<T> lock(Class<T> type, UUID id) {
        return find(type, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private <T extends TenantRecord> Optional<T> find(Class<T> type, UUID id, LockModeType lock) {
        var tenant = tenancy.require().toString();
        session.disableFilter(TenantIdBinder.FILTER_NAME);
        try {
            return Optional.ofNullable(session.find(type, id, lock)).filter(found -> tenant.equals(found.tenantId()));
        } finally {
            session.enableFilter(TenantIdBinder.FILTER_NAME).setParameter(TenantIdBinder.PARAMETER_NAME, tenant);
        }
    }
}
