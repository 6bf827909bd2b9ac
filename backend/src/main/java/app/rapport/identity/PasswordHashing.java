package app.rapport.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Argon2id hashes of passwords, as dear as OWASP's password storage cheat sheet recommends (19 MiB, 2 passes, 1 lane). A hash
 * says itself how it was made, so that one made otherwise is still understood.
 */
@Singleton
class PasswordHashing {
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final Argon2Function argon2id;
    private final String nobodys;

    /** @param memory of one hash, in KiB */
    PasswordHashing(@ConfigProperty(name = "rapport.passwords.memory") int memory) {
        argon2id = Argon2Function.getInstance(memory, PASSES, LANES, HASH_BYTES, Argon2.ID);
        nobodys = nobodys(memory);
    }

    /** Of no password: its bytes were never computed, which would be work at each start. */
    private static String nobodys(int memory) {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        memory,
                        PASSES,
                        LANES,
                        base64.encodeToString(new byte[SALT_BYTES]),
                        base64.encodeToString(new byte[HASH_BYTES]));
    }

    String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2id).getResult();
    }

    boolean fits(String password, String hash) {
        return password.length() <= Credentials.MAX_LENGTH
                && Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** As much work as a real check, so that the time taken does not tell whether an account exists. */
    void pretend(String password) {
        fits(password, nobodys);
    }
}
