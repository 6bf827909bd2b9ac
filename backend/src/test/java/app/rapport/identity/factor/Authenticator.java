package app.rapport.identity.factor;

import static io.restassured.RestAssured.given;

import app.rapport.test.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An authenticator app, and the two steps of signing in with it. */
final class Authenticator {
    private static final int SECONDS_NEEDED = 8;

    private final byte[] secret;
    private long step;

    private Authenticator(String secret) {
        this.secret = Base32.decode(secret);
        this.step = stepWithTimeLeft() - 1;
    }

    /** Has been given the member's secret, which does not count yet. */
    static Authenticator begunBy(Api api) {
        return new Authenticator(api.post("/me/second-factor", Map.of("password", Api.PASSWORD))
                .then()
                .statusCode(200)
                .extract()
                .path("secret"));
    }

    /** Confirms it, and answers the recovery codes. */
    List<String> confirm(Api api) {
        return api.post("/me/second-factor/confirm", Map.of("code", code()))
                .then()
                .statusCode(200)
                .extract()
                .path("recoveryCodes");
    }

    String code() {
        return Totp.code(secret, step);
    }

    /** As if half a minute had gone by; the service takes the code before the present one and the one after. */
    String nextCode() {
        step++;
        return code();
    }

    static Response password(String email) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", Api.PASSWORD))
                .post("/api/v1/auth/sign-in");
    }

    static String challenge(String email) {
        return password(email).then().statusCode(401).extract().path("challenge");
    }

    static Response code(String challenge, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("challenge", challenge, "code", code))
                .post("/api/v1/auth/second-factor");
    }

    /** So that no step begins in the middle of a test. */
    private static long stepWithTimeLeft() {
        var left = 30 - Instant.now().getEpochSecond() % 30;
        if (left < SECONDS_NEEDED) {
            try {
                Thread.sleep(left * 1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Totp.step(Instant.now());
    }
}
