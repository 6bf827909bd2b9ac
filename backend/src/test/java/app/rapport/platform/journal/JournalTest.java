package app.rapport.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rapport.test.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Every change of a business row is in the journal, whatever path it came by, and stays there. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class JournalTest {
    /** Tables of an organisation that the journal leaves out, each for a reason. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("journal", "is the journal"),
            Map.entry("opportunity_tally", "counts what is journalled"),
            Map.entry("ticket_tally", "counts what is journalled"),
            Map.entry("credential", "holds password hashes"),
            Map.entry("session", "holds hashes of tokens"),
            Map.entry("mailed_token", "holds hashes of tokens"),
            Map.entry("api_token", "holds hashes of tokens"),
            Map.entry("webhook_secret", "holds secrets"),
            Map.entry("webhook_progress", "records work, and its own course"),
            Map.entry("webhook_delivery", "records work, and its own course"),
            Map.entry("webhook_attempt", "is the journal of deliveries"),
            Map.entry("second_factor", "holds secrets of authenticator apps"),
            Map.entry("passkey", "holds keys and counts their use"),
            Map.entry("recovery_code", "holds hashes of codes"),
            Map.entry("identity_provider_secret", "holds secrets"),
            Map.entry("member_account", "names accounts elsewhere; what they open is in the journal of sign-ins"),
            Map.entry("sign_in_event", "is the journal of sign-ins"),
            Map.entry("search_entry", "is derived from other tables"),
            Map.entry("search_word", "is derived from other tables"),
            Map.entry("ticket_counter", "only counts"),
            Map.entry("access_version", "only counts"),
            Map.entry("job", "records work, not business, and its own course"),
            Map.entry("import", "records work, and its own course"),
            Map.entry("import_row", "holds the cells of files"),
            Map.entry("idempotency_key", "holds answers that were given"));

    @Inject
    AgroalDataSource database;

    @Test
    void everyBusinessTableIsJournalled() throws SQLException {
        var journalled = new HashMap<String, Boolean>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, exists (
                                   select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                   where t.tgrelid = c.oid and p.proname = 'journal_write' and t.tgenabled <> 'D'
                                     and t.tgtype & 29 = 29) as journalled
                        from pg_class c
                        where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
                          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')""")) {
            while (rows.next()) {
                journalled.put(rows.getString("relname"), rows.getBoolean("journalled"));
            }
        }

        assertThat(journalled).containsKeys("customer", "ticket", "opportunity_line", "interaction_customer");
        journalled.forEach((table, has) -> assertThat(has || LEFT_OUT.containsKey(table))
                .as(table + " is journalled, see app_journalled")
                .isTrue());
    }

    @Test
    void aColumnThatCameAfterTheTriggerIsJournalledToo() throws SQLException {
        try (var owner = asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            var tenant = UUID.randomUUID();
            statement.execute(
                    "create table grown (tenant_id uuid, id uuid, first text, constraint grown_pk primary key (id))");
            statement.execute("call app_journalled('grown', 'grown')");
            statement.execute("alter table grown add column later integer");
            statement.execute("insert into grown values ('%s', '%s', 'one', 1)".formatted(tenant, tenant));

            statement.execute("update grown set first = 'two', later = 2");
            statement.execute("update grown set later = null");
            statement.execute("update grown set first = 'two'");

            try (var rows = statement.executeQuery(
                    "select before, after from journal where tenant_id = '%s' and operation = 'UPDATE' order by seq"
                            .formatted(tenant))) {
                rows.next();
                assertThat(rows.getString("before")).isEqualTo("{\"first\": \"one\", \"later\": 1}");
                assertThat(rows.getString("after")).isEqualTo("{\"first\": \"two\", \"later\": 2}");
                rows.next();
                assertThat(rows.getString("before")).isEqualTo("{\"later\": 2}");
                assertThat(rows.getString("after")).isEqualTo("{\"later\": null}");
                assertThat(rows.next()).as("what changes nothing is no entry").isFalse();
            }
            owner.rollback();
        }
    }

    @Test
    void nothingIsChangedThroughWhatNobodyKnows() throws SQLException {
        try (var owner = asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('app.origin', 'MAGIC||||', true)");

            assertThatThrownBy(() -> statement.execute(
                            "insert into organisation (tenant_id, slug, name, currency, language, time_zone)"
                                    + " values (gen_random_uuid(), 'magic', 'Magic', 'EUR', 'en', 'UTC')"))
                    .hasMessageContaining("MAGIC");
            owner.rollback();
        }
    }

    private static Connection asOwner() throws SQLException {
        var configuration = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                configuration.getValue("quarkus.datasource.jdbc.url", String.class),
                configuration.getValue("quarkus.liquibase.username", String.class),
                configuration.getValue("quarkus.liquibase.password", String.class));
    }

    @Test
    void aChangeOverTheApiSaysWhoAndWhatAndByWhichRequest() {
        var api = Api.ofNewOrganisation();
        var customer = api.create("/customers", Map.of("kind", "COMPANY", "name", "Before"));

        api.request()
                .header("X-Request-Id", "the-request-1")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("name", "After", "industry", "food"))
                .patch("/customers/" + customer)
                .then()
                .statusCode(200);

        var rows = Ledger.of(api).of(customer);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).containsEntry("operation", "INSERT").containsEntry("means", "SCREEN");
        assertThat(rows.getLast())
                .containsEntry("operation", "UPDATE")
                .containsEntry("actor_id", api.memberId())
                .containsEntry("request_id", "the-request-1")
                .containsEntry("before", "{\"name\": \"Before\", \"industry\": null}")
                .containsEntry("after", "{\"name\": \"After\", \"industry\": \"food\"}");
    }

    @Test
    void partsAreJournalledWithTheirAggregate() {
        var api = Api.ofNewOrganisation();
        var tag = api.create("/tags", Map.of("name", "vip"));
        var customer = api.create(
                "/customers",
                Map.of(
                        "kind",
                        "COMPANY",
                        "name",
                        "Parts",
                        "tagIds",
                        List.of(tag),
                        "contactPoints",
                        List.of(Map.of("type", "EMAIL", "value", "a@parts.example"))));

        assertThat(Ledger.of(api).of(customer))
                .extracting(row -> row.get("record"))
                .contains("customer", "contact_point", "customer_tag");
        assertThat(Ledger.of(api).of(customer))
                .extracting(row -> row.get("transaction"))
                .containsOnly(Ledger.of(api).of(customer).getFirst().get("transaction"));
    }

    @Test
    void sqlPastTheServiceIsJournalledAsTheSystems() {
        var api = Api.ofNewOrganisation();
        var ledger = Ledger.of(api);
        var id = UUID.randomUUID();

        ledger.execute("insert into tag (tenant_id, id, name, color, created_at, updated_at)"
                + " values (app_tenant(), '" + id + "', 'native', 'red', now(), now())");
        ledger.execute("update tag set color = 'blue', version = 9 where id = '" + id + "'");
        ledger.execute("update tag set version = 10 where id = '" + id + "'");
        ledger.execute("delete from tag where id = '" + id + "'");

        var rows = ledger.of(id);
        assertThat(rows).extracting(row -> row.get("operation")).containsExactly("INSERT", "UPDATE", "DELETE");
        assertThat(rows).extracting(row -> row.get("means")).containsOnly("SYSTEM");
        assertThat(rows.get(1))
                .containsEntry("before", "{\"color\": \"red\"}")
                .containsEntry("after", "{\"color\": \"blue\"}");
        assertThat(String.valueOf(rows.getFirst().get("after"))).doesNotContain("name_key", "tenant_id");
    }

    @Test
    void whatIsRolledBackLeavesNoTrace() {
        var api = Api.ofNewOrganisation();
        var before = Ledger.of(api).count("select count(*) from journal");

        assertThat(api.post("/customers", Map.of("kind", "COMPANY")).statusCode())
                .isEqualTo(422);

        assertThat(Ledger.of(api).count("select count(*) from journal")).isEqualTo(before);
    }

    @Test
    void theServiceCanNeitherWriteNorChangeNorDeleteIt() {
        var ledger = Ledger.of(Api.ofNewOrganisation());

        for (var sql : List.of(
                "update journal set means = 'SYSTEM'",
                "delete from journal",
                "truncate journal",
                "delete from journal_default",
                "select * from journal_default",
                "update journal_clock set shift = 0",
                "insert into journal (tenant_id, transaction, means, aggregate, aggregate_id, record, operation)"
                        + " values (app_tenant(), 1, 'SYSTEM', 'tags', app_tenant(), 'tag', 'INSERT')")) {
            assertThatThrownBy(() -> ledger.execute(sql)).as(sql).hasMessageContaining("permission denied");
        }
    }

    @Test
    void anotherOrganisationsJournalIsNotSeen() {
        var api = Api.ofNewOrganisation();
        var customer = api.create("/customers", Map.of("kind", "COMPANY", "name", "Mine"));

        assertThat(new Ledger(Api.ofNewOrganisation().organisation().id()).of(customer))
                .isEmpty();
    }

    @Test
    void noSecretEntersIt() {
        var api = Api.ofNewOrganisation();
        api.as("sales");

        assertThat(Ledger.of(api).count("select count(*) from journal where concat(before, after) ~* '(argon|hash)'"))
                .isZero();
    }

    @Test
    void monthsAheadArePreparedAndPreparingAgainDoesNothing() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select count(*) from pg_inherits"
                    + " where inhparent = 'journal'::regclass and inhrelid <> 'journal_default'::regclass")) {
                rows.next();
                assertThat(rows.getInt(1)).as("months ahead").isGreaterThanOrEqualTo(4);
            }
            statement.execute("select journal_prepare()");
        }
    }
}
