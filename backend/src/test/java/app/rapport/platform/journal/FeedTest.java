package app.rapport.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rapport.platform.security.Scope;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FeedTest {
    @Inject
    AgroalDataSource database;

    private static UUID company(Api api, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("kind", "COMPANY");
        body.putIfAbsent("name", "x");
        return api.create("/customers", body);
    }

    private static String end(Api api) {
        var cursor = "0-0";
        while (true) {
            var page = api.get("/changes?limit=1000&cursor=" + cursor);
            cursor = page.path("cursor");
            if (!page.<Boolean>path("more")) {
                return cursor;
            }
        }
    }

    @Test
    void tellsInOrderWhatWasCreatedChangedAndDeleted() {
        var api = Api.ofNewOrganisation();
        var start = end(api);
        var tag = api.create("/tags", Map.of("name", "vip"));
        var customer = company(api, Map.of("tagIds", List.of(tag)));
        api.patch("/customers/" + customer, Map.of("name", "y"));
        api.delete("/tags/" + tag, "*");

        var page = api.get("/changes?cursor=" + start);
        var onlyTags = api.get("/changes?types=tags&cursor=" + start);

        assertThat(page.<List<String>>path("items.kind")).containsExactly("CREATED", "CHANGED", "DELETED", "CHANGED");
        assertThat(page.<List<String>>path("items.type"))
                .containsExactly("customers", "customers", "tags", "customers");
        assertThat(onlyTags.<List<String>>path("items.kind")).containsExactly("DELETED");
        assertThat(onlyTags.<List<String>>path("items.id")).containsOnly(tag.toString());
        assertThat(api.get("/changes?cursor=" + page.path("cursor")).<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void whatIsNoLongerSeenIsToldOnceAndWhatNeverWasNotAtAll() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.OWN);
        var sales = api.as("sales");
        var start = end(sales);
        var theirs = company(api, Map.of("ownerId", sales.memberId()));
        var other = company(api, Map.of("name", "Canary"));
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
        var theirs = company(api, Map.of("ownerId", sales.memberId()));
        var start = end(sales);

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
        var theirs = company(api, Map.of("ownerId", sales.memberId()));
        var other = company(api, Map.of());
        var seen = logged(api, theirs);
        var unseen = logged(api, other);
        var start = end(sales);

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

    @Test
    void saysWhenRolesOrTeamsLetTheCallerSeeOtherRecords() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.TEAM);
        var sales = api.as("sales");
        var start = end(sales);
        assertThat(reachChanged(sales, start)).isFalse();

        var joined = api.create("/teams", Map.of("name", "North", "memberIds", List.of(sales.memberId())));
        assertThat(reachChanged(sales, start)).isTrue();
        var inTeam = end(sales);
        api.patch("/teams/" + joined, Map.of("memberIds", List.of(sales.memberId(), api.memberId())));
        assertThat(reachChanged(sales, inTeam)).isTrue();

        api.setScope("sales", "customers:read", Scope.ORGANISATION);
        var all = end(sales);
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
        var starts = Stream.of(api, manager, sales).map(FeedTest::end).toList();

        api.create("/teams", Map.of("name", "North", "memberIds", List.of(manager.memberId(), sales.memberId())));
        api.setScope("reader", "customers:read", Scope.OWN);

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

        assertThat(reachChanged(other, end(one))).isTrue();
        assertThat(reachChanged(api.as("administrator"), end(api))).isFalse();
    }

    @Test
    void aFieldThatIsHiddenChangesWhatOneSeesAndOneThatIsLockedDoesNot() {
        var api = Api.ofNewOrganisation();
        var sales = api.as("sales");
        var start = end(sales);

        api.setFields("sales", Map.of("customers.industry", "READ_ONLY"));
        assertThat(reachChanged(sales, start)).isFalse();
        api.setFields("sales", Map.of("customers.industry", "HIDDEN"));
        assertThat(reachChanged(sales, start)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5-", "5-3-", "5-3-x", "1-2-3-4", "1-2-0a1b2c3g", "99999999999999999999-1", "-1-2"})
    void refusesWhatIsNoCursor(String cursor) {
        var api = Api.ofNewOrganisation();

        assertThat(api.get("/changes?cursor=" + cursor).statusCode()).isEqualTo(400);
        assertThat(api.get("/events?cursor=" + cursor).statusCode()).isEqualTo(400);
    }

    private static boolean reachChanged(Api api, String cursor) {
        return api.get("/changes?limit=1&cursor=" + cursor).path("reachChanged");
    }

    @Test
    void saysWhoDidItAndThroughWhat() {
        var api = Api.ofNewOrganisation();
        var start = end(api);
        var byHand = api.create("/tags", Map.of("name", "by hand"));
        var program = api.program("customers:read", "customers:write", "tags:read", "tags:write");
        var byProgram = program.create("/tags", Map.of("name", "by a program"));

        var page = api.get("/changes?types=tags&cursor=" + start);

        assertThat(page.<List<String>>path("items.id")).containsExactly(byHand.toString(), byProgram.toString());
        assertThat(page.<List<String>>path("items.actorId"))
                .containsExactly(api.memberId().toString(), api.memberId().toString());
        assertThat(page.<List<String>>path("items.means.kind")).containsExactly("SCREEN", "TOKEN");
        assertThat(page.<String>path("items[0].means.id")).isNull();
        assertThat(page.<String>path("items[1].means.id"))
                .isEqualTo(program.get("/me").path("tokenId"));
    }

    private static UUID logged(Api api, UUID customer) {
        return api.create("/interactions", Map.of("type", "NOTE", "body", "Said", "customerIds", List.of(customer)));
    }

    @Test
    void aTransactionThatIsStillOpenHoldsBackWhatCommittedAfterIt() throws Exception {
        var api = Api.ofNewOrganisation();
        var start = end(api);
        var first = UUID.randomUUID();
        UUID second;
        try (var connection = Tenancy.callAs(api.organisation().id(), this::connection)) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .execute("insert into tag (tenant_id, id, name, color, created_at, updated_at)"
                            + " values (app_tenant(), '" + first + "', 'slow', 'red', now(), now())");
            second = api.create("/tags", Map.of("name", "fast"));
            assertThat(api.get("/changes?cursor=" + start).<List<?>>path("items"))
                    .isEmpty();
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(api.get("/changes?cursor=" + start).<List<String>>path("items.id"))
                .containsExactly(first.toString(), second.toString());
    }

    @Test
    void aLongTransactionOfOneOrganisationAloneHoldsBackNoOther() throws Exception {
        var busy = Api.ofNewOrganisation();
        var other = Api.ofNewOrganisation();
        var startOfBusy = end(busy);
        var startOfOther = end(other);
        try (var connection = Tenancy.callAs(busy.organisation().id(), this::connection)) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select journal_confine()");
            tag(connection, "slow");
            var fast = busy.create("/tags", Map.of("name", "fast"));
            var seen = other.create("/tags", Map.of("name", "seen"));

            assertThat(busy.get("/changes?cursor=" + startOfBusy).<List<?>>path("items"))
                    .isEmpty();
            var page = other.get("/changes?cursor=" + startOfOther);
            assertThat(page.<List<String>>path("items.id")).containsExactly(seen.toString());

            connection.commit();
            connection.setAutoCommit(true);
            assertThat(busy.get("/changes?cursor=" + startOfBusy).<List<String>>path("items.id"))
                    .hasSize(2)
                    .endsWith(fast.toString());
            assertThat(other.get("/changes?cursor=" + page.path("cursor")).<List<?>>path("items"))
                    .isEmpty();
        }
    }

    @Test
    void whoSaidForWhomAloneTheyWriteCanWriteForNoOther() throws Exception {
        var one = Api.ofNewOrganisation();
        var other = Api.ofNewOrganisation();
        try (var connection = Tenancy.callAs(one.organisation().id(), this::connection)) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select journal_confine()");
            tag(connection, "own");
            connection
                    .createStatement()
                    .execute("set local app.tenant = '" + other.organisation().id() + "'");

            assertThatThrownBy(() -> tag(connection, "strange")).hasMessageContaining("another organisation");

            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void whoHasWrittenAlreadyHoldsBackAll() throws Exception {
        var one = Api.ofNewOrganisation();
        var other = Api.ofNewOrganisation();
        var start = end(other);
        try (var connection = Tenancy.callAs(one.organisation().id(), this::connection)) {
            connection.setAutoCommit(false);
            tag(connection, "before");
            connection.createStatement().execute("select journal_confine()");
            other.create("/tags", Map.of("name", "waits"));

            assertThat(other.get("/changes?cursor=" + start).<List<?>>path("items"))
                    .isEmpty();

            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(other.get("/changes?cursor=" + start).<List<?>>path("items")).hasSize(1);
    }

    private static void tag(Connection connection, String name) throws SQLException {
        connection
                .createStatement()
                .execute("insert into tag (tenant_id, id, name, color, created_at, updated_at)"
                        + " values (app_tenant(), gen_random_uuid(), '" + name + "', 'red', now(), now())");
    }

    private Connection connection() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFollowerOfConcurrentWritersMissesNothingAndHearsNothingTwice() throws Exception {
        var api = Api.ofNewOrganisation();
        var start = end(api);
        var writing = new AtomicBoolean(true);
        try (var pool = Executors.newFixedThreadPool(9)) {
            var follower = pool.submit(() -> follow(api, start, writing));
            var writers = new ArrayList<Future<List<String>>>();
            for (var writer = 0; writer < 8; writer++) {
                var name = "w" + writer + "-";
                writers.add(pool.submit(() -> {
                    var made = new ArrayList<String>();
                    for (var i = 0; i < 25; i++) {
                        made.add(api.create("/tags", Map.of("name", name + i)).toString());
                    }
                    return made;
                }));
            }
            var written = new ArrayList<String>();
            for (var writer : writers) {
                written.addAll(writer.get());
            }
            writing.set(false);
            assertThat(follower.get()).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void amongWritersWhoSaidForWhomAndWhoDidNotFollowersMissNothingEither() throws Exception {
        var organisations = List.of(Api.ofNewOrganisation(), Api.ofNewOrganisation());
        var starts = organisations.stream().map(FeedTest::end).toList();
        var writing = new AtomicBoolean(true);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var followers = new ArrayList<Future<List<String>>>();
            var writers = new ArrayList<Future<Integer>>();
            for (var index = 0; index < 2; index++) {
                var api = organisations.get(index);
                var start = starts.get(index);
                followers.add(pool.submit(() -> follow(api, start, writing)));
                for (var writer = 0; writer < 3; writer++) {
                    var name = "w" + writer + "-";
                    writers.add(
                            pool.submit(() -> Tenancy.callAs(api.organisation().id(), () -> write(name, 30))));
                }
            }
            for (var writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (var follower : followers) {
                assertThat(follower.get()).hasSize(3 * 30 * 2).doesNotHaveDuplicates();
            }
        }
    }

    private static List<String> follow(Api api, String start, AtomicBoolean writing) {
        var heard = new ArrayList<String>();
        var cursor = start;
        while (true) {
            var last = !writing.get();
            var page = api.get("/changes?limit=7&types=tags&cursor=" + cursor);
            heard.addAll(page.path("items.id"));
            cursor = page.path("cursor");
            if (last && !page.<Boolean>path("more")) {
                return heard;
            }
        }
    }

    /** Half of them say for whom alone they write, and all pause between their first row and their second. */
    private int write(String name, int transactions) {
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            for (var number = 0; number < transactions; number++) {
                if (number % 2 == 0) {
                    connection.createStatement().execute("select journal_confine()");
                }
                tag(connection, name + number + "-first");
                Thread.sleep(number % 7);
                tag(connection, name + number + "-second");
                connection.commit();
            }
            connection.setAutoCommit(true);
            return transactions;
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nonsenseIsMalformed() {
        var api = Api.ofNewOrganisation();

        assertThat(api.get("/changes?cursor=x").statusCode()).isEqualTo(400);
        assertThat(api.get("/changes?cursor=1-x").statusCode()).isEqualTo(400);
        assertThat(api.get("/changes?limit=0").statusCode()).isEqualTo(400);
    }
}
