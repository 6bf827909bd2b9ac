package app.rapport.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookReadersTest {
    @Test
    void theLogOfAnothersWebhookTellsOfNothingItsReaderDoesNotSee() throws Exception {
        var admin = Api.ofNewOrganisation();
        admin.setScope("manager", "webhooks:read", Scope.ORGANISATION);
        admin.setScope("manager", "customers:read", Scope.OWN);
        var manager = admin.as("manager");
        var events = List.of("customers.created");
        var webhook = "/webhooks/"
                + admin.create("/webhooks", Map.of("name", "ERP", "url", "https://erp.example/", "events", events));
        admin.create("/customers", Map.of("kind", "COMPANY", "name", "Canary"));
        var message = webhook + "/deliveries/" + first(admin, webhook + "/deliveries");

        assertThat(manager.get(webhook).statusCode()).isEqualTo(200);
        assertThat(manager.get(webhook + "/deliveries?total=true").<Integer>path("total.exact"))
                .isZero();
        assertThat(manager.get(message).statusCode()).isEqualTo(404);
        assertThat(admin.get(message).statusCode()).isEqualTo(200);
    }

    private static String first(Api api, String deliveries) throws InterruptedException {
        for (var i = 0; i < 200; i++) {
            String id = api.get(deliveries).path("items[0].id");
            if (id != null) {
                return id;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no message is written");
    }
}
