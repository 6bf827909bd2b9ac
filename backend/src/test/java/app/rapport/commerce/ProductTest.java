package app.rapport.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductTest {
    private static final Map<String, Object> PRO = Map.of(
            "name",
            " GTX Pro ",
            "code",
            "GTX-PRO",
            "family",
            "GTX",
            "price",
            Map.of("amount", "4821", "currency", "EUR"));

    @Test
    void productKeepsWhatWasSaid() {
        var api = Api.ofNewOrganisation();

        var created = api.post("/products", PRO);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.<String>path("name")).isEqualTo("GTX Pro");
        assertThat(created.<String>path("price.amount")).isEqualTo("4821.00");
        assertThat(created.<List<String>>path("can")).containsExactly("edit", "archive");
        assertThat(created.header("Location")).endsWith(created.<String>path("id"));
        assertThat(api.get("/products?q=gtx").<List<String>>path("items.code")).containsExactly("GTX-PRO");
    }

    @Test
    void patchChangesOnlyWhatItNames() {
        var api = Api.ofNewOrganisation();
        var path = "/products/" + api.create("/products", PRO);
        var patch = new HashMap<String, Object>(Map.of("name", "GTX Pro 2"));
        patch.put("price", null);

        var patched = api.patch(path, patch);

        assertThat(patched.statusCode()).as(patched.asString()).isEqualTo(200);
        assertThat(patched.<String>path("name")).isEqualTo("GTX Pro 2");
        assertThat(patched.<String>path("code")).isEqualTo("GTX-PRO");
        assertThat(patched.<Object>path("price")).isNull();
        assertThat(api.patch(path, "\"0\"", Map.of("name", "late")).statusCode())
                .isEqualTo(412);
    }

    @Test
    void codeIsTakenWhateverItsCase() {
        var api = Api.ofNewOrganisation();
        api.create("/products", PRO);

        var twin = api.post("/products", Map.of("name", "Other", "code", "gtx-pro"));

        assertThat(twin.statusCode()).isEqualTo(409);
        assertThat(twin.<String>path("errors[0].pointer")).isEqualTo("/code");
    }

    @Test
    void badPricesAreRefusedWhereTheyStand() {
        var api = Api.ofNewOrganisation();

        var negative = api.post("/products", Map.of("name", "x", "price", Map.of("amount", "-1", "currency", "EUR")));
        var endless =
                api.post("/products", Map.of("name", "x", "price", Map.of("amount", "1e400000000", "currency", "EUR")));
        var currency = api.post("/products", Map.of("name", "x", "price", Map.of("amount", "1", "currency", "EURO")));

        assertThat(negative.statusCode()).isEqualTo(422);
        assertThat(negative.<String>path("errors[0].pointer")).isEqualTo("/price/amount");
        assertThat(endless.statusCode()).as(endless.asString()).isEqualTo(422);
        assertThat(endless.<String>path("errors[0].pointer")).isEqualTo("/price/amount");
        assertThat(currency.statusCode()).isEqualTo(422);
    }

    @Test
    void archivedProductLeavesTheListAndComesBack() {
        var api = Api.ofNewOrganisation();
        var path = "/products/" + api.create("/products", PRO);

        var archived = api.post(path + "/archive");

        assertThat(archived.<Object>path("archivedAt")).isNotNull();
        assertThat(archived.<List<String>>path("can")).containsExactly("edit", "restore");
        assertThat(api.get("/products").<List<?>>path("items")).isEmpty();
        assertThat(api.get("/products?filter=archived==true").<List<?>>path("items"))
                .hasSize(1);
        assertThat(api.post(path + "/restore").<Object>path("archivedAt")).isNull();
        assertThat(api.get("/products").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void onlyThoseWhoMayWriteDo() {
        var api = Api.ofNewOrganisation();
        var path = "/products/" + api.create("/products", PRO);
        var sales = api.as("sales");

        assertThat(sales.post("/products", PRO).statusCode()).isEqualTo(403);
        assertThat(sales.patch(path, Map.of("name", "x")).statusCode()).isEqualTo(403);
        assertThat(sales.get(path).<List<?>>path("can")).isEmpty();
        assertThat(Api.ofNewOrganisation().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void listGoesOnWhereThePageEnded() {
        var api = Api.ofNewOrganisation();
        List.of("a", "b", "c", "d", "e").forEach(name -> api.create("/products", Map.of("name", name)));
        for (var sort : List.of("name", "-name", "price", "-family,name", "code")) {
            var first = api.get("/products?limit=3&total=true&sort=" + sort);
            var second = api.get("/products?cursor=" + first.path("next"));

            assertThat(first.<List<String>>path("items.id")).as(sort).hasSize(3);
            assertThat(second.<List<String>>path("items.id"))
                    .as(sort)
                    .hasSize(2)
                    .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
            assertThat(first.<Integer>path("total.exact")).isEqualTo(5);
            assertThat(second.<Object>path("next")).isNull();
        }
    }
}
