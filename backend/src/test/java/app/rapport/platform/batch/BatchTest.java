package app.rapport.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Each operation of a batch is done as if it came alone; together they are done all or not at all, when that is asked. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BatchTest {
    private static final Map<String, Object> COMPANY = Map.of("kind", "COMPANY", "name", "Dacia");

    @Inject
    Jdbi jdbi;

    @Inject
    MockMailbox mailbox;

    private static Map<String, Object> operation(String method, String path) {
        return Map.of("method", method, "path", "/api/v1" + path);
    }

    private static Map<String, Object> operation(String method, String path, Object body) {
        return Map.of("method", method, "path", "/api/v1" + path, "body", body);
    }

    private static Map<String, Object> with(Map<String, Object> operation, String name, Object value) {
        var more = new HashMap<>(operation);
        more.put(name, value);
        return more;
    }

    private static Response each(Api api, Object... operations) {
        return api.post("/batch", Map.of("operations", List.of(operations)));
    }

    private static Response atomic(Api api, Object... operations) {
        return api.post("/batch", Map.of("atomic", true, "operations", List.of(operations)));
    }

    private static Response keyed(Api api, String key, Object body) {
        return api.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/batch");
    }

    private static int customers(Api api) {
        return api.get("/customers?total=true").path("total.exact");
    }

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
    void allAreDoneInOneTransaction() {
        var api = Api.ofNewOrganisation();

        var answer = atomic(
                api,
                operation("POST", "/customers", COMPANY),
                operation("POST", "/customers", COMPANY),
                operation("POST", "/products", Map.of("name", "GTX")));

        assertThat(answer.<List<Integer>>path("results.status")).containsExactly(201, 201, 201);
        var transactions = Tenancy.callAs(
                api.organisation().id(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery("""
                                select count(distinct x) from (select xmin::text x from customer
                                union all select xmin::text from product) t""").mapTo(Integer.class).one()));
        assertThat(transactions).isEqualTo(1);
        assertThat(customers(api)).isEqualTo(2);
    }

    @Test
    void theFirstRefusalUndoesAllAndIsTheAnswer() {
        var api = Api.ofNewOrganisation();
        var kept = "/customers/" + api.create("/customers", COMPANY);
        var before = api.get(kept);

        var answer = atomic(
                api,
                operation("POST", "/customers", COMPANY),
                with(
                        operation("PATCH", kept, Map.of("name", "Changed")),
                        "headers",
                        Map.of("If-Match", before.header("ETag"))),
                operation("POST", "/products", Map.of("family", "G")),
                operation("POST", "/customers", COMPANY));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<Integer>path("operation")).isEqualTo(2);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/operations/2/body/name");
        assertThat(answer.<String>path("errors[0].code")).isEqualTo("required");
        assertThat(customers(api)).isEqualTo(1);
        assertThat(api.get(kept).asString()).isEqualTo(before.asString());
        assertThat(api.get(kept + "/history").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void whatOnlyTheDatabaseRefusesUndoesAllToo() {
        var api = Api.ofNewOrganisation();
        api.create("/products", Map.of("name", "x", "code", "TAKEN"));

        var answer = atomic(
                api,
                operation("POST", "/customers", COMPANY),
                operation("POST", "/products", Map.of("name", "y", "code", "taken")));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/operations/1/body/code");
        assertThat(customers(api)).isZero();
    }

    @Test
    void aRefusalWithoutPointerPointsAtItsOperation() {
        var api = Api.ofNewOrganisation();

        var unknown = atomic(api, operation("POST", "/customers", COMPANY), operation("GET", "/nothing-here"));
        var method = atomic(api, operation("DELETE", "/customers"));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.<String>path("errors[0].pointer")).isEqualTo("/operations/1");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.<Integer>path("operation")).isZero();
        assertThat(customers(api)).isZero();
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
    void theJournalHasTheRequestOfTheBatchForAll() {
        var api = Api.ofNewOrganisation();
        for (var atomic : List.of(true, false)) {
            var request = "batch-" + UUID.randomUUID();
            api.request()
                    .header("X-Request-Id", request)
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "atomic",
                            atomic,
                            "operations",
                            List.of(
                                    operation("POST", "/customers", COMPANY),
                                    operation("POST", "/products", Map.of("name", "x")))))
                    .post("/batch")
                    .then()
                    .statusCode(200);

            var journal = Tenancy.callAs(
                    api.organisation().id(),
                    () -> jdbi.withHandle(handle -> handle.createQuery("""
                                    select aggregate || ' ' || means || ' ' || (actor_id = :member) from journal
                                    where request_id = :request order by 1""")
                            .bind("member", api.memberId())
                            .bind("request", request)
                            .mapTo(String.class)
                            .list()));
            assertThat(journal).containsExactly("customers SCREEN true", "products SCREEN true");
        }
    }

    @Test
    void anUndoInABatchIsNotTakenForWhatFollows() {
        var api = Api.ofNewOrganisation();
        var customer = api.create("/customers", COMPANY);
        api.patch("/customers/" + customer, Map.of("industry", "food"));
        var change = api.get("/customers/" + customer + "/history").<String>path("items[0].id");

        var answer = atomic(
                api,
                operation("POST", "/changes/" + change + "/undo", Map.of()),
                operation("POST", "/products", Map.of("name", "x")));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var undoing = Tenancy.callAs(
                api.organisation().id(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery("select aggregate from journal where undoes is not null")
                                .mapTo(String.class)
                                .list()));
        assertThat(undoing).containsOnly("customers");
    }

    @Test
    void mailWaitsForTheWholeBatch() throws Exception {
        var api = Api.ofNewOrganisation();
        var refused = UUID.randomUUID() + "@batch.example";
        var invited = UUID.randomUUID() + "@batch.example";

        atomic(
                api,
                operation("POST", "/members", Map.of("name", "No", "email", refused)),
                operation("POST", "/products", Map.of("family", "x")));
        atomic(
                api,
                operation("POST", "/members", Map.of("name", "Yes", "email", invited)),
                operation("POST", "/products", Map.of("name", "x")));

        for (var waited = 0; mailbox.getMailsSentTo(invited).isEmpty() && waited < 200; waited++) {
            Thread.sleep(25);
        }
        assertThat(mailbox.getMailsSentTo(invited)).hasSize(1);
        assertThat(mailbox.getMailsSentTo(refused)).isEmpty();
    }

    @Test
    void aBatchUnderTheSameKeyIsDoneOnce() {
        var api = Api.ofNewOrganisation();
        for (var atomic : List.of(true, false)) {
            var before = customers(api);
            var key = UUID.randomUUID().toString();
            var batch = Map.of(
                    "atomic",
                    atomic,
                    "operations",
                    List.of(operation("POST", "/customers", COMPANY), operation("POST", "/customers", COMPANY)));

            var first = keyed(api, key, batch);
            var second = keyed(api, key, batch);

            assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
            assertThat(second.asString()).isEqualTo(first.asString());
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(customers(api)).isEqualTo(before + 2);
            assertThat(keyed(api, key, Map.of("operations", List.of(operation("GET", "/customers"))))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void aRefusedBatchLeavesItsKeyFreeAndNothingDone() {
        var api = Api.ofNewOrganisation();
        var bad = Map.of(
                "atomic",
                true,
                "operations",
                List.of(operation("POST", "/customers", COMPANY), operation("POST", "/customers", Map.of())));
        var good = Map.of("atomic", true, "operations", List.of(operation("POST", "/customers", COMPANY)));

        assertThat(keyed(api, "again", bad).statusCode()).isEqualTo(422);
        assertThat(customers(api)).isZero();
        assertThat(keyed(api, "again", good).statusCode()).isEqualTo(200);
        assertThat(customers(api)).isEqualTo(1);
    }

    /** As when the service died after some operations: they are done and answered, the batch is not. */
    @Test
    void aBatchThatWasInterruptedIsFinishedAndNothingDoneTwice() {
        var api = Api.ofNewOrganisation();
        var customer = "/customers/" + api.create("/customers", COMPANY);
        var batch = Map.of(
                "operations",
                List.of(
                        operation("POST", "/customers", COMPANY),
                        with(
                                operation("PATCH", customer, Map.of("industry", "food")),
                                "headers",
                                Map.of("If-Match", "\"0\"")),
                        operation("POST", "/customers", COMPANY)));
        var first = keyed(api, "interrupted", batch);
        Tenancy.runAs(
                api.organisation().id(),
                () -> jdbi.useHandle(handle -> handle.execute(
                        "delete from idempotency_key where key = 'interrupted' or key like 'batch.2.%'")));

        var again = keyed(api, "interrupted", batch);

        assertThat(again.<List<Integer>>path("results.status")).containsExactly(201, 200, 201);
        assertThat(again.<String>path("results[0].body.id")).isEqualTo(first.path("results[0].body.id"));
        assertThat(again.<String>path("results[1].headers.Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(again.<String>path("results[2].body.id")).isNotEqualTo(first.path("results[2].body.id"));
        assertThat(customers(api)).isEqualTo(4);
    }

    @Test
    void operationsMayBringKeysOfTheirOwn() {
        var api = Api.ofNewOrganisation();
        var create = with(operation("POST", "/customers", COMPANY), "headers", Map.of("Idempotency-Key", "own-key"));

        var first = atomic(api, create);
        var second = atomic(api, create, operation("POST", "/products", Map.of("name", "x")));
        var alone = api.request()
                .header("Idempotency-Key", "own-key")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/customers");

        assertThat(first.<Integer>path("results[0].status")).isEqualTo(201);
        assertThat(second.<String>path("results[0].body.id")).isEqualTo(first.path("results[0].body.id"));
        assertThat(second.<String>path("results[0].headers.Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(second.<Integer>path("results[1].status")).isEqualTo(201);
        assertThat(alone.<String>path("type")).isEqualTo("/problems/key-reused");
        assertThat(customers(api)).isEqualTo(1);
    }

    @Test
    void twentyBatchesAtOnceAllEnd() throws Exception {
        var api = Api.ofNewOrganisation();
        var operations = Collections.nCopies(5, operation("POST", "/customers", COMPANY));
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 20; i++) {
            var atomic = i % 2 == 0;
            calls.add(() -> keyed(api, UUID.randomUUID().toString(), Map.of("atomic", atomic, "operations", operations))
                    .statusCode());
        }

        try (var pool = Executors.newFixedThreadPool(20)) {
            for (var answer : pool.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(customers(api)).isEqualTo(100);
    }

    @Test
    void batchesThatAreNoneAreRefusedWhereTheyAreWrong() {
        var api = Api.ofNewOrganisation();
        var get = operation("GET", "/customers");

        assertPointer(api.post("/batch", Map.of()), 422, "/operations");
        assertPointer(api.post("/batch", Map.of("operations", List.of())), 422, "/operations");
        assertPointer(each(api, Collections.nCopies(101, get).toArray()), 422, "/operations");
        assertPointer(each(api, get, Map.of("method", "GET")), 422, "/operations/1/path");
        assertPointer(each(api, get, operation("TRACE", "/customers")), 400, "/operations/1/method");
        assertPointer(
                each(api, with(get, "headers", Map.of("Authorization", "x"))),
                400,
                "/operations/0/headers/Authorization");
        assertPointer(each(api, with(get, "ref", "a b")), 422, "/operations/0/ref");
        assertPointer(each(api, with(get, "ref", "a"), with(get, "ref", "a")), 422, "/operations/1/ref");
        assertPointer(each(api, operation("GET", "/customers/{b.id}")), 422, "/operations/0/path");
        assertPointer(
                each(api, operation("POST", "/opportunities", Map.of("contactIds", List.of("{b.id}")))),
                422,
                "/operations/0/body/contactIds/0");
        for (var path : List.of(
                "/q/health",
                "http://elsewhere.example/api/v1/customers",
                "//elsewhere.example/api/v1/customers",
                "/api/v1/../../q/metrics",
                "/api/v1/%2e%2e/%2E%2E/q/metrics",
                "/api/v1/customers#x",
                "/api/v1//customers",
                "/api/v1/ customers")) {
            assertPointer(each(api, Map.of("method", "GET", "path", path)), 422, "/operations/0/path");
        }
        assertThat(api.request()
                        .contentType(ContentType.JSON)
                        .body("not json")
                        .post("/batch")
                        .statusCode())
                .isEqualTo(400);
        assertThat(each(api, operation("POST", "/customers", Map.of("name", "x".repeat(1_100_000))))
                        .statusCode())
                .isEqualTo(413);
    }

    private static void assertPointer(Response answer, int status, String pointer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
    }

    @Test
    void secretsSessionsStreamsFilesAndBatchesAreNoOperations() {
        var api = Api.ofNewOrganisation();
        var id = UUID.randomUUID();
        var refused = List.of(
                operation("POST", "/batch", Map.of("operations", List.of(operation("GET", "/customers")))),
                operation("POST", "/%62atch", Map.of("operations", List.of(operation("GET", "/customers")))),
                operation("POST", "/auth/sign-in", Map.of("email", "a@b.example", "password", "x")),
                operation("POST", "/auth/refresh"),
                operation("POST", "/me/password", Map.of("currentPassword", "x", "newPassword", "y")),
                operation("GET", "/me/sessions"),
                operation("POST", "/me/second-factor", Map.of()),
                operation("POST", "/me/passkeys", Map.of()),
                operation("POST", "/api-tokens", Map.of("name", "x")),
                operation("POST", "/webhooks", Map.of("url", "https://x.example")),
                operation("POST", "/webhooks/" + id + "/secret"));

        var answer = each(api, refused.toArray());

        assertThat(answer.<List<Integer>>path("results.status"))
                .as(answer.asString())
                .containsOnly(422);
        assertThat(IntStream.range(0, refused.size())
                        .mapToObj(i -> refused.get(i).get("path") + " "
                                + answer.<String>path("results[" + i + "].body.detail"))
                        .filter(said -> !said.contains("cannot be part of a batch")))
                .isEmpty();
    }

    @Test
    void whatIsNotJsonIsNoOperation() {
        var api = Api.ofNewOrganisation();
        var id = UUID.randomUUID();

        var answer = each(
                api,
                operation("GET", "/events"),
                operation("GET", "/jobs/" + id + "/events"),
                operation("GET", "/imports/" + id + "/errors.csv"),
                operation("POST", "/imports", Map.of()));

        assertThat(answer.<List<Integer>>path("results.status")).containsExactly(406, 406, 406, 415);
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
