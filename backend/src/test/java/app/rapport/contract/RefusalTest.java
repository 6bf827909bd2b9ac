package app.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is refused is told what would have been taken. */
@QuarkusTest
class RefusalTest {
    private static Response product(Api api, String price) {
        return api.post("/products", Map.of("name", price, "price", Map.of("amount", price, "currency", "EUR")));
    }

    private static void assertRefused(Response answer, int status, String message) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("errors[0].message")).startsWith(message);
    }

    @Test
    void unknownPathsAndMethodsAreProblemsToo() {
        var api = Api.ofNewOrganisation();

        assertThat(api.get("/nothing-here").then().extract().contentType()).startsWith("application/problem+json");
        assertThat(api.get("/nothing-here").statusCode()).isEqualTo(404);
        assertThat(api.request().delete("/customers").statusCode()).isEqualTo(405);
        assertThat(api.request().delete("/customers").header("Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(api.request()
                        .delete("/customers/018f0000-0000-7000-8000-000000000000")
                        .header("Allow"))
                .isEqualTo("GET, HEAD, PATCH");
        assertThat(api.request().head("/customers").statusCode()).isEqualTo(200);
        assertThat(api.request()
                        .contentType("text/plain")
                        .body("x")
                        .post("/customers")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void patchOfAnotherKindIsToldWhichKindIsRead() {
        var refused = Api.ofNewOrganisation()
                .request()
                .contentType("application/json")
                .body("{}")
                .patch("/customers/018f0000-0000-7000-8000-000000000000");

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
        assertThat(refused.<String>path("detail")).contains("application/merge-patch+json");
    }

    @Test
    void refusalsSayWhatIsExpected() {
        var api = Api.ofNewOrganisation();

        for (var list : List.of("/customers?", "/changes?", "/search?q=acme&")) {
            assertRefused(api.get(list + "limit=abc"), 400, "“abc” is not a whole number.");
            assertRefused(api.get(list + "limit=0"), 400, "Give a whole number from 1 to");
            assertRefused(api.get(list + "limit=99999999999999999999"), 400, "Give a whole number from 1 to");
        }
        for (var website : List.of("javascript:alert(1)", "not a url", "ftp://acme.example")) {
            assertRefused(
                    api.post("/customers", Map.of("kind", "COMPANY", "name", "Acme", "website", website)),
                    422,
                    "This is not the address of a website. Begin with https:// or http://.");
        }
        assertRefused(product(api, "1e15"), 422, "At most 999,999,999,999,999.");
        assertRefused(product(api, "0.00001"), 422, "At most 4 decimal places.");
        assertThat(product(api, "999999999999999.9999").statusCode()).isEqualTo(201);
    }

    @Test
    void bodyOfAnotherShapeIsNotCalledBadJson() {
        var api = Api.ofNewOrganisation();

        for (var body : List.of("[]", "[{}]", "5", "\"text\"", "true")) {
            var answer = api.post("/customers", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.<String>path("detail")).as(body).startsWith("The body must be a JSON object");
        }
        for (var body : List.of("{", "]", "nonsense")) {
            var answer = api.post("/customers", body);
            assertThat(answer.<String>path("detail")).as(body).isEqualTo("The body is not well-formed JSON.");
        }
    }
}
