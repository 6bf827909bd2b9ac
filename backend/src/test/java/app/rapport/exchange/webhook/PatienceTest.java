package app.rapport.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is tried for three days, and what then. The days are those the database is told have passed. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PatienceTest {
    @Inject
    Jdbi jdbi;

    @Inject
    MockMailbox mails;

    private Receiver receiver;
    private Hooks hooks;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
        hooks = new Hooks(receiver);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private void sql(Api api, String sql) {
        Tenancy.runAs(api.organisation().id(), () -> jdbi.useHandle(handle -> handle.execute(sql)));
    }

    private void firstTriedBefore(Api api, String interval) {
        sql(api, "update webhook_delivery set due_at = now(), first_attempt_at = now() - interval '" + interval + "'");
        sql(api, "update webhook_progress set due_at = now()");
    }

    @Test
    void aMessageNobodyLikesIsParkedAfterThreeDaysAndCanBeSentAgain() throws Exception {
        var api = Api.ofNewOrganisation();
        receiver.answering(message -> 422);
        String id = hooks.make(api, Map.of()).path("id");
        var log = "/webhooks/" + id + "/deliveries";
        api.create("/customers", Hooks.company("x"));
        var refused = receiver.next();
        assertThat(Hooks.wait(api, log, "items[0].attempts", 1).<String>path("items[0].state"))
                .isEqualTo("PENDING");

        firstTriedBefore(api, "2 days 23 hours");
        receiver.next();
        assertThat(Hooks.wait(api, log, "items[0].attempts", 2).<String>path("items[0].state"))
                .isEqualTo("PENDING");
        firstTriedBefore(api, "3 days 1 minute");
        receiver.next();
        var parked = Hooks.wait(api, log, "items[0].state", "PARKED");

        assertThat(parked.<String>path("items[0].state")).isEqualTo("PARKED");
        assertThat(parked.<String>path("items[0].nextAttemptAt")).isNull();
        assertThat(api.get("/webhooks/" + id).<String>path("state")).isEqualTo("ACTIVE");
        receiver.answering(message -> 204);
        var since = Map.of("from", Instant.now().minusSeconds(3600).toString());
        assertThat(api.post("/webhooks/" + id + "/resend", since).<Integer>path("count"))
                .isEqualTo(1);
        assertThat(receiver.next().id()).isEqualTo(refused.id());
        assertThat(Hooks.wait(api, log, "items[0].state", "DELIVERED").<String>path("items[0].state"))
                .isEqualTo("DELIVERED");
        assertThat(api.post("/webhooks/" + id + "/resend", since).<Integer>path("count"))
                .isZero();
    }

    @Test
    void laterMessagesOfTheRecordGoOnWhenAnEarlierOneIsParked() throws Exception {
        var api = Api.ofNewOrganisation();
        receiver.answering(message -> message.json().get("type").asText().equals("customers.created") ? 422 : 204);
        String id = hooks.make(api, Map.of()).path("id");
        var customer = api.create("/customers", Hooks.company("x"));
        receiver.next();
        Hooks.wait(api, "/webhooks/" + id + "/deliveries", "items[0].attempts", 1);
        api.patch("/customers/" + customer, Map.of("name", "y"));
        Hooks.wait(api, "/webhooks/" + id + "/deliveries?total=true", "total.exact", 2);

        firstTriedBefore(api, "3 days 1 minute");

        assertThat(receiver.next(2))
                .extracting(message -> message.json().get("type").asText())
                .endsWith("customers.changed");
    }

    @Test
    void aReceiverThatIsAwayForThreeDaysIsGivenUpAndGetsEverythingWhenItIsSwitchedOnAgain() throws Exception {
        var api = Api.ofNewOrganisation();
        receiver.answering(message -> 503);
        String id = hooks.make(api, Map.of()).path("id");
        api.create("/customers", Hooks.company("x"));
        var missed = receiver.next();
        Hooks.wait(api, "/webhooks/" + id + "/deliveries", "items[0].attempts", 1);

        sql(api, "update webhook_progress set failing_since = now() - interval '3 days 1 minute'");
        firstTriedBefore(api, "1 day");
        var failed = Hooks.wait(api, "/webhooks/" + id, "state", "FAILED");

        assertThat(failed.<String>path("state")).isEqualTo("FAILED");
        assertThat(reason(api)).isEqualTo("UNREACHABLE");
        var address = api.organisation().administrator();
        for (var i = 0; i < 50 && mails.getMailsSentTo(address).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(mails.getMailsSentTo(address)).hasSize(1);
        receiver.answering(message -> 204);
        api.create("/customers", Hooks.company("meanwhile"));
        api.patch("/webhooks/" + id, failed.header("ETag"), Map.of("active", true))
                .then()
                .statusCode(200);
        var log = "/webhooks/" + id + "/deliveries?filter=state==DELIVERED&total=true";
        assertThat(Hooks.wait(api, log, "total.exact", 2).<Integer>path("total.exact"))
                .isEqualTo(2);
        assertThat(receiver.next(2)).extracting(Receiver.Message::id).contains(missed.id());
    }

    private String reason(Api api) {
        return Tenancy.callAs(
                api.organisation().id(),
                () -> jdbi.withHandle(handle -> handle.createQuery("select failed_for from webhook_progress")
                        .mapTo(String.class)
                        .one()));
    }

    @Test
    void eachAttemptIsKeptWithWhatWasSentAndAnswered() throws Exception {
        var api = Api.ofNewOrganisation();
        receiver.answering(message -> 422);
        String id = hooks.make(api, Map.of()).path("id");
        api.create("/customers", Hooks.company("x"));
        var message = receiver.next();
        String delivery = Hooks.wait(api, "/webhooks/" + id + "/deliveries", "items[0].attempts", 1)
                .path("items[0].id");
        var attempts = "/webhooks/" + id + "/deliveries/" + delivery + "/attempts";
        receiver.answering(again -> 200);
        api.post("/webhooks/" + id + "/deliveries/" + delivery + "/resend");

        var kept = Hooks.wait(api, attempts, "items[0].status", 200);

        assertThat(kept.<List<Integer>>path("items.status")).containsExactly(200, 422);
        assertThat(kept.<List<String>>path("items.url")).containsOnly(receiver.url());
        assertThat(kept.<List<String>>path("items.answer")).containsOnly("thank you");
        assertThat(kept.<Map<String, String>>path("items[1].requestHeaders"))
                .containsEntry("webhook-id", message.id())
                .containsEntry("webhook-timestamp", message.timestamp())
                .doesNotContainKey("webhook-signature");
        assertThat(kept.<Map<String, String>>path("items[1].answerHeaders")).containsEntry("content-length", "9");
        assertThat(kept.asString()).doesNotContain(message.signature());
        assertThat(api.as("manager").get(attempts).statusCode()).isEqualTo(404);
    }

    @Test
    void ofAMessageTheLastTwentyAttemptsAreKept() throws Exception {
        var api = Api.ofNewOrganisation();
        String id = hooks.make(api, Map.of()).path("id");
        api.create("/customers", Hooks.company("x"));
        receiver.next();
        String delivery = Hooks.wait(api, "/webhooks/" + id + "/deliveries", "items[0].state", "DELIVERED")
                .path("items[0].id");
        sql(api, """
                insert into webhook_attempt (tenant_id, delivery_id, at, url, request_headers, duration_ms)
                select a.tenant_id, a.delivery_id, a.at - make_interval(hours => n), a.url, a.request_headers, 0
                from webhook_attempt a, generate_series(1, 30) n""");

        api.post("/webhooks/" + id + "/deliveries/" + delivery + "/resend");
        receiver.next();
        Hooks.wait(api, "/webhooks/" + id + "/deliveries", "items[0].state", "DELIVERED");

        var kept = api.get("/webhooks/" + id + "/deliveries/" + delivery + "/attempts");
        assertThat(kept.<List<Integer>>path("items.status")).hasSize(20).startsWith(204, 204);
    }
}
