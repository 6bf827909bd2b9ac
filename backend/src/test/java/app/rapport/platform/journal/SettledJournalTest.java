package app.rapport.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SettledJournalTest {
    @Inject
    AgroalDataSource database;

    @Test
    void aTransactionThatIsStillOpenHoldsBackWhatCommittedAfterIt() throws Exception {
        var api = Api.ofNewOrganisation();
        var start = FeedCalls.end(api);
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
        var startOfBusy = FeedCalls.end(busy);
        var startOfOther = FeedCalls.end(other);
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
        var start = FeedCalls.end(other);
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
        var start = FeedCalls.end(api);
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
        var starts = organisations.stream().map(FeedCalls::end).toList();
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
}
