package app.rapport.platform.batch;

import static app.rapport.platform.batch.BatchCalls.COMPANY;
import static app.rapport.platform.batch.BatchCalls.atomic;
import static app.rapport.platform.batch.BatchCalls.customers;
import static app.rapport.platform.batch.BatchCalls.operation;
import static app.rapport.platform.batch.BatchCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Operations that are done all or not at all. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AtomicBatchTest {
    @Inject
    Jdbi jdbi;

    @Inject
    MockMailbox mailbox;

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
}
