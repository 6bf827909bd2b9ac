package app.rapport.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StageTest {
    private static Response move(Api api, String path, String stage, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("stageId", stage);
        return api.post(path + "/stage", body);
    }

    @Test
    void everyMoveIsInTheHistory() {
        var sale = Sale.ofNewOrganisation();
        var path = sale.add("Prospecting", "100");

        var moved = move(sale.api(), path, sale.stage("Proposal"), Map.of());
        move(sale.api(), path, sale.stage("Negotiation"), Map.of());

        var history = sale.api().get(path + "/stage-history");
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        assertThat(history.<List<String>>path("items.stage.name"))
                .containsExactly("Prospecting", "Proposal", "Negotiation");
        assertThat(history.<String>path("items[0].leftAt")).isEqualTo(history.path("items[1].enteredAt"));
        assertThat(history.<Object>path("items[2].leftAt")).isNull();
        assertThat(history.<String>path("items[2].enteredAt"))
                .isEqualTo(sale.api().get(path).path("stageSince"));
        assertThat(history.<String>path("items[1].member.name")).isEqualTo("Ada Admin");
    }

    @Test
    void wonClosesTodayInTheMembersZoneUnlessADateIsGiven() {
        var sale = Sale.ofNewOrganisation();
        var today = LocalDate.now(ZoneId.of("Europe/Bucharest")).toString();

        var won = move(sale.api(), sale.add("Proposal", "1"), sale.stage("Won"), Map.of());
        var earlier = move(sale.api(), sale.add("Proposal", "1"), sale.stage("Won"), Map.of("closedOn", "2024-02-29"));

        assertThat(won.<String>path("closedOn")).isEqualTo(today);
        assertThat(won.<String>path("stage.outcome")).isEqualTo("WON");
        assertThat(earlier.<String>path("closedOn")).isEqualTo("2024-02-29");
    }

    @Test
    void lostAsksForTheReasonAndReopeningForgetsIt() {
        var sale = Sale.ofNewOrganisation();
        var path = sale.add("Proposal", "1");

        var silent = move(sale.api(), path, sale.stage("Lost"), Map.of("lostReason", "  "));
        var lost = move(sale.api(), path, sale.stage("Lost"), Map.of("lostReason", "Too dear"));
        var silenced = sale.api().patch(path, Collections.singletonMap("lostReason", null));
        var reopened = move(sale.api(), path, sale.stage("Engaging"), Map.of());

        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.<String>path("errors[0].pointer")).isEqualTo("/lostReason");
        assertThat(silent.<String>path("errors[0].code")).isEqualTo("required");
        assertThat(lost.<String>path("lostReason")).isEqualTo("Too dear");
        assertThat(lost.<Object>path("closedOn")).isNotNull();
        assertThat(silenced.statusCode()).isEqualTo(422);
        assertThat(reopened.<Object>path("lostReason")).isNull();
        assertThat(reopened.<Object>path("closedOn")).isNull();
        assertThat(sale.api().get(path + "/stage-history").<List<?>>path("items"))
                .hasSize(3);
    }

    @Test
    void dateAndReasonFitOnlyWhereItEnded() {
        var sale = Sale.ofNewOrganisation();
        var path = sale.add("Proposal", "1");

        var open = move(sale.api(), path, sale.stage("Engaging"), Map.of("closedOn", "2026-01-01"));
        var won = move(sale.api(), path, sale.stage("Won"), Map.of("lostReason", "price"));

        assertThat(open.<String>path("errors[0].code")).isEqualTo("only-when-closed");
        assertThat(won.<String>path("errors[0].code")).isEqualTo("only-when-lost");
        assertThat(sale.api().get(path).<String>path("stage.id")).isEqualTo(sale.stage("Proposal"));
    }

    @Test
    void movingWhereItStandsOnlyRevisesHowItEnded() {
        var sale = Sale.ofNewOrganisation();
        var path = sale.add("Lost", "1");
        var before = sale.api().get(path);

        var revised = move(sale.api(), path, sale.stage("Lost"), Map.of("closedOn", "2025-12-31"));

        assertThat(revised.<String>path("lostReason")).isEqualTo("price");
        assertThat(revised.<String>path("closedOn")).isEqualTo("2025-12-31");
        assertThat(revised.<String>path("stageSince")).isEqualTo(before.path("stageSince"));
        assertThat(sale.api().get(path + "/stage-history").<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void patchOfTheStageMovesLikeTheVerb() {
        var sale = Sale.ofNewOrganisation();
        var path = sale.add("Lost", "1");

        var reopened = sale.api().patch(path, Map.of("stageId", sale.stage("Proposal"), "name", "Again"));
        var won = sale.api().patch(path, Map.of("stageId", sale.stage("Won"), "closedOn", "2026-03-01"));
        var renamed = sale.api().patch(path, Map.of("name", "Done"));

        assertThat(reopened.statusCode()).as(reopened.asString()).isEqualTo(200);
        assertThat(reopened.<Object>path("lostReason")).isNull();
        assertThat(reopened.<Object>path("closedOn")).isNull();
        assertThat(won.<String>path("closedOn")).isEqualTo("2026-03-01");
        assertThat(renamed.<String>path("closedOn")).isEqualTo("2026-03-01");
        assertThat(sale.api().get(path + "/stage-history").<List<String>>path("items.stage.name"))
                .containsExactly("Lost", "Proposal", "Won");
    }

    @Test
    void anotherPipelineAloneBeginsInItsFirstOpenStage() {
        var sale = Sale.ofNewOrganisation();
        var renewals = sale.api()
                .post(
                        "/pipelines",
                        Map.of(
                                "names",
                                Map.of("en", "Renewals"),
                                "stages",
                                List.of(
                                        Map.of("names", Map.of("en", "Renewed"), "outcome", "WON"),
                                        Map.of("names", Map.of("en", "Due"), "outcome", "OPEN", "probability", 60))));
        var path = sale.add("Won", "1");

        var moved = sale.api().patch(path, Map.of("pipelineId", renewals.path("id")));
        var back = move(sale.api(), path, sale.stage("Engaging"), Map.of());

        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        assertThat(moved.<String>path("stage.name")).isEqualTo("Due");
        assertThat(moved.<Object>path("closedOn")).isNull();
        assertThat(back.<String>path("pipeline.id")).isEqualTo(sale.pipeline().toString());
    }

    @Test
    void ofTwoWhoMoveTheSameCardAtOnceOneIsTold() throws Exception {
        var sale = Sale.ofNewOrganisation();
        for (var round = 0; round < 5; round++) {
            var path = sale.add("Prospecting", "100");
            var etag = Objects.requireNonNull(sale.api().get(path).header("ETag"));

            var answers = atOnce(List.of("Engaging", "Proposal").stream()
                    .<Callable<Response>>map(stage -> () -> sale.api()
                            .request()
                            .contentType("application/json")
                            .header("If-Match", etag)
                            .body(Map.of("stageId", sale.stage(stage)))
                            .post(path + "/stage"))
                    .toList());

            assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 412);
            assertThat(sale.api().get(path + "/stage-history").<List<?>>path("items"))
                    .hasSize(2);
        }
    }

    @Test
    void manyUnconditionalMovesLeaveOneUnbrokenHistory() throws Exception {
        var sale = Sale.ofNewOrganisation();
        var path = sale.add("Prospecting", "100");
        var stages = List.of("Engaging", "Proposal", "Negotiation", "Won");

        var answers = atOnce(IntStream.range(0, 16)
                .<Callable<Response>>mapToObj(i ->
                        () -> move(sale.api(), path, sale.stage(stages.get(i % stages.size())), Map.of()))
                .toList());

        assertThat(answers.stream().map(Response::statusCode)).containsOnly(200);
        var history = sale.api().get(path + "/stage-history");
        var entered = history.<List<String>>path("items.enteredAt");
        var left = history.<List<String>>path("items.leftAt");
        assertThat(left.subList(0, left.size() - 1)).isEqualTo(entered.subList(1, entered.size()));
        assertThat(left.getLast()).isNull();
        assertThat(history.<String>path("items[-1].stage.id"))
                .isEqualTo(sale.api().get(path).path("stage.id"));
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
