package app.rapport.platform.batch;

import static app.rapport.platform.batch.BatchCalls.COMPANY;
import static app.rapport.platform.batch.BatchCalls.atomic;
import static app.rapport.platform.batch.BatchCalls.customers;
import static app.rapport.platform.batch.BatchCalls.each;
import static app.rapport.platform.batch.BatchCalls.operation;
import static app.rapport.platform.batch.BatchCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each operation of a batch is done as if it came alone. */
@QuarkusTest
class BatchTest {
    @Test
    void eachIsAnsweredAsIfItCameAlone() {
        var api = Api.ofNewOrganisation();

        var answer = each(
                api,
                operation("POST", "/customers", COMPANY),
                operation("POST", "/customers", Map.of("kind", "COMPANY")),
                operation("GET", "/customers?filter=name==Dacia"),
                operation("GET", "/nothing-here"),
                operation("DELETE", "/customers"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<List<Integer>>path("results.status")).containsExactly(201, 422, 200, 404, 405);
        var path = answer.<String>path("results[0].headers.Location").substring("/api/v1".length());
        assertThat(answer.<Map<String, ?>>path("results[0].body"))
                .isEqualTo(api.get(path).path("$"));
        assertThat(answer.<String>path("results[0].headers.ETag"))
                .isEqualTo(api.get(path).header("ETag"));
        assertThat(answer.<String>path("results[1].body.type")).isEqualTo("/problems/invalid");
        assertThat(answer.<String>path("results[1].body.errors[0].pointer")).isEqualTo("/name");
        assertThat(answer.<String>path("results[2].body.items[0].name")).isEqualTo("Dacia");
        assertThat(answer.<String>path("results[3].body.type")).isEqualTo("/problems/not-found");
        assertThat(customers(api)).isEqualTo(1);
    }

    @Test
    void laterOperationsSpeakOfEarlierOnes() {
        var api = Api.ofNewOrganisation();
        for (var atomic : List.of(true, false)) {
            var answer = api.post(
                    "/batch",
                    Map.of(
                            "atomic",
                            atomic,
                            "operations",
                            List.of(
                                    with(operation("POST", "/customers", COMPANY), "ref", "a"),
                                    operation(
                                            "POST",
                                            "/opportunities",
                                            Map.of("name", "About {a.id}", "customerId", "{a.id}")),
                                    operation("POST", "/customers/{a.id}/archive"),
                                    with(
                                            operation("PATCH", "/customers/{a.id}", Map.of("industry", "food")),
                                            "headers",
                                            Map.of("If-Match", "\"1\"")))));

            assertThat(answer.<List<Integer>>path("results.status"))
                    .as(answer.asString())
                    .containsExactly(201, 201, 200, 200);
            assertThat(answer.<String>path("results[0].ref")).isEqualTo("a");
            var id = answer.<String>path("results[0].body.id");
            assertThat(answer.<String>path("results[1].body.customer.id")).isEqualTo(id);
            assertThat(answer.<String>path("results[1].body.name")).isEqualTo("About {a.id}");
            assertThat(answer.<String>path("results[3].headers.ETag")).isEqualTo("\"2\"");
            assertThat(api.get("/customers/" + id).<String>path("industry")).isEqualTo("food");
        }
    }

    @Test
    void whatRefersToARefusedOperationIsNotDone() {
        var api = Api.ofNewOrganisation();

        var answer = each(
                api,
                with(operation("POST", "/customers", Map.of("kind", "COMPANY")), "ref", "a"),
                operation("POST", "/opportunities", Map.of("name", "x", "customerId", "{a.id}")),
                operation("POST", "/customers", COMPANY));

        assertThat(answer.<List<Integer>>path("results.status")).containsExactly(422, 424, 201);
        assertThat(answer.<String>path("results[1].body.type")).isEqualTo("/problems/failed-dependency");
        assertThat(api.get("/opportunities").<List<?>>path("items")).isEmpty();
    }

    @Test
    void rightsAreThoseOfTheCallerForEachOperation() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.OWN);
        var hidden = api.create("/customers", COMPANY);
        var sales = api.as("sales");

        var answer = each(
                sales,
                operation("GET", "/customers/" + hidden),
                operation("POST", "/members", Map.of("name", "x")),
                operation("GET", "/customers"),
                operation(
                        "POST", "/customers", Map.of("kind", "COMPANY", "name", "Mine", "ownerId", sales.memberId())));

        assertThat(answer.<List<Integer>>path("results.status")).containsExactly(404, 403, 200, 201);
        assertThat(answer.<List<?>>path("results[2].body.items")).isEmpty();
        assertThat(each(Api.ofNewOrganisation(), operation("GET", "/customers/" + hidden))
                        .<Integer>path("results[0].status"))
                .isEqualTo(404);
    }

    @Test
    void withoutSignInThereIsNoBatch() {
        var answer = io.restassured.RestAssured.given()
                .header("X-Rapport-Batch", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("operations", List.of(operation("GET", "/customers"))))
                .post("/api/v1/batch");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void ifMatchCountsForEachOperation() {
        var api = Api.ofNewOrganisation();
        var path = "/customers/" + api.create("/customers", COMPANY);
        var patch = operation("PATCH", path, Map.of("industry", "food"));

        var answer = each(
                api,
                patch,
                with(patch, "headers", Map.of("If-Match", "\"7\"")),
                with(patch, "headers", Map.of("If-Match", "\"0\"")));
        var late = atomic(api, with(patch, "headers", Map.of("If-Match", "\"0\"")));

        assertThat(answer.<List<Integer>>path("results.status")).containsExactly(428, 412, 200);
        assertThat(answer.<String>path("results[1].headers.ETag")).isEqualTo("\"0\"");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo("\"1\"");
        assertThat(late.<String>path("current.industry")).isEqualTo("food");
    }

    @Test
    void eachOperationCountsForTheLimits() {
        var api = Api.ofNewOrganisation();

        var before = remaining(api.get("/products"));
        each(api, Collections.nCopies(5, operation("GET", "/products")).toArray());

        assertThat(remaining(api.get("/products"))).isEqualTo(before - 7);
    }

    private static int remaining(Response answer) {
        return Integer.parseInt(answer.header("RateLimit").replaceAll("(?s).*\"member\";r=(\\d+).*", "$1"));
    }
}
