package app.rapport.identity.factor;

import app.rapport.platform.security.Secrets;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Ten codes to write down, each good for one sign-in. Each holds 80 bits, so a fast hash keeps them. */
@Singleton
class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final Clock clock;

    RecoveryCodes(Jdbi jdbi, Tenancy tenancy, Clock clock) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** New ones; those made before stop working. */
    List<String> renew(UUID member) {
        var codes = Stream.generate(RecoveryCodes::random).limit(COUNT).toList();
        remove(member);
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into recovery_code (tenant_id, member_id, code_hash) values (:tenant, :member, :hash)");
            codes.forEach(code -> batch.bind("tenant", tenancy.require())
                    .bind("member", member)
                    .bind("hash", hash(code))
                    .add());
            batch.execute();
        });
        return codes;
    }

    /** The update is the judge: of two uses at once only one finds the code unused. */
    boolean use(UUID member, String code) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update recovery_code set used_at = :now
                        where tenant_id = :tenant and member_id = :member and code_hash = :hash and used_at is null""")
                        .bind("tenant", tenancy.require())
                        .bind("member", member)
                        .bind("hash", hash(code))
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .execute())
                == 1;
    }

    int left(UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from recovery_code
                        where tenant_id = :tenant and member_id = :member and used_at is null""")
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .mapTo(Integer.class)
                .one());
    }

    void remove(UUID member) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from recovery_code where tenant_id = :tenant and member_id = :member")
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .execute());
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** However it was typed: with or without hyphens, in small letters or capitals. */
    private static String hash(String code) {
        return Secrets.hash(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }
}
