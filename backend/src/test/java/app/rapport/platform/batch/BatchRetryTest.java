package app.rapport.platform.batch;

import static app.rapport.platform.batch.BatchCalls.COMPANY;
import static app.rapport.platform.batch.BatchCalls.atomic;
import static app.rapport.platform.batch.BatchCalls.customers;
import static app.rapport.platform.batch.BatchCalls.keyed;
import static app.rapport.platform.batch.BatchCalls.operation;
import static app.rapport.platform.batch.BatchCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Batches that are sent again, or many at once, do nothing twice and end. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BatchRetryTest {
    @Inject
    Jdbi jdbi;

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
}
