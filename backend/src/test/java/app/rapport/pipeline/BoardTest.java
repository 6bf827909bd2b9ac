package app.rapport.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoardTest {
    @Test
    void summaryCountsAndWeighsEveryStage() {
        var sale = Sale.ofNewOrganisation();
        sale.add("Proposal", "100");
        sale.add("Proposal", "50.50");
        sale.add("Proposal", null);
        sale.add("Negotiation", "1000");
        sale.add("Won", "7");
        sale.add("Lost", "9");

        var summary = sale.api().get(sale.summary());

        assertThat(summary.statusCode()).as(summary.asString()).isEqualTo(200);
        assertThat(summary.<List<String>>path("stages.stage.name"))
                .containsExactly("Prospecting", "Engaging", "Proposal", "Negotiation", "Won", "Lost");
        assertThat(summary.<List<Integer>>path("stages.count")).containsExactly(0, 0, 3, 1, 1, 1);
        assertThat(summary.<List<?>>path("stages[0].totals")).isEmpty();
        assertThat(summary.<Map<String, Object>>path("stages[2].totals[0]"))
                .isEqualTo(Map.of("amount", "150.50", "weighted", "75.25", "currency", "EUR", "count", 2));
        assertThat(summary.<Integer>path("open.count")).isEqualTo(4);
        assertThat(summary.<String>path("open.totals[0].amount")).isEqualTo("1150.50");
        assertThat(summary.<String>path("open.totals[0].weighted")).isEqualTo("825.25");
        assertThat(summary.<String>path("won.totals[0].amount")).isEqualTo("7.00");
        assertThat(summary.<String>path("lost.totals[0].weighted")).isEqualTo("0.00");
    }

    @Test
    void currenciesAreNeverAddedTogether() {
        var sale = Sale.ofNewOrganisation();
        sale.add("Proposal", "100");
        sale.api()
                .create("/opportunities", Map.of("name", "Lei", "amount", Map.of("amount", "500", "currency", "RON")));
        sale.api()
                .create("/opportunities", Map.of("name", "Yen", "amount", Map.of("amount", "333", "currency", "JPY")));

        var open = sale.api().get(sale.summary());

        assertThat(open.<List<String>>path("open.totals.currency")).containsExactly("EUR", "JPY", "RON");
        assertThat(open.<List<String>>path("open.totals.amount")).containsExactly("100.00", "333", "500.00");
        assertThat(open.<List<String>>path("open.totals.weighted")).containsExactly("50.00", "33", "50.00");
    }

    @Test
    void wonThisMonthLeavesOutOtherMonths() {
        var sale = Sale.ofNewOrganisation();
        sale.add("Won", "7");
        var earlier = sale.add("Won", "11");
        sale.api().patch(earlier, Map.of("closedOn", "2020-01-31"));

        var summary = sale.api().get(sale.summary());

        assertThat(summary.<Integer>path("won.count")).isEqualTo(2);
        assertThat(summary.<Integer>path("wonThisMonth.count")).isEqualTo(1);
        assertThat(summary.<String>path("wonThisMonth.totals[0].amount")).isEqualTo("7.00");
    }

    @Test
    void boardShowsTheFirstOfEachColumnAndTheCursorTheRest() {
        var sale = Sale.ofNewOrganisation();
        for (var i = 0; i < 5; i++) {
            sale.add("Proposal", "10");
        }
        sale.add("Won", "10");

        var board = sale.api().get(sale.board() + "?limit=2");

        assertThat(board.statusCode()).as(board.asString()).isEqualTo(200);
        assertThat(board.<List<String>>path("columns.stage.name")).hasSize(6);
        assertThat(board.<List<Integer>>path("columns.count")).containsExactly(0, 0, 5, 0, 1, 0);
        assertThat(board.<List<?>>path("columns[2].items")).hasSize(2);
        assertThat(board.<String>path("columns[2].totals[0].weighted")).isEqualTo("25.00");
        assertThat(board.<Object>path("columns[4].next")).isNull();
        var seen = new ArrayList<>(board.<List<String>>path("columns[2].items.id"));
        var next = board.<String>path("columns[2].next");
        while (next != null) {
            var page = sale.api().get("/opportunities?limit=2&cursor=" + next);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            seen.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void boardFollowsFilterSortAndText() {
        var sale = Sale.ofNewOrganisation();
        sale.add("Proposal", "10");
        sale.add("Proposal", "30");
        sale.add("Proposal", "20");
        sale.add("Won", "40");

        var board = sale.api().get(sale.board() + "?limit=1&sort=-amount&q=proposal&filter=amount=lt=25,amount=gt=35");

        assertThat(board.<List<Integer>>path("columns.count")).containsExactly(0, 0, 2, 0, 0, 0);
        assertThat(board.<String>path("columns[2].items[0].amount.amount")).isEqualTo("20.00");
        var rest = sale.api().get("/opportunities?cursor=" + board.path("columns[2].next"));
        assertThat(rest.<List<String>>path("items.amount.amount")).containsExactly("10.00");
    }

    @Test
    void cardAndRowTellWhatIsToBeDoneNext() {
        var sale = Sale.ofNewOrganisation();
        var api = sale.api();
        var opportunity = sale.add("Proposal", "10");
        task(api, opportunity, "Send the offer", "2040-03-02");
        var first = task(api, opportunity, "Ask for the terms", "2040-03-01");
        var colleague = api.as("service");
        api.setScope("service", "tasks:read", Scope.OWN);

        assertThat(api.get(sale.board()).<List<String>>path("columns[2].items.nextTask.title"))
                .containsExactly("Ask for the terms");
        assertThat(api.get("/opportunities").<List<String>>path("items.nextTask.dueOn"))
                .containsExactly("2040-03-01");
        assertThat(colleague.get("/opportunities").<List<Object>>path("items.nextTask"))
                .containsExactly((Object) null);

        api.post(first + "/complete");

        assertThat(api.get(sale.board()).<List<String>>path("columns[2].items.nextTask.title"))
                .containsExactly("Send the offer");
    }

    private static String task(Api api, String opportunity, String title, String dueOn) {
        var about = opportunity.substring(opportunity.lastIndexOf('/') + 1);
        return "/tasks/"
                + api.create("/tasks", Map.of("kind", "TASK", "title", title, "dueOn", dueOn, "opportunityId", about));
    }

    @Test
    void unknownPipelineAndBadParametersAreRefused() {
        var sale = Sale.ofNewOrganisation();
        var stranger = Sale.ofNewOrganisation();

        assertThat(stranger.api().get(sale.board()).statusCode()).isEqualTo(404);
        assertThat(stranger.api().get(sale.summary()).statusCode()).isEqualTo(404);
        assertThat(sale.api().get(sale.board() + "?limit=101").statusCode()).isEqualTo(400);
        assertThat(sale.api().get(sale.board() + "?limit=x").statusCode()).isEqualTo(400);
        assertThat(sale.api().get(sale.board() + "?cursor=x").statusCode()).isEqualTo(400);
        assertThat(sale.api().get(sale.board() + "?sort=lostReason").statusCode())
                .isEqualTo(400);
        assertThat(sale.api().get(sale.board() + "?filter=(((").statusCode()).isEqualTo(400);
    }
}
