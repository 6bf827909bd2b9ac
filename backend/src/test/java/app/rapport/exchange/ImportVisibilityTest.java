package app.rapport.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file is no list of questions: its names and addresses find only what the importing member sees anyway. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ImportVisibilityTest {
    private static final String SALES =
            "name,account\nA,Hidden Holding\nB,Hiden Holding\nC,hello@hidden.example\nD,Seen Society\nE,mail@seen.example\n";

    private Api admin;
    private Api importer;
    private UUID hidden;
    private UUID seen;

    @BeforeEach
    void twoCustomersOfWhichTheImporterSeesOne() {
        admin = Api.ofNewOrganisation();
        importer = admin.as("reader");
        hidden = company("Hidden Holding", "hello@hidden.example", admin.memberId());
        seen = company("Seen Society", "mail@seen.example", importer.memberId());
    }

    private UUID company(String name, String email, UUID owner) {
        return admin.create(
                "/customers",
                Map.of(
                        "kind",
                        "COMPANY",
                        "name",
                        name,
                        "ownerId",
                        owner,
                        "contactPoints",
                        List.of(Map.of("type", "EMAIL", "value", email))));
    }

    /** @param customers how far they are read, null for not at all */
    private ImportApi importing(@Nullable String customers, Map<String, String> more, Map<String, String> fields) {
        var permissions = new HashMap<>(Map.of(
                "imports:read", "ORGANISATION",
                "imports:write", "ORGANISATION",
                "opportunities:read", "ORGANISATION",
                "opportunities:write", "ORGANISATION"));
        permissions.putAll(more);
        if (customers != null) {
            permissions.put("customers:read", customers);
        }
        var role = admin.create(
                "/roles", Map.of("names", Map.of("en", "Importers"), "permissions", permissions, "fields", fields));
        admin.patch("/members/" + importer.memberId(), Map.of("roleIds", List.of(role)));
        return new ImportApi(importer);
    }

    private static Map<String, String> guesses(ImportApi imports, String content, String target, String field) {
        var id = imports.uploaded("file.csv", content, target);
        var guessed = new HashMap<String, String>();
        imports.api()
                .get("/imports/" + id + "/values?field=" + field)
                .<List<Map<String, Object>>>path("items.findAll { it.guess != null }")
                .forEach(value -> guessed.put((String) value.get("value"), (String)
                        ((Map<?, ?>) Objects.requireNonNull(value.get("guess"))).get("name")));
        return guessed;
    }

    @Test
    void namesAndAddressesFindOnlyCustomersOneSees() {
        assertThat(guesses(importing("OWN", Map.of(), Map.of()), SALES, "OPPORTUNITIES", "customer"))
                .isEqualTo(Map.of("Seen Society", "Seen Society", "mail@seen.example", "mail@seen.example"));
        assertThat(guesses(importing(null, Map.of(), Map.of()), SALES, "OPPORTUNITIES", "customer"))
                .isEmpty();
        assertThat(guesses(new ImportApi(admin), SALES, "OPPORTUNITIES", "customer"))
                .hasSize(5);
    }

    @Test
    void addressesOneIsNotShownFindNobody() {
        var imports = importing(
                "ORGANISATION",
                Map.of("members:read", "ORGANISATION"),
                Map.of("customers.contactPoints", "HIDDEN", "members.email", "HIDDEN"));
        var owner = admin.organisation().administrator();

        assertThat(guesses(imports, SALES, "OPPORTUNITIES", "customer"))
                .containsOnlyKeys("Hidden Holding", "Hiden Holding", "Seen Society");
        assertThat(guesses(imports, "name,owner\nA," + owner + "\nB,Ada Admin\n", "OPPORTUNITIES", "owner"))
                .containsOnlyKeys("Ada Admin");
    }

    @Test
    void recordsOfKindsOneMayNotReadAreNotFound() {
        admin.create("/products", Map.of("name", "Secret product"));
        var file = "name,owner,product\nA,Ada Admin,Secret product\n";
        var imports = importing("OWN", Map.of(), Map.of());

        assertThat(guesses(imports, file, "OPPORTUNITIES", "owner")).isEmpty();
        assertThat(guesses(imports, file, "OPPORTUNITIES", "product")).isEmpty();
        assertThat(guesses(new ImportApi(admin), file, "OPPORTUNITIES", "product"))
                .hasSize(1);
    }

    @Test
    void rowsAreNotLinkedToACustomerOneDoesNotSee() {
        var imports = importing("OWN", Map.of(), Map.of());
        var id = imports.uploaded("sales.csv", "name,account\nA,Theirs\n", "OPPORTUNITIES");

        var unseen = importer.patch("/imports/" + id, meaning(hidden));
        var own = importer.patch("/imports/" + id, meaning(seen));
        new ImportApi(admin).api().patch("/imports/" + id, meaning(hidden));
        var run = importer.post("/imports/" + id + "/run");

        assertThat(unseen.<String>path("errors[0].code")).isEqualTo("unknown-reference");
        assertThat(unseen.<String>path("errors[0].pointer")).isEqualTo("/mapping/values/0/to/id");
        assertThat(own.statusCode()).as(own.asString()).isEqualTo(200);
        assertThat(run.statusCode()).isEqualTo(422);
    }

    private static Map<String, Object> meaning(UUID customer) {
        return Map.of(
                "mapping",
                Map.of(
                        "columns",
                        List.of(Map.of("index", 0, "field", "name"), Map.of("index", 1, "field", "customer")),
                        "values",
                        List.of(Map.of("field", "customer", "value", "Theirs", "to", Map.of("id", customer)))));
    }

    @Test
    void customersOneDoesNotSeeAreNeitherChangedNorNamedByTheOutcome() {
        var file = "id,name,industry\nx-1,Kept Company,food\n";
        new ImportApi(admin).finish(new ImportApi(admin).uploaded("book.csv", file, "CUSTOMERS"), "run");
        var kept = admin.get("/customers?q=kept").<String>path("items[0].id");
        var imports = importing("OWN", Map.of("customers:write", "ORGANISATION"), Map.of());

        var byId = imports.uploaded("book.csv", file.replace("food", "steel"), "CUSTOMERS");
        imports.finish(byId, "run");
        var byName =
                imports.uploaded("names.csv", "name,industry\nHidden Holding,steel\nSeen Society,steel\n", "CUSTOMERS");
        imports.finish(byName, "run");

        assertThat(imports.rejected(byId)).extracting(row -> row.get("code")).containsExactly("unknown-reference");
        assertThat(admin.get("/customers/" + kept).<String>path("industry")).isEqualTo("food");
        assertThat(imports.counts(byName)).containsEntry("created", 1).containsEntry("updated", 1);
        assertThat(admin.get("/customers/" + hidden).<String>path("industry")).isNull();
        assertThat(admin.get("/customers/" + seen).<String>path("industry")).isEqualTo("steel");
    }
}
