package app.rapport.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rapport.identity.OrganisationAtStart.Wanted;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class OrganisationAtStartTest {
    private static final String PASSWORD = "a long and new password";

    @Inject
    OrganisationAtStart atStart;

    @Inject
    Organisations organisations;

    @Inject
    MockMailbox mailbox;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String email = "ana@" + mark + ".example";

    private Wanted wanted() {
        return new Wanted("Énergie " + mark, email, "RON", "ro", "Europe/Bucharest");
    }

    private String mailedToken() throws InterruptedException {
        for (var end = System.nanoTime() + Duration.ofSeconds(20).toNanos(); System.nanoTime() < end; ) {
            var mails = mailbox.getMailsSentTo(email);
            if (mails != null && !mails.isEmpty()) {
                assertThat(mails).hasSize(1);
                return mails.getFirst().getText().replaceAll("(?s).*token=([\\w-]+).*", "$1");
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no mail came");
    }

    @Test
    void administratorOfTheFirstOrganisationComesInByTheLink() throws InterruptedException {
        atStart.found(wanted());
        atStart.found(wanted());

        given().contentType(ContentType.JSON)
                .body(Map.of("token", mailedToken(), "password", PASSWORD))
                .post("/api/v1/auth/reset-password")
                .then()
                .statusCode(204);
        var signedIn = given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/auth/sign-in");

        assertThat(organisations.exists("energie-" + mark)).isTrue();
        assertThat(signedIn.<String>path("member.organisation.currency")).isEqualTo("RON");
        assertThat(signedIn.<String>path("member.permissions.'members:write'")).isEqualTo("ORGANISATION");
    }

    @Test
    void startSaysWhatIsMissing() {
        var nobody = new Wanted("Acme " + mark, "", "EUR", "en", "UTC");

        assertThatThrownBy(() -> atStart.found(nobody)).hasMessageContaining("RAPPORT_ADMINISTRATOR");
        assertThat(organisations.exists("acme-" + mark)).isFalse();
    }

    @Test
    void slugIsPlain() {
        assertThat(OrganisationAtStart.slug(" Brüder & Söhne, S.R.L. ")).isEqualTo("bruder-sohne-s-r-l");
    }
}
