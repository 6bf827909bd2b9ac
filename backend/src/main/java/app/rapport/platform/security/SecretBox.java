package app.rapport.platform.security;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps secrets that must be read again, as hashes cannot be, encrypted in the database (AES-256-GCM). The key lies in a
 * file beside the signing key, so a copy of the database alone gives nothing away.
 */
@Startup
@Singleton
public class SecretBox {
    private static final String FORMAT = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    SecretBox(
            @ConfigProperty(name = "rapport.secrets-key") Optional<Path> file,
            @ConfigProperty(name = "rapport.signing-key") Path signingKey)
            throws GeneralSecurityException {
        var bytes =
                KeyFile.readOrMake(file.orElseGet(() -> signingKey.resolveSibling("secrets.key")), SecretBox::newKey);
        this.key = new SecretKeySpec(Base64.getDecoder().decode(new String(bytes, StandardCharsets.US_ASCII)), "AES");
    }

    /** @param owner what the secret belongs to, such as a table and an id: it opens for nothing else */
    public String seal(String secret, String owner) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var whole =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return FORMAT + Base64.getEncoder().withoutPadding().encodeToString(whole.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be encrypted", e);
        }
    }

    public static boolean isSealed(String text) {
        return text.startsWith(FORMAT);
    }

    public String open(String sealed, String owner) {
        if (!isSealed(sealed)) {
            throw new IllegalStateException("this secret was sealed in another format");
        }
        var whole = Base64.getDecoder().decode(sealed.substring(FORMAT.length()));
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(whole, 0, nonce, 0, NONCE_BYTES);
        try {
            var secret =
                    cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret was sealed with another key or for another owner", e);
        }
    }

    /** What only somebody with the key can tell from another's: guessing what stands behind it takes the key, too. */
    public String fingerprint(String text, String owner) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(owner.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return FORMAT + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] newKey() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encode(bytes);
    }
}
