package app.rapport.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives at a receiver: signed, in order, at least once, however it answers. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DeliveryTest {
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

    @Test
    void tellsWhatWasChangedSignedAndInOrder() throws Exception {
        var api = Api.ofNewOrganisation();
        var made = hooks.make(api, Map.of()).then().statusCode(201).extract().response();
        String secret = made.path("secret");
        var customer = api.create("/customers", Hooks.company("x"));
        api.patch("/customers/" + customer, Map.of("name", "y"));

        var messages = receiver.next(2);

        assertThat(messages)
                .extracting(message -> message.json().get("type").asText())
                .containsExactly("customers.created", "customers.changed");
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.record()).isEqualTo(customer.toString());
            assertThat(message.id()).startsWith("msg_");
            var at = Instant.ofEpochSecond(Long.parseLong(message.timestamp()));
            assertThat(at)
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(2));
            assertThat(message.signature()).isEqualTo(Signature.of(List.of(secret), message.id(), at, message.body()));
        });
        assertThat(messages.getLast().json().at("/data/fields")).hasSize(1);
        assertThat(messages.getLast().json().at("/data/fields/0").asText()).isEqualTo("name");
        assertThat(api.get("/webhooks/" + made.path("id")).<Object>path("secret"))
                .isNull();
    }

    @Test
    void aRefusedMessageIsTriedAgainBeforeLaterOnesOfItsRecordAndHoldsUpNoOthers() throws Exception {
        var api = Api.ofNewOrganisation();
        var messages = new AtomicInteger();
        receiver.answering(message -> messages.getAndIncrement() == 0 ? 422 : 204);
        hooks.make(api, Map.of()).then().statusCode(201);
        var first = api.create("/customers", Hooks.company("first"));
        receiver.next();
        api.patch("/customers/" + first, Map.of("name", "again"));
        var second = api.create("/customers", Hooks.company("second"));

        var later = receiver.next(3);

        assertThat(later.getFirst().record()).isEqualTo(second.toString());
        assertThat(later.subList(1, 3))
                .extracting(message -> message.json().get("type").asText())
                .containsExactly("customers.created", "customers.changed");
    }

    @Test
    void theLogSaysWhatWasSentAndAnsweredAndSendsAgain() throws Exception {
        var api = Api.ofNewOrganisation();
        receiver.answering(message -> 200);
        String id = hooks.make(api, Map.of()).path("id");
        api.create("/customers", Hooks.company("x"));
        var first = receiver.next();
        var log = Hooks.wait(api, "/webhooks/" + id + "/deliveries", "items[0].state", "DELIVERED");
        String delivery = log.path("items[0].id");

        assertThat(log.<String>path("items[0].answer")).isEqualTo("thank you");
        assertThat(log.<Integer>path("items[0].status")).isEqualTo(200);
        assertThat(log.<String>path("items[0].body")).isEqualTo(first.body());
        api.post("/webhooks/" + id + "/deliveries/" + delivery + "/resend")
                .then()
                .statusCode(200);
        assertThat(receiver.next().id()).isEqualTo(first.id());
        Hooks.wait(api, "/webhooks/" + id + "/deliveries", "items[0].state", "DELIVERED");
        var range = Map.of("from", Instant.now().minusSeconds(3600).toString(), "delivered", true);
        assertThat(api.post("/webhooks/" + id + "/resend", range).<Integer>path("count"))
                .isEqualTo(1);
        assertThat(receiver.next().id()).isEqualTo(first.id());
    }

    @Test
    void aTestIsSentAndRedirectsAreNotFollowed() throws Exception {
        var api = Api.ofNewOrganisation();
        receiver.answering(message -> 302);
        String id = hooks.make(api, Map.of()).path("id");

        api.post("/webhooks/" + id + "/test").then().statusCode(200);

        assertThat(receiver.next().json().get("type").asText()).isEqualTo("webhook.test");
        var log = Hooks.wait(api, "/webhooks/" + id + "/deliveries", "items[0].attempts", 1);
        assertThat(log.<Integer>path("items[0].status")).isEqualTo(302);
        assertThat(log.<Integer>path("items[0].durationMs")).isNotNull();
        assertThat(log.<String>path("items[0].state")).isEqualTo("PENDING");
        assertThat(receiver.isSilentFor(1000)).isTrue();
    }

    @Test
    void aDeadReceiverIsLeftAloneAndGetsEverythingWhenItIsBack() throws Exception {
        var api = Api.ofNewOrganisation();
        var alive = new ConcurrentHashMap<String, Boolean>();
        receiver.answering(message -> alive.isEmpty() ? 503 : 204);
        String id = hooks.make(api, Map.of()).path("id");
        for (var i = 0; i < 30; i++) {
            api.create("/customers", Hooks.company("c" + i));
        }
        Hooks.wait(api, "/webhooks/" + id, "state", "ACTIVE");
        receiver.next(3);
        assertThat(api.get("/webhooks/" + id).<String>path("state")).isEqualTo("ACTIVE");
        alive.put("yes", true);
        var version = api.get("/webhooks/" + id).header("ETag");
        api.patch("/webhooks/" + id, version, Map.of("active", true)).then().statusCode(200);

        var log = "/webhooks/" + id + "/deliveries?filter=state==DELIVERED&total=true";
        assertThat(Hooks.wait(api, log, "total.exact", 30).<Integer>path("total.exact"))
                .isEqualTo(30);
    }

    @Test
    void aPausedOneGoesOnWhereItStopped() throws Exception {
        var api = Api.ofNewOrganisation();
        String id = hooks.make(api, Map.of()).path("id");
        api.patch("/webhooks/" + id, Map.of("active", false)).then().statusCode(200);
        assertThat(api.get("/webhooks/" + id).<String>path("state")).isEqualTo("PAUSED");
        var customer = api.create("/customers", Hooks.company("meanwhile"));
        assertThat(receiver.isSilentFor(1000)).isTrue();

        api.patch("/webhooks/" + id, Map.of("active", true)).then().statusCode(200);

        assertThat(receiver.next().record()).isEqualTo(customer.toString());
    }

    @Test
    void aReceiverThatIsGoneForGoodIsGivenUpAndItsMemberTold() throws Exception {
        var api = Api.ofNewOrganisation();
        receiver.answering(message -> 410);
        String id = hooks.make(api, Map.of()).path("id");
        api.create("/customers", Hooks.company("x"));

        assertThat(Hooks.wait(api, "/webhooks/" + id, "state", "FAILED").<String>path("state"))
                .isEqualTo("FAILED");
        var address = api.organisation().administrator();
        for (var i = 0; i < 50 && mails.getMailsSentTo(address).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(mails.getMailsSentTo(address)).hasSize(1);
        assertThat(mails.getMailsSentTo(address).getFirst().getText()).contains("“ERP”", "/webhooks?preview=" + id);
    }
}
