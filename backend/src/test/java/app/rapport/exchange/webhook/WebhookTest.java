package app.rapport.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class WebhookTest {
    @Inject
    MockMailbox mails;

    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private static Map<String, Object> company(String name) {
        return Map.of("kind", "COMPANY", "name", name);
    }

    private Response hook(Api api, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "ERP",
                "url",
                receiver.url(),
                "events",
                List.of("customers.created", "customers.changed", "customers.deleted")));
        body.putAll(more);
        return api.post("/webhooks", body);
    }

    private static Response wait(Api api, String path, String field, Object value) throws InterruptedException {
        for (var i = 0; i < 200; i++) {
            var answer = api.get(path);
            if (String.valueOf(value).equals(String.valueOf(answer.<Object>path(field)))) {
                return answer;
            }
            Thread.sleep(100);
        }
        return api.get(path);
    }

    @Test
    void tellsWhatWasChangedSignedAndInOrder() throws Exception {
        var api = Api.ofNewOrganisation();
        var made = hook(api, Map.of()).then().statusCode(201).extract().response();
        String secret = made.path("secret");
        var customer = api.create("/customers", company("x"));
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
    void tellsOnlyWhatWasAskedForAndMeetsTheFilter() throws Exception {
        var api = Api.ofNewOrganisation();
        hook(api, Map.of("events", List.of("customers.created"), "filter", "name==Wanted*"))
                .then()
                .statusCode(201);
        api.create("/customers", company("Other"));
        api.create("/tags", Map.of("name", "other"));
        var wanted = api.create("/customers", company("Wanted one"));
        api.patch("/customers/" + wanted, Map.of("name", "Wanted two"));

        assertThat(receiver.next().record()).isEqualTo(wanted.toString());
        assertThat(receiver.isSilentFor(1500)).isTrue();
    }

    @Test
    void tellsNothingOfWhatItsMemberDoesNotSee() throws Exception {
        var api = Api.ofNewOrganisation();
        api.setScope("manager", "customers:read", Scope.OWN);
        var manager = api.as("manager");
        hook(manager, Map.of()).then().statusCode(201);
        api.create("/customers", company("Canary"));
        var own = api.create("/customers", Map.of("kind", "COMPANY", "name", "x", "ownerId", manager.memberId()));

        assertThat(receiver.next().record()).isEqualTo(own.toString());
        assertThat(receiver.isSilentFor(1500)).isTrue();
    }

    @Test
    void aRefusedMessageIsTriedAgainBeforeLaterOnesOfItsRecordAndHoldsUpNoOthers() throws Exception {
        var api = Api.ofNewOrganisation();
        var messages = new AtomicInteger();
        receiver.answering(message -> messages.getAndIncrement() == 0 ? 422 : 204);
        hook(api, Map.of()).then().statusCode(201);
        var first = api.create("/customers", company("first"));
        receiver.next();
        api.patch("/customers/" + first, Map.of("name", "again"));
        var second = api.create("/customers", company("second"));

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
        String id = hook(api, Map.of()).path("id");
        api.create("/customers", company("x"));
        var first = receiver.next();
        var log = wait(api, "/webhooks/" + id + "/deliveries", "items[0].state", "DELIVERED");
        String delivery = log.path("items[0].id");

        assertThat(log.<String>path("items[0].answer")).isEqualTo("thank you");
        assertThat(log.<Integer>path("items[0].status")).isEqualTo(200);
        assertThat(log.<String>path("items[0].body")).isEqualTo(first.body());
        api.post("/webhooks/" + id + "/deliveries/" + delivery + "/resend")
                .then()
                .statusCode(200);
        assertThat(receiver.next().id()).isEqualTo(first.id());
        wait(api, "/webhooks/" + id + "/deliveries", "items[0].state", "DELIVERED");
        var range = Map.of("from", Instant.now().minusSeconds(3600).toString(), "delivered", true);
        assertThat(api.post("/webhooks/" + id + "/resend", range).<Integer>path("count"))
                .isEqualTo(1);
        assertThat(receiver.next().id()).isEqualTo(first.id());
    }

    @Test
    void aTestIsSentAndRedirectsAreNotFollowed() throws Exception {
        var api = Api.ofNewOrganisation();
        receiver.answering(message -> 302);
        String id = hook(api, Map.of()).path("id");

        api.post("/webhooks/" + id + "/test").then().statusCode(200);

        assertThat(receiver.next().json().get("type").asText()).isEqualTo("webhook.test");
        var log = wait(api, "/webhooks/" + id + "/deliveries", "items[0].attempts", 1);
        assertThat(log.<Integer>path("items[0].status")).isEqualTo(302);
        assertThat(log.<String>path("items[0].state")).isEqualTo("PENDING");
        assertThat(receiver.isSilentFor(1000)).isTrue();
    }

    @Test
    void aDeadReceiverIsLeftAloneAndGetsEverythingWhenItIsBack() throws Exception {
        var api = Api.ofNewOrganisation();
        var alive = new ConcurrentHashMap<String, Boolean>();
        receiver.answering(message -> alive.isEmpty() ? 503 : 204);
        String id = hook(api, Map.of()).path("id");
        for (var i = 0; i < 30; i++) {
            api.create("/customers", company("c" + i));
        }
        wait(api, "/webhooks/" + id, "state", "ACTIVE");
        receiver.next(3);
        assertThat(api.get("/webhooks/" + id).<String>path("state")).isEqualTo("ACTIVE");
        alive.put("yes", true);
        var version = api.get("/webhooks/" + id).header("ETag");
        api.patch("/webhooks/" + id, version, Map.of("active", true)).then().statusCode(200);

        var log = "/webhooks/" + id + "/deliveries?filter=state==DELIVERED&total=true";
        assertThat(wait(api, log, "total.exact", 30).<Integer>path("total.exact"))
                .isEqualTo(30);
    }

    @Test
    void aPausedOneGoesOnWhereItStopped() throws Exception {
        var api = Api.ofNewOrganisation();
        String id = hook(api, Map.of()).path("id");
        api.patch("/webhooks/" + id, Map.of("active", false)).then().statusCode(200);
        assertThat(api.get("/webhooks/" + id).<String>path("state")).isEqualTo("PAUSED");
        var customer = api.create("/customers", company("meanwhile"));
        assertThat(receiver.isSilentFor(1000)).isTrue();

        api.patch("/webhooks/" + id, Map.of("active", true)).then().statusCode(200);

        assertThat(receiver.next().record()).isEqualTo(customer.toString());
    }

    @Test
    void aReceiverThatIsGoneForGoodIsGivenUpAndItsMemberTold() throws Exception {
        var api = Api.ofNewOrganisation();
        receiver.answering(message -> 410);
        String id = hook(api, Map.of()).path("id");
        api.create("/customers", company("x"));

        assertThat(wait(api, "/webhooks/" + id, "state", "FAILED").<String>path("state"))
                .isEqualTo("FAILED");
        var address = api.organisation().administrator();
        for (var i = 0; i < 50 && mails.getMailsSentTo(address).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(mails.getMailsSentTo(address)).hasSize(1);
        assertThat(mails.getMailsSentTo(address).getFirst().getText()).contains("“ERP”", "/webhooks?preview=" + id);
    }

    @Test
    void aNewSecretAndTheOldOneAreGoodTogether() throws Exception {
        var api = Api.ofNewOrganisation();
        var made = hook(api, Map.of());
        String id = made.path("id");
        String renewed = api.post("/webhooks/" + id + "/secret").path("secret");
        api.create("/customers", company("x"));

        var message = receiver.next();

        assertThat(message.signature())
                .isEqualTo(Signature.of(
                        List.of(renewed, made.path("secret")),
                        message.id(),
                        Instant.ofEpochSecond(Long.parseLong(message.timestamp())),
                        message.body()));
    }

    @Test
    void nobodyElseSaysWhatItTellsWhere() {
        var api = Api.ofNewOrganisation();
        var manager = api.as("manager");
        String id = hook(manager, Map.of()).path("id");

        assertThat(api.get("/webhooks/" + id).<List<String>>path("can"))
                .contains("switch")
                .doesNotContain("edit");
        assertThat(api.patch("/webhooks/" + id, Map.of("url", receiver.url() + "mine"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.post("/webhooks/" + id + "/secret").statusCode()).isEqualTo(403);
        assertThat(api.patch("/webhooks/" + id, Map.of("active", false)).statusCode())
                .isEqualTo(200);
        assertThat(api.as("manager").get("/webhooks/" + id).statusCode()).isEqualTo(404);
        assertThat(api.as("reader").get("/webhooks").statusCode()).isEqualTo(403);
        assertThat(Api.ofNewOrganisation()
                        .get("/webhooks/" + id + "/deliveries")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        var api = Api.ofNewOrganisation();

        assertThat(hook(api, Map.of("url", "https://169.254.169.254/")).<String>path("errors[0].code"))
                .isEqualTo("refused-address");
        assertThat(hook(api, Map.of("events", List.of("customers.eaten"))).<String>path("errors[0].pointer"))
                .isEqualTo("/events/0");
        assertThat(hook(api, Map.of("filter", "nonsense==1")).<String>path("errors[0].pointer"))
                .isEqualTo("/filter");
        assertThat(hook(api, Map.of("events", List.of("customers.created", "tags.created"), "filter", "name==x"))
                        .<String>path("errors[0].code"))
                .isEqualTo("filter-of-one-kind");
    }

    @Test
    void everyKindThatCanBeFilteredIs() {
        var api = Api.ofNewOrganisation();
        List<String> events = api.get("/webhooks/events").path("items");
        events.stream().filter(event -> event.endsWith(".created")).forEach(event -> {
            String kind = EventTypes.kind(event);
            var schema = api.get("/schema/" + kind);
            if (schema.statusCode() == 200) {
                List<String> fields = schema.path("fields.name");
                var all = fields.stream().map(field -> field + "=null=true").toList();
                var made = hook(api, Map.of("events", List.of(event), "filter", String.join(",", all)));
                assertThat(made.statusCode()).as(kind + " " + made.asString()).isEqualTo(201);
            }
        });
    }
}
