package app.rapport.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ContactPointVerificationTest {
    private static final String EMAIL = "ana@dacia.example";

    private Api api;
    private String path;
    private String point;

    @BeforeEach
    void customerWithAnAddress() {
        api = Api.ofNewOrganisation();
        var points = List.of(Map.of("type", "EMAIL", "value", EMAIL));
        path = "/customers/"
                + api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia", "contactPoints", points));
        point = api.get(path).path("contactPoints[0].id");
    }

    private String verify() {
        return path + "/contact-points/" + point + "/verify";
    }

    @Test
    void whatWasMadeSureOfSaysWhen() {
        var before = api.get(path);

        var verified = api.post(verify());

        assertThat(verified.statusCode()).as(verified.asString()).isEqualTo(200);
        assertThat(verified.<String>path("contactPoints[0].verifiedAt")).isNotEmpty();
        assertThat(verified.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(api.get(path + "/history").<String>path("items[0].changes[0].after.verifiedAt"))
                .isNotEmpty();
    }

    @Test
    void provenanceSaysWhenAndStillWhereItCameFrom() {
        var mate = api.as("sales");

        assertThat(mate.post(verify()).statusCode()).isEqualTo(200);

        var email = "items.find { it.field == 'contactPoints' }.";
        var sources = api.get(path + "/provenance");
        assertThat(sources.<String>path(email + "verifiedAt")).isNotEmpty();
        assertThat(sources.<String>path(email + "actor.name")).isEqualTo("Ada Admin");
    }

    @Test
    void anotherValueIsNotVerifiedButAnotherLabelStill() {
        api.post(verify());

        var label = edit(Map.of("id", point, "type", "EMAIL", "value", EMAIL, "label", "office"));
        assertThat(label).isNotNull();
        var value = edit(Map.of("id", point, "type", "EMAIL", "value", "other@dacia.example"));
        assertThat(value).isNull();
    }

    private String edit(Map<String, String> entered) {
        return api.patch(path, Map.of("contactPoints", List.of(entered))).path("contactPoints[0].verifiedAt");
    }

    @Test
    void itIsRefusedToWhomTheCustomerOrTheFieldIsNotOpen() {
        assertThat(api.as("reader").post(verify()).statusCode()).isEqualTo(403);
        assertThat(Api.ofNewOrganisation().post(verify()).statusCode()).isEqualTo(404);
        assertThat(api.post(path + "/contact-points/" + UUID.randomUUID() + "/verify")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.request().header("If-Match", "\"77\"").post(verify()).statusCode())
                .isEqualTo(412);

        var mate = api.as("sales");
        var role = api.get("/members/" + mate.memberId()).<String>path("roles[0].id");
        api.patch("/roles/" + role, Map.of("fields", Map.of("customers.contactPoints", "READ_ONLY")));
        assertThat(mate.post(verify()).<String>path("errors[0].code")).isEqualTo("locked");
    }
}
