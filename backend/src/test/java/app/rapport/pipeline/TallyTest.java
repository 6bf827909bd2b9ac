package app.rapport.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The figures that are kept say what counting says: a filter that keeps everything makes the service count. */
@QuarkusTest
class TallyTest {
    private static final List<String> STAGES = List.of("Prospecting", "Engaging", "Proposal", "Won");

    @Inject
    Jdbi jdbi;

    @Test
    void keptFiguresAreThoseCountedAfterWritersAtTheSameTime() throws Exception {
        var sale = Sale.ofNewOrganisation();
        var seller = sale.api().as("sales");
        var colleague = sale.api().as("sales");
        var owners = List.of(seller.memberId().toString(), colleague.memberId().toString());
        var opportunities = new ArrayList<String>();
        for (var i = 0; i < 8; i++) {
            opportunities.add(sale.add("Proposal", "100"));
        }

        var writers = new ArrayList<Callable<Boolean>>();
        for (var writer = 0; writer < 4; writer++) {
            var chance = new Random(writer);
            writers.add(() -> {
                for (var i = 0; i < 12; i++) {
                    change(sale, opportunities.get(chance.nextInt(opportunities.size())), owners, chance);
                }
                return true;
            });
        }
        writers.add(() -> {
            for (var i = 0; i < 40; i++) {
                fold();
            }
            return true;
        });
        try (var pool = Executors.newFixedThreadPool(5)) {
            for (var done : pool.invokeAll(writers)) {
                done.get();
            }
        }

        assertKeptIsCounted(sale, sale.api());
        fold();
        assertKeptIsCounted(sale, sale.api());
        assertKeptIsCounted(sale, seller);
    }

    @Test
    void figuresOfOneWhoSeesTheirOwnHaveWhatIsSharedWithThemOnce() {
        var sale = Sale.ofNewOrganisation();
        var seller = sale.api().as("sales");
        sale.api().setScope("sales", "opportunities:read", Scope.OWN);
        var shared = sale.add("Won", "70");
        var ownAndShared = sale.add("Proposal", "5");
        sale.api().patch(ownAndShared, Map.of("ownerId", seller.memberId()));
        sale.add("Proposal", "1000");
        for (var path : List.of(shared, ownAndShared)) {
            var answer = sale.api()
                    .request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("level", "READ"))
                    .put(path + "/shares/" + seller.memberId());
            assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
        }
        fold();

        var summary = seller.get(sale.summary());

        assertThat(summary.<List<Integer>>path("stages.count")).containsExactly(0, 0, 1, 0, 1, 0);
        assertThat(summary.<String>path("open.totals[0].amount")).isEqualTo("5.00");
        assertThat(summary.<Integer>path("wonThisMonth.count")).isEqualTo(1);
        assertKeptIsCounted(sale, seller);
    }

    private static void change(Sale sale, String opportunity, List<String> owners, Random chance) {
        var api = sale.api();
        switch (chance.nextInt(5)) {
            case 0 -> sale.add(STAGES.get(chance.nextInt(STAGES.size())), Integer.toString(chance.nextInt(1000)));
            case 1 ->
                api.post(
                        opportunity + "/stage",
                        Map.of("stageId", sale.stage(STAGES.get(chance.nextInt(STAGES.size())))));
            case 2 -> {
                var amount = Map.of("amount", Integer.toString(chance.nextInt(1000)), "currency", "EUR");
                api.patch(opportunity, "*", Map.of("amount", amount));
            }
            case 3 -> api.patch(opportunity, "*", Map.of("ownerId", owners.get(chance.nextInt(owners.size()))));
            default -> api.post(opportunity + (chance.nextBoolean() ? "/archive" : "/restore"));
        }
    }

    private static void assertKeptIsCounted(Sale sale, Api reader) {
        var counted = new HashMap<>(Map.of("filter", "pipelineId==" + sale.pipeline()));
        for (var path : List.of(sale.summary(), sale.board())) {
            var kept = reader.get(path);
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(withoutCursors(kept.jsonPath().getMap("$")))
                    .isEqualTo(withoutCursors(reader.request()
                            .queryParams(counted)
                            .get(path)
                            .jsonPath()
                            .getMap("$")));
        }
    }

    /** Cursors remember the filter. */
    private static String withoutCursors(Map<String, Object> answer) {
        return answer.toString().replaceAll("next=[^,}]+", "");
    }

    private void fold() {
        jdbi.useHandle(handle -> handle.createQuery("select cast(opportunity_tally_fold() as text)")
                .mapTo(String.class)
                .list());
    }
}
