package app.rapport.identity;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Passwords of members: which are good enough, and where their hashes are kept. */
@Singleton
class Credentials {
    private static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 200;
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "password123",
            "password1234",
            "qwertyuiop",
            "motdepasse",
            "contraseña",
            "administrator",
            "1111111111",
            "iloveyou12",
            "parola12345",
            "azertyuiop",
            "qwerty1234",
            "welcome123");

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final Clock clock;
    private final PasswordHashing hashing;

    Credentials(Jdbi jdbi, Tenancy tenancy, Clock clock, PasswordHashing hashing) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.clock = clock;
        this.hashing = hashing;
    }

    static void requireStrong(String password, String pointer) {
        if (password.length() < MIN_LENGTH
                || password.length() > MAX_LENGTH
                || COMMON.contains(password.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < 4) {
            throw Problem.invalid(pointer, "weak-password");
        }
    }

    /** Refuses the member's own name and address, which are guessed first, and the password there is already. */
    void requireNew(Member member, String password, String pointer) {
        if (isNamed(member, password)) {
            throw Problem.invalid(pointer, "password-is-name");
        }
        if (hashOf(member.id()).filter(hash -> hashing.fits(password, hash)).isPresent()) {
            throw Problem.invalid(pointer, "password-unchanged");
        }
    }

    private static boolean isNamed(Member member, String password) {
        var email = Objects.requireNonNullElse(member.email(), "");
        var beforeAt = email.substring(0, Math.max(0, email.indexOf('@')));
        return Stream.of(member.name(), email, beforeAt).anyMatch(password.strip()::equalsIgnoreCase);
    }

    void set(UUID member, String password) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into credential (tenant_id, member_id, password_hash, changed_at)
                        values (:tenant, :member, :hash, :now)
                        on conflict (tenant_id, member_id)
                        do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at""")
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .bind("hash", hashing.hash(password))
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    Optional<String> hashOf(UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select password_hash from credential
                        where tenant_id = :tenant and member_id = :member""")
                .bind("tenant", tenancy.require())
                .bind("member", member)
                .mapTo(String.class)
                .findOne());
    }
}
