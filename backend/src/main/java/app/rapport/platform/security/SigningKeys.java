package app.rapport.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key pair that signs access tokens (ES256). It is made once and kept in the data folder, so tokens survive a
 * restart; several copies of the service share one by pointing {@code rapport.signing-key} at the same file.
 */
@Startup
@Singleton
public class SigningKeys {
    private final KeyPair keys;

    SigningKeys(@ConfigProperty(name = "rapport.signing-key") Path file, ObjectMapper json) {
        this.keys = readOrMake(file, json);
    }

    java.security.PrivateKey signing() {
        return keys.getPrivate();
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    JWTAuthContextInfo verification() {
        var context = new JWTAuthContextInfo(keys.getPublic(), AccessTokens.ISSUER);
        context.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        return context;
    }

    private static KeyPair readOrMake(Path file, ObjectMapper json) {
        try {
            var stored = json.readTree(KeyFile.readOrMake(file, () -> newKeys(json)));
            var factory = KeyFactory.getInstance("EC");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(part(stored, "publicKey"))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(part(stored, "privateKey"))));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(file.toAbsolutePath() + " holds no usable signing key", e);
        }
    }

    private static byte[] part(JsonNode stored, String name) throws IOException {
        var part = stored.path(name).binaryValue();
        if (part == null) {
            throw new IOException("there is no " + name);
        }
        return part;
    }

    private static byte[] newKeys(ObjectMapper json) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var made = generator.generateKeyPair();
        return json.writeValueAsBytes(Map.of(
                "publicKey", made.getPublic().getEncoded(),
                "privateKey", made.getPrivate().getEncoded()));
    }
}
