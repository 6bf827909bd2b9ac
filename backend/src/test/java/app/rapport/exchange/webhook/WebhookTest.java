package app.rapport.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be subscribed to, by whom, and what is kept from it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class WebhookTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Sealing sealing;

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
    void tellsOnlyWhatWasAskedForAndMeetsTheFilter() throws Exception {
        var api = Api.ofNewOrganisation();
        hooks.make(api, Map.of("events", List.of("customers.created"), "filter", "name==Wanted*"))
                .then()
                .statusCode(201);
        api.create("/customers", Hooks.company("Other"));
        api.create("/tags", Map.of("name", "other"));
        var wanted = api.create("/customers", Hooks.company("Wanted one"));
        api.patch("/customers/" + wanted, Map.of("name", "Wanted two"));

        assertThat(receiver.next().record()).isEqualTo(wanted.toString());
        assertThat(receiver.isSilentFor(1500)).isTrue();
    }

    @Test
    void tellsNothingOfWhatItsMemberDoesNotSee() throws Exception {
        var api = Api.ofNewOrganisation();
        api.setScope("manager", "customers:read", Scope.OWN);
        var manager = api.as("manager");
        hooks.make(manager, Map.of()).then().statusCode(201);
        api.create("/customers", Hooks.company("Canary"));
        var own = api.create("/customers", Map.of("kind", "COMPANY", "name", "x", "ownerId", manager.memberId()));

        assertThat(receiver.next().record()).isEqualTo(own.toString());
        assertThat(receiver.isSilentFor(1500)).isTrue();
    }

    @Test
    void aNewSecretAndTheOldOneAreGoodTogether() throws Exception {
        var api = Api.ofNewOrganisation();
        var made = hooks.make(api, Map.of());
        String id = made.path("id");
        String renewed = api.post("/webhooks/" + id + "/secret").path("secret");
        api.create("/customers", Hooks.company("x"));

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
        String id = hooks.make(manager, Map.of()).path("id");

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

        assertThat(hooks.make(api, Map.of("url", "https://169.254.169.254/")).<String>path("errors[0].code"))
                .isEqualTo("refused-address");
        assertThat(hooks.make(api, Map.of("events", List.of("customers.eaten"))).<String>path("errors[0].pointer"))
                .isEqualTo("/events/0");
        assertThat(hooks.make(api, Map.of("filter", "nonsense==1")).<String>path("errors[0].pointer"))
                .isEqualTo("/filter");
        assertThat(hooks.make(api, Map.of("events", List.of("customers.created", "tags.created"), "filter", "name==x"))
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
                var made = hooks.make(api, Map.of("events", List.of(event), "filter", String.join(",", all)));
                assertThat(made.statusCode()).as(kind + " " + made.asString()).isEqualTo(201);
            }
        });
    }

    @Test
    void whoReadsTheDatabaseLearnsNoSecretAndOlderOnesStillSign() throws Exception {
        var api = Api.ofNewOrganisation();
        var made = hooks.make(api, Map.of());
        String secret = made.path("secret");
        assertThat(sql(api, "select secret from webhook_secret where tenant_id = :tenant", secret))
                .startsWith("v1:")
                .doesNotContain(secret.substring(6, 20));

        sql(api, "update webhook_secret set secret = :secret where tenant_id = :tenant returning secret", secret);
        api.create("/customers", Hooks.company("x"));

        var message = receiver.next();
        assertThat(message.signature())
                .isEqualTo(Signature.of(
                        List.of(secret),
                        message.id(),
                        Instant.ofEpochSecond(Long.parseLong(message.timestamp())),
                        message.body()));
    }

    @Test
    void secretsOfTheFirstReleasesAreSealedAtTheStart() throws Exception {
        var api = Api.ofNewOrganisation();
        String secret = hooks.make(api, Map.of()).path("secret");
        sql(api, "update webhook_secret set secret = :secret where tenant_id = :tenant returning secret", secret);

        try (var copies = Executors.newFixedThreadPool(3)) {
            for (var copy = 0; copy < 3; copy++) {
                copies.submit(() -> sealing.seal(new StartupEvent()));
            }
        }

        assertThat(sql(api, "select secret from webhook_secret where tenant_id = :tenant", secret))
                .startsWith("v1:")
                .doesNotContain(secret.substring(6, 20));
        api.create("/customers", Hooks.company("x"));
        var message = receiver.next();
        assertThat(message.signature())
                .isEqualTo(Signature.of(
                        List.of(secret),
                        message.id(),
                        Instant.ofEpochSecond(Long.parseLong(message.timestamp())),
                        message.body()));
    }

    private String sql(Api api, String sql, String secret) {
        return Tenancy.callAs(
                api.organisation().id(),
                () -> jdbi.withHandle(handle -> handle.createQuery(sql)
                        .bind("tenant", api.organisation().id())
                        .bindMap(sql.contains(":secret") ? Map.of("secret", secret) : Map.of())
                        .mapTo(String.class)
                        .one()));
    }

    @Test
    void aRangeBeyondAnyCalendarIsRefused() {
        var api = Api.ofNewOrganisation();
        String id = hooks.make(api, Map.of()).path("id");

        for (var from : List.of("+300000-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z")) {
            assertThat(api.post("/webhooks/" + id + "/resend", Map.of("from", from))
                            .statusCode())
                    .as(from)
                    .isEqualTo(422);
        }
    }
}
