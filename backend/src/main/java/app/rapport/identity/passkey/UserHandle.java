package app.rapport.identity.passkey;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** What a passkey remembers of whom it belongs to: organisation and member, and nothing a stranger could read. */
record UserHandle(UUID tenant, UUID member) {
    private static final int BYTES = 32;

    static Optional<UserHandle> of(byte[] bytes) {
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new UserHandle(
                new UUID(buffer.getLong(), buffer.getLong()), new UUID(buffer.getLong(), buffer.getLong())));
    }

    String base64() {
        var buffer = ByteBuffer.allocate(BYTES)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .putLong(member.getMostSignificantBits())
                .putLong(member.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }
}
