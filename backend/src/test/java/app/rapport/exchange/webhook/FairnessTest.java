package app.rapport.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** One organisation's webhooks take nothing from another's, however many and slow they are. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FairnessTest {
    @Inject
    Jdbi jdbi;

    private void multiply(Api api, int count) {
        Tenancy.runAs(
                api.organisation().id(),
                () -> jdbi.useHandle(handle -> {
                    handle.createUpdate("""
                            insert into webhook (tenant_id, id, member_id, name, url, events, active, created_at, updated_at)
                            select w.tenant_id, gen_random_uuid(), w.member_id, w.name, w.url, w.events, true, now(), now()
                            from webhook w, generate_series(1, :count)""").bind("count", count).execute();
                    handle.execute("""
                    insert into webhook_progress (tenant_id, webhook_id, transaction, seq)
                    select w.tenant_id, w.id, p.transaction, p.seq from webhook w, webhook_progress p
                    where not exists (select from webhook_progress own where own.webhook_id = w.id)""");
                }));
    }

    private void delete(Api api) {
        Tenancy.runAs(api.organisation().id(), () -> jdbi.useHandle(handle -> handle.execute("delete from webhook")));
    }

    @Test
    void manySlowReceiversOfOneOrganisationDoNotHoldUpAnother() throws Exception {
        var greedy = Api.ofNewOrganisation();
        var other = Api.ofNewOrganisation();
        var enough = new CountDownLatch(1);
        try (var slow = new Receiver();
                var quick = new Receiver()) {
            slow.answering(message -> {
                try {
                    enough.await(9, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return 204;
            });
            new Hooks(slow).make(greedy, Map.of()).then().statusCode(201);
            new Hooks(quick).make(other, Map.of()).then().statusCode(201);
            multiply(greedy, 350);
            greedy.create("/customers", Hooks.company("x"));
            Thread.sleep(3_000);

            var asked = System.nanoTime();
            var customer = other.create("/customers", Hooks.company("y"));

            assertThat(quick.next().record()).isEqualTo(customer.toString());
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked)).isLessThan(4_000);
            enough.countDown();
            delete(greedy);
        }
    }

    @Test
    void thereAreNoMoreWebhooksThanAnOrganisationMayHave() throws Exception {
        var api = Api.ofNewOrganisation();
        try (var receiver = new Receiver()) {
            var hooks = new Hooks(receiver);
            hooks.make(api, Map.of()).then().statusCode(201);
            multiply(api, 98);
            hooks.make(api, Map.of()).then().statusCode(201);

            var refused = hooks.make(api, Map.of());

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.<String>path("detail")).contains("at most 100 webhooks");
            assertThat(api.get("/webhooks?total=true").<Integer>path("total.exact"))
                    .isEqualTo(100);
        }
    }
}
