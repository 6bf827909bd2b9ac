package app.rapport.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** An import taken back leaves the database as it was. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ImportUndoTest {
    private static final int ROWS = 1500;

    /** All that tells a record that was changed and brought back from one that nobody touched. */
    private static final String STAMPS = "{version,updated_at}";

    @Inject
    Jdbi jdbi;

    private static String file() {
        return "name,email\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(row -> "Person " + row + ",p" + row + "@import.example")
                        .collect(Collectors.joining("\n"));
    }

    /** A sum over every journalled table of the organisation. */
    private Map<String, String> checksums(Api api, String leftOut) {
        return Tenancy.callAs(
                api.organisation().id(),
                () -> jdbi.withHandle(handle -> {
                    var sums = new TreeMap<String, String>();
                    handle.createQuery("select tgrelid::regclass::text from pg_trigger where tgname = 'journal_write'")
                            .mapTo(String.class)
                            .list()
                            .forEach(table -> sums.put(
                                    table,
                                    handle.createQuery("""
                                            select count(*) || ' ' || coalesce(md5(string_agg(x.row, '' order by x.row)), '')
                                            from (select cast(to_jsonb(t) - cast('%s' as text[]) as text) as row from %s t) x""".formatted(leftOut, table))
                                            .mapTo(String.class)
                                            .one()));
                    return sums;
                }));
    }

    private static Response undo(ImportApi imports, String id, String onConflict) {
        var started = imports.api().post("/imports/" + id + "/undo", Map.of("onConflict", onConflict));
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        return imports.ended(started.path("id"));
    }

    @Test
    void everyTableIsAsBeforeAndTheImportCanBeRunAgain() {
        var api = Api.ofNewOrganisation();
        api.create("/customers", Map.of("kind", "COMPANY", "name", "Here before"));
        var before = checksums(api, "{}");
        var imports = new ImportApi(api);
        var id = imports.uploaded("people.csv", file(), "CUSTOMERS");
        var run = imports.finish(id, "run");
        assertThat(run.<String>path("state")).as(run.asString()).isEqualTo("SUCCEEDED");
        assertThat(checksums(api, "{}")).isNotEqualTo(before);

        var undone = undo(imports, id, "REFUSE");

        assertThat(undone.<String>path("state")).as(undone.asString()).isEqualTo("SUCCEEDED");
        assertThat(undone.<Boolean>path("result.undone")).as(undone.asString()).isTrue();
        assertThat(checksums(api, "{}")).isEqualTo(before);
        assertThat(imports.get(id).<String>path("undoneAt")).isNotNull();
        assertThat(imports.finish(id, "run").<String>path("state")).isEqualTo("SUCCEEDED");
        assertThat(undo(imports, id, "REFUSE").<Boolean>path("result.undone")).isTrue();
        assertThat(checksums(api, "{}")).isEqualTo(before);
    }

    @Test
    void whatSomebodyHasTakenUpSinceStaysAndIsListed() {
        var api = Api.ofNewOrganisation();
        var imports = new ImportApi(api);
        var id = imports.uploaded("few.csv", "name,email\nOne,one@few.example\nTwo,two@few.example\n", "CUSTOMERS");
        imports.finish(id, "run");
        var one = UUID.fromString(
                api.get("/customers?filter=email==one@few.example").path("items[0].id"));
        api.patch("/customers/" + one, Map.of("description", "Called back"));

        var refused = undo(imports, id, "REFUSE");
        var both = api.get("/customers?total=true").<Integer>path("total.exact");
        var skipped = undo(imports, id, "SKIP");

        assertThat(refused.<Boolean>path("result.undone")).isFalse();
        assertThat(refused.<List<String>>path("result.conflicts.id")).containsExactly(one.toString());
        assertThat(both).isEqualTo(2);
        assertThat(skipped.<Boolean>path("result.undone")).isTrue();
        assertThat(api.get("/customers").<List<String>>path("items.id")).containsExactly(one.toString());
    }

    @Test
    void whatSomebodyIsChangingMeanwhileStaysAndIsListed() {
        var api = Api.ofNewOrganisation();
        var imports = new ImportApi(api);
        var id = imports.uploaded("names.csv", "name\nEdited\nReached\nUntouched\n", "CUSTOMERS");
        imports.finish(id, "run");
        var edited = named(api, "Edited");
        var reached = named(api, "Reached");

        var job = Tenancy.callAs(
                api.organisation().id(),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    jdbi.useHandle(handle ->
                            handle.createUpdate("""
                                    update customer set description = 'Called back', version = version + 1 where id = :id""").bind("id", edited).execute());
                    jdbi.useHandle(handle ->
                            handle.createUpdate("""
                                    insert into contact_point (tenant_id, id, customer_id, position, type, value, is_primary,
                                                               created_at, updated_at)
                                    values (app_tenant(), gen_random_uuid(), :id, 0, 'EMAIL', 'late@undo.example', true,
                                            now(), now())""").bind("id", reached).execute());
                    var started = api.post("/imports/" + id + "/undo", Map.of("onConflict", "SKIP"));
                    awaitSomebodyWaiting();
                    return started.<String>path("id");
                }));
        var undone = imports.ended(job);

        assertThat(undone.<List<String>>path("result.conflicts.id"))
                .as(undone.asString())
                .containsExactlyInAnyOrder(edited.toString(), reached.toString());
        assertThat(undone.<List<String>>path("result.conflicts.reason")).containsOnly("changed-since");
        assertThat(api.get("/customers?sort=name").<List<String>>path("items.name"))
                .containsExactly("Edited", "Reached");
        assertThat(api.get("/customers/" + reached).<List<String>>path("contactPoints.value"))
                .containsExactly("late@undo.example");
    }

    private static UUID named(Api api, String name) {
        return UUID.fromString(api.get("/customers?filter=name==" + name).path("items[0].id"));
    }

    /** Until another transaction stands still before what this one has changed. */
    private void awaitSomebodyWaiting() {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            var waiting = jdbi.withHandle(handle -> handle.createQuery(
                            "select exists (select from pg_locks where not granted and pid <> pg_backend_pid())")
                    .mapTo(Boolean.class)
                    .one());
            if (waiting) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IllegalStateException("the way back does not wait");
    }

    @Test
    void changedFieldsReturnThoughTheRecordIsAnotherVersionNow() {
        var api = Api.ofNewOrganisation();
        var imports = new ImportApi(api);
        var file = "id,name,industry,email\nx-1,One,food,one@before.example\nx-2,Two,food,\n";
        imports.finish(imports.uploaded("book.csv", file, "CUSTOMERS"), "run");
        var one = "/customers/" + named(api, "One");
        var before = api.get(one);
        var tables = checksums(api, STAMPS);
        var again = imports.uploaded(
                "book.csv",
                "id,name,industry,email\nx-1,One more,steel,one@after.example\nx-2,Two,food,two@after.example\nx-3,New,,\n",
                "CUSTOMERS");
        imports.finish(again, "run");
        assertThat(imports.counts(again)).containsEntry("updated", 2).containsEntry("created", 1);

        var undone = undo(imports, again, "REFUSE");

        assertThat(undone.<Boolean>path("result.undone")).as(undone.asString()).isTrue();
        assertThat(checksums(api, STAMPS)).isEqualTo(tables);
        var after = api.get(one);
        assertThat(after.<String>path("name")).isEqualTo("One");
        assertThat(after.<List<String>>path("contactPoints.value")).containsExactly("one@before.example");
        // Whoever read it in between must not overwrite unseen what has returned.
        assertThat(after.<Integer>path("version")).isGreaterThan(before.<Integer>path("version"));
        assertThat(after.<String>path("updatedAt")).isNotEqualTo(before.<String>path("updatedAt"));
    }

    @Test
    void historyNamesTheFileAndTheLine() {
        var api = Api.ofNewOrganisation();
        var imports = new ImportApi(api);
        var id = imports.uploaded("lines.csv", "name,email\nOne,one@line.example\nTwo,two@line.example\n", "CUSTOMERS");
        imports.finish(id, "run");
        var two = api.get("/customers?filter=email==two@line.example").<String>path("items[0].id");

        var history = api.get("/customers/" + two + "/history");

        assertThat(history.<String>path("items[0].means.kind")).isEqualTo("IMPORT");
        assertThat(history.<String>path("items[0].means.id")).isEqualTo(id);
        assertThat(history.<String>path("items[0].means.name")).isEqualTo("lines.csv");
        assertThat(history.<Integer>path("items[0].means.line")).isEqualTo(3);
    }

    @Test
    void whatWasTakenBackAndDoneAgainStays() {
        var api = Api.ofNewOrganisation();
        var imports = new ImportApi(api);
        var id = imports.uploaded("one.csv", "name,email\nOne,one@redone.example\n", "CUSTOMERS");
        imports.finish(id, "run");
        var path = "/customers/" + api.get("/customers").<String>path("items[0].id");
        api.patch(path, Map.of("description", "Called back"));
        for (var i = 0; i < 2; i++) {
            api.post(
                    "/changes/" + api.get(path + "/history").<String>path("items[0].id") + "/undo",
                    Map.of("onConflict", "REFUSE"));
        }
        assertThat(api.get(path).<String>path("description")).isEqualTo("Called back");

        var undone = undo(imports, id, "SKIP");

        assertThat(undone.<List<String>>path("result.conflicts.reason")).containsExactly("changed-since");
        assertThat(api.get(path).<String>path("description")).isEqualTo("Called back");
    }

    @Test
    void fieldsOnesRoleLocksAreNotChangedByTheWayBack() {
        var api = Api.ofNewOrganisation();
        var imports = new ImportApi(api);
        var file = "id,name,industry\nx-1,One,%s\n";
        var first = imports.uploaded("one.csv", file.formatted("food"), "CUSTOMERS");
        imports.finish(first, "run");
        var second = imports.uploaded("one.csv", file.formatted("steel"), "CUSTOMERS");
        imports.finish(second, "run");
        assertThat(api.get("/customers").<String>path("items[0].industry")).isEqualTo("steel");
        var role = api.create(
                "/roles",
                Map.of(
                        "names",
                        Map.of("en", "Importers"),
                        "permissions",
                        Map.of(
                                "imports:read", "ORGANISATION",
                                "imports:write", "ORGANISATION",
                                "customers:read", "ORGANISATION",
                                "customers:write", "ORGANISATION"),
                        "fields",
                        Map.of("customers.industry", "READ_ONLY")));
        var importer = api.as("reader");
        api.patch("/members/" + importer.memberId(), Map.of("roleIds", List.of(role)));

        var refused = undo(new ImportApi(importer), second, "SKIP");

        assertThat(refused.<String>path("state")).as(refused.asString()).isEqualTo("FAILED");
        assertThat(api.get("/customers").<String>path("items[0].industry")).isEqualTo("steel");
        assertThat(undo(imports, second, "SKIP").<Boolean>path("result.undone")).isTrue();
        assertThat(api.get("/customers").<String>path("items[0].industry")).isEqualTo("food");
    }
}
