package app.rapport.identity.sso;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An OpenID provider that checks what Rapport sends, and can be told to answer badly. */
final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "rapport";
    static final String SECRET = "a secret with spaces & signs";

    /** One for all, because to make one takes long. */
    private static final RSAKey FIRST = newKey("first");

    private final HttpServer server;
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();
    private final Map<String, Object> discovery = new HashMap<>();
    private volatile RSAKey key = FIRST;
    private volatile int discoveryStatus = 200;

    private record Granted(String challenge, String redirect, String idToken) {}

    FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", exchange -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", this::token);
        server.start();
        discovery.putAll(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    FakeProvider saying(String name, Object value) {
        discovery.put(name, value);
        return this;
    }

    FakeProvider answeringDiscovery(int status) {
        discoveryStatus = status;
        return this;
    }

    void rotate() {
        key = newKey("second");
    }

    RSAKey key() {
        return key;
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody signs in, as the question asks; answers the code their browser brings back. */
    String signIn(Map<String, String> question, UnaryOperator<JWTClaimsSet.Builder> who) {
        return signIn(question, who, claims -> signed(key, claims));
    }

    String signIn(
            Map<String, String> question,
            UnaryOperator<JWTClaimsSet.Builder> who,
            Function<JWTClaimsSet, String> writing) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(question.get("client_id"))
                .claim("nonce", question.get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        var code = UUID.randomUUID().toString();
        granted.put(
                code,
                new Granted(
                        question.getOrDefault("code_challenge", ""),
                        question.getOrDefault("redirect_uri", ""),
                        writing.apply(who.apply(claims).build())));
        return code;
    }

    static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        if (discoveryStatus == 302) {
            exchange.getResponseHeaders().add("Location", issuer() + "/elsewhere");
        }
        send(exchange, discoveryStatus, discovery);
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var code = granted.remove(form.getOrDefault("code", ""));
        var credentials = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":a+secret+with+spaces+%26+signs").getBytes(StandardCharsets.UTF_8));
        if (!credentials.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, Map.of("error", "invalid_client"));
        } else if (code == null
                || !code.redirect().equals(form.get("redirect_uri"))
                || !code.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
            send(exchange, 400, Map.of("error", "invalid_grant"));
        } else {
            send(
                    exchange,
                    200,
                    Map.of(
                            "access_token",
                            "nothing",
                            "token_type",
                            "Bearer",
                            "id_token",
                            code.idToken(),
                            "expires_in",
                            60));
        }
    }

    private static String challenge(String verifier) {
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                .getValue();
    }

    static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = new ObjectMapper().writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
