package app.rapport.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import app.rapport.test.MailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way back in by a mailed link, over a mail server. */
@QuarkusTest
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
@SuppressWarnings("NullAway.Init")
class ForgottenPasswordTest {
    private static final String NEW_PASSWORD = "a better horse battery";

    MailServer mail;

    @Inject
    Jdbi jdbi;

    private Api api;
    private String email;

    @BeforeEach
    void found() {
        api = Api.ofNewOrganisation();
        email = api.organisation().administrator();
    }

    private static Response post(String path, Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth" + path);
    }

    private static Response ask(String email) {
        return post("/forgotten-password", Map.of("email", email));
    }

    private static Response choose(String token) {
        return choose(token, NEW_PASSWORD);
    }

    private static Response choose(String token, String password) {
        return post("/reset-password", Map.of("token", token, "password", password));
    }

    private Response signIn(String password) {
        return post("/sign-in", Map.of("email", email, "password", password));
    }

    /** The token of the link in the newest of so many mails. */
    private String mailedToken(int mails) throws InterruptedException, IOException, MessagingException {
        return tokenIn(mail.mails(email, mails).getLast());
    }

    private static String tokenIn(Message mail) throws IOException, MessagingException {
        return String.valueOf(mail.getContent()).replaceAll("(?s).*\\?token=([\\w-]+).*", "$1");
    }

    @Test
    void linkChoosesANewPasswordOnceAndEndsWhatWasOpen() throws Exception {
        assertThat(ask(email).statusCode()).isEqualTo(202);
        var token = mailedToken(1);

        var chosen = choose(token);

        assertThat(chosen.statusCode()).as(chosen.asString()).isEqualTo(204);
        assertThat(signIn(Api.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn(NEW_PASSWORD).statusCode()).isEqualTo(200);
        assertThat(api.get("/me").statusCode()).isEqualTo(401);
        assertThat(choose(token).statusCode()).isEqualTo(422);
    }

    @Test
    void onlyTheLatestLinkWorksAndNotForever() throws Exception {
        ask(email);
        var first = mailedToken(1);
        ask(email);
        var second = mailedToken(2);

        assertThat(choose(first).statusCode()).isEqualTo(422);
        expire();
        var late = choose(second);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.<String>path("errors[0].pointer")).isEqualTo("/token");
        assertThat(signIn(Api.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void aWeakPasswordDoesNotUseTheLinkUp() throws Exception {
        ask(email);
        var token = mailedToken(1);

        var weak = post("/reset-password", Map.of("token", token, "password", "short"));

        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.<String>path("errors[0].pointer")).isEqualTo("/password");
        assertThat(choose(token).statusCode()).isEqualTo(204);
    }

    @Test
    void whatIsGuessedFirstIsNoPasswordAndDoesNotUseTheLinkUp() throws Exception {
        var name = "Maximiliana Ionescu";
        var address = "maximiliana@" + api.organisation().details().slug() + ".example";
        var id = api.create("/members", Map.of("name", name, "email", address));
        var token = tokenIn(mail.mails(address, 1).getLast());

        for (var guess : List.of("MAXIMILIANA ionescu", "Maximiliana", address, " " + address)) {
            var refused = choose(token, guess);

            assertThat(refused.statusCode()).as(guess).isEqualTo(422);
            assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/password");
            assertThat(refused.<String>path("errors[0].code")).as(guess).isEqualTo("password-is-name");
        }
        assertThat(choose(token).statusCode()).isEqualTo(204);
        assertThat(api.get("/sign-ins?filter=memberId==" + id).<List<String>>path("items.kind"))
                .containsExactly("INVITATION_ACCEPTED");
    }

    @Test
    void theForgottenPasswordIsNoNewOne() throws Exception {
        ask(email);
        var token = mailedToken(1);

        var refused = choose(token, Api.PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo("password-unchanged");
        assertThat(choose(token).statusCode()).isEqualTo(204);
        assertThat(signIn(NEW_PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyLearnsWhoIsThere() throws Exception {
        var stranger = "nobody@" + api.organisation().details().slug() + ".example";

        var unknown = ask(stranger);
        var known = ask(email);

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.asString()).isEqualTo(known.asString());
        assertThat(mail.mails(email, 1)).hasSize(1);
        assertThat(mail.received(stranger)).isEmpty();
    }

    private void expire() {
        Tenancy.runAs(
                api.organisation().id(),
                () -> jdbi.useHandle(handle -> handle.execute("update mailed_token set expires_at = now()")));
    }
}
