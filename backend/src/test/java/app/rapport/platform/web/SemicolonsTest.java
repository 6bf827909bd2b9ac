package app.rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SemicolonsTest {
    private static Response asItIs(Api api, String query) {
        return api.request().urlEncodingEnabled(false).get("/customers?" + query);
    }

    @Test
    void areSentAsTheyAreOrEncoded() {
        var api = Api.ofNewOrganisation();
        api.create("/customers", Map.of("kind", "COMPANY", "name", "Acme"));
        api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia"));
        api.create("/customers", Map.of("kind", "PERSON", "familyName", "Acme"));

        for (var filter : List.of("kind==COMPANY;name==Acme", "kind==COMPANY%3Bname==Acme")) {
            var page = asItIs(api, "filter=" + filter + "&sort=-createdAt&limit=10");
            assertThat(page.<List<String>>path("items.name")).as(filter).containsExactly("Acme");
            assertThat(page.<List<String>>path("items.kind")).as(filter).containsExactly("COMPANY");
        }
    }

    @Test
    void hideNoUnknownParameter() {
        var api = Api.ofNewOrganisation();

        assertThat(asItIs(api, "limit=10;unknown=1").statusCode()).isEqualTo(400);
        assertThat(asItIs(api, "filter=kind==COMPANY;a&unknown=1").statusCode()).isEqualTo(400);
    }
}
