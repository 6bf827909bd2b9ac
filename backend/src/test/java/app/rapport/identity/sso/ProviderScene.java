package app.rapport.identity.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import app.rapport.test.WrongGuesses;
import com.nimbusds.jwt.JWTClaimsSet;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An organisation with an identity provider, and a member who comes in through it. */
@SuppressWarnings("NullAway.Init")
abstract class ProviderScene {
    FakeProvider provider;
    Api admin;
    Api sales;
    String email;

    @BeforeEach
    void begin() throws IOException {
        provider = new FakeProvider();
        admin = Api.ofNewOrganisation();
        sales = admin.as("sales");
        email = emailOf(sales);
        add(admin, Map.of());
    }

    /** All tests come from one address, which would be slowed down. */
    @AfterEach
    void end() {
        provider.close();
        WrongGuesses.forget();
    }

    UUID add(Api organisation, Map<String, Object> more) {
        var input = new HashMap<String, Object>(Map.of(
                "name",
                "Staff",
                "issuer",
                provider.issuer(),
                "clientId",
                FakeProvider.CLIENT,
                "clientSecret",
                FakeProvider.SECRET,
                "domains",
                List.of(admin.organisation().details().slug() + ".example")));
        input.putAll(more);
        return organisation.create("/identity-providers", input);
    }

    static String emailOf(Api member) {
        return member.get("/me").path("email");
    }

    static UnaryOperator<JWTClaimsSet.Builder> person(String subject, String email) {
        return claims -> claims.subject(subject).claim("email", email).claim("email_verified", true);
    }

    Response signIn(UnaryOperator<JWTClaimsSet.Builder> who) {
        var browser = Browser.leaving(email);
        return browser.back(provider.signIn(browser.question(), who));
    }

    static String outcome(Response back) {
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(303);
        assertThat(back.header("Location")).contains("/sign-in?sso=");
        var outcome = back.header("Location").replaceAll(".*sso=", "");
        assertThat(back.cookies().containsKey("rapport_refresh")).isEqualTo(outcome.equals("done"));
        return outcome;
    }

    static String memberOf(Response back) {
        return given().cookie("rapport_refresh", back.cookie("rapport_refresh"))
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(200)
                .extract()
                .path("member.id");
    }
}
