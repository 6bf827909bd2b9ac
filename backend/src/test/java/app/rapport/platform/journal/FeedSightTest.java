package app.rapport.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who hears of what: by what they saw before, and see now. */
@QuarkusTest
class FeedSightTest {
    @Test
    void whatIsNoLongerSeenIsToldOnceAndWhatNeverWasNotAtAll() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.OWN);
        var sales = api.as("sales");
        var start = FeedCalls.end(sales);
        var theirs = FeedCalls.company(api, Map.of("ownerId", sales.memberId()));
        var other = FeedCalls.company(api, Map.of("name", "Canary"));
        api.patch("/customers/" + other, Map.of("name", "Canary again"));
        var seen = sales.get("/changes?types=customers&cursor=" + start);
        api.patch("/customers/" + theirs, Map.of("ownerId", api.memberId()));
        api.patch("/customers/" + theirs, Map.of("name", "No more"));

        var lost = sales.get("/changes?types=customers&cursor=" + seen.path("cursor"));

        assertThat(seen.<List<String>>path("items.id")).containsExactly(theirs.toString());
        assertThat(lost.<List<String>>path("items.id")).containsExactly(theirs.toString());
        assertThat(lost.<List<String>>path("items.kind")).containsExactly("DELETED");
    }

    @Test
    void theFormerOwnerHearsOfItWhateverElseTheTransactionDidToTheRecord() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.OWN);
        var sales = api.as("sales");
        var theirs = FeedCalls.company(api, Map.of("ownerId", sales.memberId()));
        var start = FeedCalls.end(sales);

        var batch = api.post(
                "/batch",
                Map.of(
                        "atomic",
                        true,
                        "operations",
                        List.of(
                                patch(theirs, Map.of("name", "Another name")),
                                patch(theirs, Map.of("ownerId", api.memberId())),
                                patch(theirs, Map.of("industry", "food", "name", "And another")))));

        assertThat(batch.<List<Integer>>path("results.status"))
                .as(batch.asString())
                .containsOnly(200);
        var lost = sales.get("/changes?types=customers&cursor=" + start);
        assertThat(lost.<List<String>>path("items.id")).containsExactly(theirs.toString());
        assertThat(lost.<List<String>>path("items.kind")).containsExactly("DELETED");
    }

    private static Map<String, Object> patch(UUID customer, Map<String, Object> body) {
        return Map.of(
                "method",
                "PATCH",
                "path",
                "/api/v1/customers/" + customer,
                "headers",
                Map.of("If-Match", "*"),
                "body",
                body);
    }

    @Test
    void interactionsThatGoAreToldOnlyToWhoSawOneOfTheirCustomers() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.OWN);
        var sales = api.as("sales");
        var theirs = FeedCalls.company(api, Map.of("ownerId", sales.memberId()));
        var other = FeedCalls.company(api, Map.of());
        var seen = logged(api, theirs);
        var unseen = logged(api, other);
        var start = FeedCalls.end(sales);

        List.of(seen, unseen).forEach(interaction -> {
            var created = api.get("/interactions/" + interaction + "/history").<String>path("items[0].id");
            assertThat(api.post("/changes/" + created + "/undo", Map.of()).statusCode())
                    .isEqualTo(200);
        });

        assertThat(sales.get("/changes?types=interactions&cursor=" + start).<List<String>>path("items.id"))
                .containsExactly(seen.toString());
        assertThat(api.get("/changes?types=interactions&cursor=" + start).<List<String>>path("items.id"))
                .containsExactly(seen.toString(), unseen.toString());
    }

    private static UUID logged(Api api, UUID customer) {
        return api.create("/interactions", Map.of("type", "NOTE", "body", "Said", "customerIds", List.of(customer)));
    }

    @Test
    void saysWhenRolesOrTeamsLetTheCallerSeeOtherRecords() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.TEAM);
        var sales = api.as("sales");
        var start = FeedCalls.end(sales);
        assertThat(reachChanged(sales, start)).isFalse();

        var joined = api.create("/teams", Map.of("name", "North", "memberIds", List.of(sales.memberId())));
        assertThat(reachChanged(sales, start)).isTrue();
        var inTeam = FeedCalls.end(sales);
        api.patch("/teams/" + joined, Map.of("memberIds", List.of(sales.memberId(), api.memberId())));
        assertThat(reachChanged(sales, inTeam)).isTrue();

        api.setScope("sales", "customers:read", Scope.ORGANISATION);
        var all = FeedCalls.end(sales);
        assertThat(reachChanged(sales, inTeam)).isTrue();
        assertThat(reachChanged(sales, all)).isFalse();
        assertThat(reachChanged(sales, "0-0")).isFalse();
    }

    @Test
    void whoseSightDoesNotChangeHearsNothingOfTeamsAndRoles() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.OWN);
        api.setScope("sales", "opportunities:read", Scope.OWN);
        var manager = api.as("manager");
        var sales = api.as("sales");
        var starts = Stream.of(api, manager, sales).map(FeedCalls::end).toList();

        api.create("/teams", Map.of("name", "North", "memberIds", List.of(manager.memberId(), sales.memberId())));
        api.setScope("reader", "customers:read", Scope.OWN);
        var shared = api.create("/customers", Map.of("kind", "COMPANY", "name", "Shared"));
        api.share("/customers/" + shared, UUID.fromString(sales.memberId().toString()), "READ");

        assertThat(reachChanged(api, starts.get(0))).as("administrator").isFalse();
        assertThat(reachChanged(manager, starts.get(1))).as("manager").isFalse();
        assertThat(reachChanged(sales, starts.get(2))).as("own records alone").isFalse();
    }

    @Test
    void aCursorOfAnotherMemberWhoSeesOtherRecordsIsToldApart() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.OWN);
        var one = api.as("sales");
        var other = api.as("sales");

        assertThat(reachChanged(other, FeedCalls.end(one))).isTrue();
        assertThat(reachChanged(api.as("administrator"), FeedCalls.end(api))).isFalse();
    }

    @Test
    void aFieldThatIsHiddenChangesWhatOneSeesAndOneThatIsLockedDoesNot() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        var start = FeedCalls.end(sales);

        api.setFields("sales", Map.of("customers.industry", "READ_ONLY"));
        assertThat(reachChanged(sales, start)).isFalse();
        api.setFields("sales", Map.of("customers.industry", "HIDDEN"));
        assertThat(reachChanged(sales, start)).isTrue();
    }

    private static boolean reachChanged(Api api, String cursor) {
        return api.get("/changes?limit=1&cursor=" + cursor).path("reachChanged");
    }
}
