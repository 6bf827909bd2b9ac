package app.rapport.platform.batch;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where each operation is done for itself, a batch's key is a key to each of them too: when the service dies half-way, the
 * batch sent again does what was not done yet.
 */
@Singleton
class OperationKeys {
    /** @param key of the batch */
    @Nullable String of(Operation operation, int index, @Nullable String key) {
        var own = operation.sent().idempotencyKey();
        if (own != null || key == null || operation.method() == Operation.Method.GET) {
            return own;
        }
        return "batch." + index + "." + digest(key);
    }

    private static String digest(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
