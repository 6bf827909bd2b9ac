package app.rapport.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimelineTest {
    private static UUID company(Api api, String name) {
        return api.create("/customers", Map.of("kind", "COMPANY", "name", name));
    }

    private static UUID personAt(Api api, String name, UUID company, Map<String, Object> dates) {
        var person = api.create("/customers", Map.of("kind", "PERSON", "givenName", name));
        var relationship = new java.util.HashMap<String, Object>(dates);
        relationship.putAll(Map.of("type", "WORKS_FOR", "customerId", company));
        api.create("/customers/" + person + "/relationships", relationship);
        return person;
    }

    private static UUID log(Api api, String type, String at, UUID... customers) {
        return api.create("/interactions", Map.of("type", type, "at", at, "customerIds", List.of(customers)));
    }

    private static List<String> ids(Api api, UUID customer, String query) {
        return api.get("/customers/" + customer + "/timeline" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void companyShowsWhatPassedWithThePeopleWhoWorkThereNow() {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var ana = personAt(api, "Ana", dacia, Map.of("startedOn", "2020-01-01"));
        var left = personAt(api, "Dan", dacia, Map.of("endedOn", "2025-12-31"));
        var notYet = personAt(api, "Eva", dacia, Map.of("startedOn", "2900-01-01"));
        var first = log(api, "CALL", "2026-01-10T08:00:00Z", dacia);
        var second = log(api, "CALL", "2026-01-11T08:00:00Z", ana);
        var withBoth = log(api, "MEETING", "2026-01-12T08:00:00Z", dacia, ana);
        var ofOthers = log(api, "CALL", "2026-01-13T08:00:00Z", left, notYet);

        assertThat(ids(api, dacia, "")).containsExactly(withBoth.toString(), second.toString(), first.toString());
        assertThat(ids(api, ana, "")).containsExactly(withBoth.toString(), second.toString());
        assertThat(ids(api, left, "")).containsExactly(ofOthers.toString());
    }

    @Test
    void peopleTheViewerMayNotSeeStayOutOfTheirCompanysTimeline() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        var dacia = api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia", "ownerId", sales.memberId()));
        var ana = personAt(api, "Ana", dacia, Map.of());
        api.patch("/customers/" + ana, Map.of("ownerId", api.memberId()));
        var open = log(api, "CALL", "2026-01-10T08:00:00Z", dacia);
        log(api, "CALL", "2026-01-11T08:00:00Z", ana);

        api.setScope("sales", "customers:read", Scope.OWN);

        assertThat(ids(api, dacia, "")).hasSize(2);
        assertThat(ids(sales, dacia, "")).containsExactly(open.toString());
    }

    @Test
    void whoReadsOnlyTheirOwnInteractionsSeesOnlyThose() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        var dacia = company(api, "Dacia");
        log(api, "CALL", "2026-01-10T08:00:00Z", dacia);
        var own = log(sales, "CALL", "2026-01-11T08:00:00Z", dacia);

        api.setScope("sales", "interactions:read", Scope.OWN);

        assertThat(ids(sales, dacia, "")).containsExactly(own.toString());
        assertThat(sales.get("/interactions").<List<String>>path("items.id")).containsExactly(own.toString());
    }

    @Test
    void pagesHaveNeitherGapsNorRepeatsWhileRowsAreAdded() {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var ana = personAt(api, "Ana", dacia, Map.of());
        var before = new ArrayList<String>();
        var start = Instant.parse("2026-01-01T00:00:00Z");
        for (var i = 0; i < 30; i++) {
            // Three at each moment, so that the order needs its tie-breaker.
            var at = start.plusSeconds(60L * (i / 3)).toString();
            before.add(log(api, "CALL", at, i % 3 == 0 ? ana : dacia).toString());
        }

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = api.get("/customers/" + dacia + "/timeline?limit=4" + cursor);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            seen.addAll(page.path("items.id"));
            log(api, "CALL", "2026-02-01T00:00:00Z", seen.size() % 8 == 0 ? ana : dacia);
            var next = page.<String>path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(before);
        assertThat(ids(api, dacia, "?limit=200")).hasSize(38).endsWith(seen.toArray(String[]::new));
    }

    @Test
    void filterKeepsSomeKindsAndGoesOnWithTheCursor() {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var ticket = api.create("/tickets", Map.of("subject", "Help"));
        var calls = new ArrayList<String>();
        for (var day = 10; day < 16; day++) {
            calls.addFirst(
                    log(api, "CALL", "2026-01-" + day + "T08:00:00Z", dacia).toString());
            log(api, "NOTE", "2026-01-" + day + "T09:00:00Z", dacia);
        }
        var aboutTicket = api.create(
                "/interactions",
                Map.of("type", "LETTER", "direction", "IN", "customerIds", List.of(dacia), "ticketId", ticket));

        var first = api.get("/customers/" + dacia + "/timeline?limit=4&filter=type==CALL");
        var rest = ids(api, dacia, "?limit=4&cursor=" + first.<String>path("next"));

        assertThat(first.<List<String>>path("items.id")).isEqualTo(calls.subList(0, 4));
        assertThat(rest).isEqualTo(calls.subList(4, 6));
        assertThat(ids(api, dacia, "?filter=type=in=(CALL,LETTER);at=ge=2026-01-15"))
                .hasSize(2);
        assertThat(ids(api, dacia, "?filter=ticketId==" + ticket)).containsExactly(aboutTicket.toString());
        assertThat(ids(api, dacia, "?filter=direction==OUT")).isEmpty();
    }

    @Test
    void whatWasTakenOffIsFoundForACompanyAndItsPeople() {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var ana = personAt(api, "Ana", dacia, Map.of());
        log(api, "CALL", "2026-01-09T08:00:00Z", ana);
        var first = log(api, "CALL", "2026-01-10T08:00:00Z", dacia);
        var second = log(api, "NOTE", "2026-01-11T08:00:00Z", ana);
        for (var each : List.of(first, second)) {
            api.post("/interactions/" + each + "/archive").then().statusCode(200);
        }

        var page = api.get("/customers/" + dacia + "/timeline?limit=1&filter=archived==true");

        assertThat(page.<List<String>>path("items.id")).containsExactly(second.toString());
        assertThat(ids(api, dacia, "?limit=1&cursor=" + page.path("next"))).containsExactly(first.toString());
        assertThat(ids(api, dacia, "?filter=archived==true;type==CALL")).containsExactly(first.toString());
        assertThat(ids(api, dacia, "")).hasSize(1);
    }

    @Test
    void cursorOfAnotherTimelineAndUnknownWordsAreRefused() {
        var api = Api.ofNewOrganisation();
        var dacia = company(api, "Dacia");
        var atlas = company(api, "Atlas");
        log(api, "CALL", "2026-01-10T08:00:00Z", dacia);
        log(api, "CALL", "2026-01-11T08:00:00Z", dacia);
        var next = api.get("/customers/" + dacia + "/timeline?limit=1").<String>path("next");

        var elsewhere = api.get("/customers/" + atlas + "/timeline?cursor=" + next);

        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.<String>path("errors[0].code")).isEqualTo("invalid-cursor");
        assertThat(api.get("/customers/" + dacia + "/timeline?filter=colour==red")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.get("/customers/" + dacia + "/timeline?sort=at").statusCode())
                .isEqualTo(400);
        assertThat(api.get("/customers/" + UUID.randomUUID() + "/timeline").statusCode())
                .isEqualTo(404);
    }
}
