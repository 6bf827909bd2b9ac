package app.rapport.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.WrongGuesses;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not come from the provider, or not for this way, opens nothing. */
@QuarkusTest
class ForgedSignInTest extends ProviderScene {
    static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("another nonce", claim("nonce", "of another question")),
                Arguments.of("no nonce", claim("nonce", null)),
                Arguments.of("another audience", claim("aud", "somebody-else")),
                Arguments.of("another issuer", claim("iss", "https://evil.example")),
                Arguments.of("a subject too long", claim("sub", "x".repeat(256))),
                Arguments.of("a subject that is no text", claim("sub", "a\0b")),
                Arguments.of("expired", claim("exp", Date.from(Instant.now().minusSeconds(600)))));
    }

    private static UnaryOperator<JWTClaimsSet.Builder> claim(String name, @Nullable Object value) {
        return claims -> claims.claim(name, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aTokenForSomethingElseIsNotTrusted(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        var back = signIn(claims -> change.apply(person("ana", email).apply(claims)));

        assertThat(outcome(back)).as(what).isEqualTo("not-trusted");
    }

    static Stream<Arguments> writings() {
        return Stream.of(
                Arguments.of(
                        "another key of the same name",
                        written(claims -> FakeProvider.signed(FakeProvider.newKey("first"), claims))),
                Arguments.of(
                        "another key",
                        written(claims -> FakeProvider.signed(FakeProvider.newKey("unheard of"), claims))),
                Arguments.of("no signature", written(claims -> new PlainJWT(claims).serialize())),
                Arguments.of("the shared secret", written(ForgedSignInTest::withSecret)));
    }

    private static Function<JWTClaimsSet, String> written(Function<JWTClaimsSet, String> writing) {
        return writing;
    }

    private static String withSecret(JWTClaimsSet claims) {
        try {
            var secret = FakeProvider.SECRET.repeat(2).getBytes(StandardCharsets.UTF_8);
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void aTokenTheProviderDidNotSignIsNotTrusted(String what, Function<JWTClaimsSet, String> writing) {
        var browser = Browser.leaving(email);

        var back = browser.back(provider.signIn(browser.question(), person("ana", email), writing));

        assertThat(outcome(back)).as(what).isEqualTo("not-trusted");
    }

    @Test
    void aTamperedTokenIsNotTrusted() {
        var browser = Browser.leaving(email);

        var back = browser.back(provider.signIn(browser.question(), person("ana", "x" + email), claims -> {
            var parts = FakeProvider.signed(provider.key(), claims).split("\\.", -1);
            var forged = new JWTClaimsSet.Builder(claims).claim("email", email).build();
            return parts[0] + "." + Base64URL.encode(forged.toString()) + "." + parts[2];
        }));

        assertThat(outcome(back)).isEqualTo("not-trusted");
    }

    @Test
    void aNewKeyOfTheProviderIsTaken() {
        assertThat(outcome(signIn(person("ana", email)))).isEqualTo("done");
        provider.rotate();

        assertThat(outcome(signIn(person("ana", email)))).isEqualTo("done");
    }

    @Test
    void theWayIsWalkedOnce() {
        var browser = Browser.leaving(email);
        browser.back(provider.signIn(browser.question(), person("ana", email)));

        var again = browser.back(provider.signIn(browser.question(), person("ana", email)));

        assertThat(outcome(again)).isEqualTo("expired");
    }

    @Test
    void anotherBrowserCannotFinish() {
        var mine = Browser.leaving(email);
        var other = Browser.leaving(email);
        var code = provider.signIn(mine.question(), person("ana", email));

        assertThat(outcome(mine.back(other.cookie(), Map.of("code", code)))).isEqualTo("expired");
        assertThat(outcome(mine.back("", Map.of("code", code)))).isEqualTo("expired");
    }

    @Test
    void anotherQuestionsCodeIsNotTaken() {
        var mine = Browser.leaving(email);
        var other = Browser.leaving(email);

        var back = mine.back(provider.signIn(other.question(), person("ana", email)));

        assertThat(outcome(back)).isEqualTo("misconfigured");
    }

    @Test
    void anAnswerOfAnotherProviderIsNotTaken() {
        var browser = Browser.leaving(email);
        var code = provider.signIn(browser.question(), person("ana", email));

        assertThat(outcome(browser.back(Map.of("code", code, "iss", "https://evil.example"))))
                .isEqualTo("not-trusted");
    }

    @Test
    void forgeriesFromOneAddressAreSlowedDown() {
        UnaryOperator<JWTClaimsSet.Builder> forged =
                claims -> person("ana", email).apply(claims).claim("nonce", "of another question");
        assertThat(outcome(signIn(forged))).isEqualTo("not-trusted");
        WrongGuesses.add(37);
        assertThat(outcome(signIn(forged))).isEqualTo("not-trusted");

        var blocked = Browser.begin(email);

        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(blocked.header("Retry-After"))).isPositive();
    }
}
