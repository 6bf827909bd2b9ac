package app.rapport.identity.passkey;

import app.rapport.identity.passkey.Passkeys.PasskeyView;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of passkeys. */
@Singleton
class PasskeyStore {
    private static final String ADD = """
            insert into passkey (tenant_id, id, member_id, name, credential_id, credential, sign_count,
                                 backup_eligible, backed_up, transports, created_at)
            values (:tenant, :id, :member, :name, :credentialId, :credential, :count, :eligible, :backedUp,
                    cast(:transports as text[]), :now)""";
    private static final String FIND = """
            select p.id, p.credential, p.sign_count, p.backup_eligible, p.backed_up
            from passkey p join member m on m.tenant_id = p.tenant_id and m.id = p.member_id and m.state = 'ACTIVE'
            where p.tenant_id = :tenant and p.member_id = :member and p.credential_id = :credentialId""";
    private static final String LIST = """
            select id, version, name, credential_id, transports, created_at, last_used_at from passkey
            where tenant_id = :tenant and member_id = :member order by created_at, id""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final Clock clock;

    PasskeyStore(Jdbi jdbi, Tenancy tenancy, Clock clock) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** @param credential the public key with what belongs to it, as the browser's authenticator wrote it */
    record Key(UUID id, byte[] credential, long signCount, boolean backupEligible, boolean backedUp) {}

    record NewKey(String name, String credentialId, Key key, List<String> transports) {}

    /** A passkey as a browser is told of it. */
    record Known(String credentialId, List<String> transports) {}

    UUID add(UUID member, NewKey passkey) {
        var id = TenantRecord.newId();
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .bind("member", member)
                .bind("name", passkey.name())
                .bind("credentialId", passkey.credentialId())
                .bind("credential", passkey.key().credential())
                .bind("count", passkey.key().signCount())
                .bind("eligible", passkey.key().backupEligible())
                .bind("backedUp", passkey.key().backedUp())
                .bind("transports", passkey.transports().toArray(String[]::new))
                .bind("now", now())
                .execute());
        return id;
    }

    Optional<Key> find(UUID member, String credentialId) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .bind("credentialId", credentialId)
                .map((row, context) -> new Key(
                        Rows.id(row, "id"),
                        row.getBytes("credential"),
                        row.getLong("sign_count"),
                        row.getBoolean("backup_eligible"),
                        row.getBoolean("backed_up")))
                .findOne());
    }

    void used(UUID id, long signCount, boolean backedUp) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update passkey set sign_count = :count, backed_up = :backedUp, last_used_at = :now
                        where tenant_id = :tenant and id = :id""")
                .bind("tenant", tenancy.require())
                .bind("id", id)
                .bind("count", signCount)
                .bind("backedUp", backedUp)
                .bind("now", now())
                .execute());
    }

    List<PasskeyView> of(UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .map((row, context) -> new PasskeyView(
                        Rows.id(row, "id"),
                        row.getLong("version"),
                        row.getString("name"),
                        Rows.instant(row, "created_at"),
                        Rows.instantOrNull(row, "last_used_at")))
                .list());
    }

    List<Known> known(UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .map((row, context) -> new Known(row.getString("credential_id"), List.of((String[])
                        row.getArray("transports").getArray())))
                .list());
    }

    /** Whether it was still the one that was seen. */
    boolean rename(UUID member, PasskeyView seen, String name) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update passkey set name = :name, version = version + 1
                                where tenant_id = :tenant and member_id = :member and id = :id and version = :version""")
                        .bind("tenant", tenancy.require())
                        .bind("member", member)
                        .bind("id", seen.id())
                        .bind("version", seen.version())
                        .bind("name", name)
                        .execute())
                == 1;
    }

    int removeAll(UUID member) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("delete from passkey where tenant_id = :tenant and member_id = :member")
                        .bind("tenant", tenancy.require())
                        .bind("member", member)
                        .execute());
    }

    /** The names of those that went. */
    List<String> remove(UUID member, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        delete from passkey where tenant_id = :tenant and member_id = :member and id = :id
                        returning name""")
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
