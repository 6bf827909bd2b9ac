package app.rapport.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTest {
    private static List<String> titles(Api api, String q) {
        return api.request()
                .queryParam("q", q)
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    private static Api withCustomers() {
        var api = Api.ofNewOrganisation();
        api.create(
                "/customers",
                Map.of(
                        "kind",
                        "PERSON",
                        "givenName",
                        "Ștefan",
                        "familyName",
                        "Munteanu",
                        "contactPoints",
                        List.of(
                                Map.of("type", "EMAIL", "value", "stefan@muntele.example"),
                                Map.of("type", "PHONE", "value", "+40212345678"))));
        api.create("/customers", Map.of("kind", "COMPANY", "name", "Boulangerie Élan"));
        return api;
    }

    @Test
    void findsByNameMailAndPhoneWhateverTheSpelling() {
        var api = withCustomers();

        for (var q : List.of("stefan", "MUNTEA", "munteenu", "muntele.ex", "+40 21 234 56 78", "021 234 5678")) {
            assertThat(titles(api, q)).as(q).contains("Ștefan Munteanu");
        }
        assertThat(titles(api, "elan")).containsExactly("Boulangerie Élan");
        assertThat(titles(api, "%%%")).isEmpty();
    }

    @Test
    void lettersThatChangedPlacesAreForgiven() {
        var api = withCustomers();
        api.create("/customers", Map.of("kind", "PERSON", "givenName", "Ion", "familyName", "Popescu"));

        assertThat(titles(api, "poepscu")).containsExactly("Ion Popescu");
        assertThat(titles(api, "poepxyz")).isEmpty();
    }

    @Test
    void theWordThatHasLeastBesidesWhatWasTypedIsMeant() {
        var api = withCustomers();
        api.create("/customers", Map.of("kind", "PERSON", "givenName", "Ana", "familyName", "González"));
        api.create("/customers", Map.of("kind", "PERSON", "givenName", "Ana", "familyName", "Gonzándezino"));

        assertThat(titles(api, "gonzlaez")).startsWith("Ana González");
    }

    @Test
    void listsTakeTheSameText() {
        var api = withCustomers();
        api.create("/customers", Map.of("kind", "PERSON", "givenName", "Ion", "familyName", "Popescu"));

        for (var q : List.of("boulangrie", "oulang", "BOULANG", "élan")) {
            assertThat(api.get("/customers?q=" + q).<List<String>>path("items.name"))
                    .as(q)
                    .containsExactly("Boulangerie Élan");
        }
        for (var q : List.of("poepscu", "popes", "ion")) {
            assertThat(api.get("/customers?q=" + q).<List<String>>path("items.name"))
                    .as(q)
                    .containsExactly("Ion Popescu");
        }
        assertThat(api.get("/customers?q=xyzzyx").<List<String>>path("items.name"))
                .isEmpty();
    }

    @Test
    void ticketsAndOpportunitiesAreFoundByNumberNameAndCustomer() {
        var api = withCustomers();
        var customer = api.get("/customers?q=elan").<String>path("items[0].id");
        api.create("/opportunities", Map.of("name", "Terrasse", "customerId", customer));
        var ticket = api.create("/tickets", Map.of("subject", "E04", "customerId", customer));
        var number = api.get("/tickets/" + ticket).<String>path("number");

        assertThat(titles(api, number)).containsExactly("E04");
        assertThat(titles(api, "terasse")).containsExactly("Terrasse");
        assertThat(titles(api, "boulangrie")).first().isEqualTo("Boulangerie Élan");
        assertThat(titles(api, "boulangrie")).contains("Terrasse", "E04");
    }

    @Test
    void archivedAndForeignRecordsAreNotFound() {
        var api = withCustomers();
        var id = api.get("/customers?q=elan").<String>path("items[0].id");
        api.post("/customers/" + id + "/archive").then().statusCode(200);

        assertThat(titles(api, "elan")).isEmpty();
        assertThat(titles(Api.ofNewOrganisation(), "stefan")).isEmpty();
    }
}
