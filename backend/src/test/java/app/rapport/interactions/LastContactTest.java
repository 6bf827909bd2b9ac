package app.rapport.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LastContactTest {
    private static UUID call(Api api, String at, UUID... customers) {
        return api.create("/interactions", Map.of("type", "CALL", "at", at, "customerIds", List.of(customers)));
    }

    private static String lastContact(Api api, UUID customer) {
        return api.get("/customers/" + customer).path("lastInteractionAt");
    }

    /** Takes the latest change of an interaction back. */
    private static void undo(Api api, UUID interaction) {
        var change = api.get("/interactions/" + interaction + "/history").<String>path("items[0].id");
        api.post("/changes/" + change + "/undo", Map.of("onConflict", "SKIP"))
                .then()
                .statusCode(200);
    }

    @Test
    void isTheLatestOfThoseThatAreThereHoweverTheyCameAndWent() {
        var api = Api.ofNewOrganisation();
        var dacia = api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia"));
        var acme = api.create("/customers", Map.of("kind", "COMPANY", "name", "Acme"));
        var noon = call(api, "2026-01-10T12:00:00Z", dacia, acme);
        var morning = call(api, "2026-01-10T10:00:00Z", dacia);

        assertThat(lastContact(api, dacia)).isEqualTo("2026-01-10T12:00:00Z");
        assertThat(lastContact(api, acme)).isEqualTo("2026-01-10T12:00:00Z");

        undo(api, noon);

        assertThat(lastContact(api, dacia)).isEqualTo("2026-01-10T10:00:00Z");
        assertThat(lastContact(api, acme)).isNull();

        var early = call(api, "2026-01-10T08:00:00Z", dacia);
        undo(api, morning);

        assertThat(lastContact(api, dacia)).isEqualTo("2026-01-10T08:00:00Z");

        api.post("/interactions/" + early + "/archive").then().statusCode(200);

        assertThat(lastContact(api, dacia)).isNull();

        undo(api, early);

        assertThat(lastContact(api, dacia)).isEqualTo("2026-01-10T08:00:00Z");
    }
}
