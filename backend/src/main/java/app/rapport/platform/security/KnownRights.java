package app.rapport.platform.security;

import app.rapport.platform.sql.WithoutTenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Members' rights as they were read last. They are used only while the organisation's access version, which the database
 * changes together with anything that decides them and which every request reads, is still the one they were read at.
 */
@Singleton
class KnownRights {
    /** Some tens of megabytes; an organisation of ten thousand members fits. */
    private static final long MOST_REMEMBERED = 600_000;

    private record Key(UUID tenant, UUID member) {}

    private final Jdbi jdbi;
    private final Cache<Key, Rights> known = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .<Key, Rights>weigher((key, rights) -> rights.size())
            .build();

    KnownRights(@WithoutTenant Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empty unless the member is active. A transaction may have changed what decides them and not have said so yet. */
    Optional<Rights> at(long version, UUID tenant, UUID member) {
        return QuarkusTransaction.isActive() ? read(tenant, member) : knownAt(version, tenant, member);
    }

    private Optional<Rights> knownAt(long version, UUID tenant, UUID member) {
        var key = new Key(tenant, member);
        var remembered = known.getIfPresent(key);
        if (remembered != null && remembered.version() == version) {
            return Optional.of(remembered);
        }
        var read = read(tenant, member);
        read.ifPresentOrElse(rights -> known.put(key, rights), () -> known.invalidate(key));
        return read;
    }

    /** Number and rights in one statement, so that they are of the same moment. */
    private Optional<Rights> read(UUID tenant, UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select access_version_of(:tenant) as version, m.name, m.language, m.time_zone, m.currency,
                               m.permissions, m.peers, r.teams, r.shared, r.fields
                        from load_member(:tenant, :member, null) m
                        cross join member_reach(:tenant, :member) r""")
                .bind("tenant", tenant)
                .bind("member", member)
                .map((row, context) -> Rights.of(row))
                .findOne());
    }
}
