package app.rapport.identity.passkey;

import com.webauthn4j.converter.util.ObjectConverter;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A browser with a passkey in it, as far as the service can tell. */
final class SoftwareKey {
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int CREDENTIAL_INCLUDED = 0x40;

    private final String origin;
    private final String relyingParty;
    private final KeyPair keys;
    private final byte[] credentialId = new byte[16];
    private String userHandle = "";
    private boolean verified = true;
    private int uses;

    SoftwareKey(String origin, String relyingParty) throws GeneralSecurityException {
        this.origin = origin;
        this.relyingParty = relyingParty;
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(credentialId);
    }

    /** As if whoever held the device had not shown a finger or typed a PIN. */
    SoftwareKey withoutVerifying() {
        verified = false;
        return this;
    }

    /** As if the device's count of uses had been set back: the mark of a copy. */
    void rewind() {
        uses = 0;
    }

    Map<String, Object> made(Map<String, Object> options, String name) throws GeneralSecurityException {
        userHandle = text(options, "userHandle");
        var attestation = new LinkedHashMap<String, Object>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", authenticatorData(true));
        return Map.of(
                "name", name,
                "clientDataJSON", base64(clientData("webauthn.create", text(options, "challenge"))),
                "attestationObject", base64(cbor(attestation)),
                "transports", List.of("internal"));
    }

    Map<String, Object> shown(String challenge) throws GeneralSecurityException {
        var clientData = clientData("webauthn.get", challenge);
        var authenticatorData = authenticatorData(false);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(authenticatorData);
        signature.update(sha256(clientData));
        var shown = new HashMap<String, Object>();
        shown.put("credentialId", base64(credentialId));
        shown.put("clientDataJSON", base64(clientData));
        shown.put("authenticatorData", base64(authenticatorData));
        shown.put("signature", base64(signature.sign()));
        shown.put("userHandle", userHandle);
        return shown;
    }

    private static String text(Map<String, Object> options, String name) {
        return String.valueOf(options.get(name));
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(boolean withCredential) throws GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(sha256(relyingParty.getBytes(StandardCharsets.UTF_8)));
        bytes.write(USER_PRESENT | (verified ? USER_VERIFIED : 0) | (withCredential ? CREDENTIAL_INCLUDED : 0));
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(uses++).array());
        if (withCredential) {
            bytes.writeBytes(new byte[16]);
            bytes.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) credentialId.length).array());
            bytes.writeBytes(credentialId);
            bytes.writeBytes(cbor(publicKey()));
        }
        return bytes.toByteArray();
    }

    /** RFC 9053: an elliptic curve key on P-256, for ES256. */
    private Map<Integer, Object> publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new LinkedHashMap<Integer, Object>();
        key.put(1, 2);
        key.put(3, -7);
        key.put(-1, 1);
        key.put(-2, coordinate(point.getAffineX()));
        key.put(-3, coordinate(point.getAffineY()));
        return key;
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        var length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] cbor(Object value) {
        return new ObjectConverter().getCborConverter().writeValueAsBytes(value);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
