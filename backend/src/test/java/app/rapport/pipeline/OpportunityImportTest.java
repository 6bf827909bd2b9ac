package app.rapport.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportReference;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.imports.ImportTarget;
import app.rapport.platform.imports.ImportValues;
import app.rapport.platform.imports.Match;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.imports.RowOutcome.Fault;
import app.rapport.platform.imports.RowOutcome.State;
import app.rapport.platform.security.MemberDirectory;
import app.rapport.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class OpportunityImportTest {
    @Inject
    @Any
    Instance<ImportTarget> targets;

    @Inject
    @Any
    Instance<ImportReference> references;

    @Inject
    MemberDirectory members;

    private <T> T inside(Sale sale, Function<ImportContext, T> work) {
        var tenant = sale.api().organisation().id();
        var member = sale.api().memberId();
        return Tenancy.callAs(
                tenant,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> work.apply(new ImportContext(
                                members.load(tenant, member, null).orElseThrow(), Map.of("currency", "USD")))));
    }

    private List<RowOutcome> write(Sale sale, String target, List<ImportRow> rows) {
        var wanted = targets.stream().filter(each -> each.name().equals(target)).findFirst();
        return inside(sale, context -> wanted.orElseThrow().write(rows, context));
    }

    private static Fault fault(RowOutcome outcome) {
        return outcome.faults().isEmpty()
                ? Fault.of(null, "none")
                : outcome.faults().getFirst();
    }

    private RowOutcome writeOne(Sale sale, UUID existing, Map<String, Object> values) {
        return write(sale, "OPPORTUNITIES", List.of(new ImportRow(2, existing, new ImportValues(values))))
                .getFirst();
    }

    private RowOutcome add(Sale sale, Map<String, Object> values) {
        return write(sale, "OPPORTUNITIES", List.of(new ImportRow(2, null, new ImportValues(values))))
                .getFirst();
    }

    private static Map<String, Object> won(Sale sale, UUID product) {
        return new HashMap<>(Map.of(
                "product", product,
                "stage", UUID.fromString(sale.stage("Won")),
                "engagedOn", LocalDate.of(2016, 10, 20),
                "closedOn", LocalDate.of(2017, 3, 1),
                "amount", new BigDecimal("1054")));
    }

    @Test
    void closedSaleKeepsItsDatesInRecordAndHistory() {
        var sale = Sale.ofNewOrganisation();
        var product = sale.api().create("/products", Map.of("name", "GTX Pro"));

        var path = "/opportunities/" + add(sale, won(sale, product)).recordId();

        var view = sale.api().get(path);
        assertThat(view.<String>path("name")).isEqualTo("GTX Pro");
        assertThat(view.<String>path("closedOn")).isEqualTo("2017-03-01");
        assertThat(view.<String>path("amount.currency")).isEqualTo("USD");
        assertThat(view.<List<String>>path("lines.product.name")).containsExactly("GTX Pro");
        assertThat(view.<Object>path("owner")).isNull();
        var history = sale.api().get(path + "/stage-history");
        assertThat(history.<List<String>>path("items.stage.name")).containsExactly("Engaging", "Won");
        // Midnight in Bucharest.
        assertThat(history.<String>path("items[0].enteredAt")).isEqualTo("2016-10-19T21:00:00Z");
        assertThat(history.<String>path("items[0].leftAt")).isEqualTo("2017-02-28T22:00:00Z");
        assertThat(history.<Object>path("items[1].leftAt")).isNull();
        assertThat(view.<String>path("stageSince")).isEqualTo("2017-02-28T22:00:00Z");
    }

    @Test
    void secondRunChangesOnlyWhatDiffers() {
        var sale = Sale.ofNewOrganisation();
        var values = won(sale, sale.api().create("/products", Map.of("name", "GTX Pro")));
        var id = Objects.requireNonNull(add(sale, values).recordId());

        var again = writeOne(sale, id, values);
        values.put("amount", new BigDecimal("2000"));
        var dearer = writeOne(sale, id, values);
        var reopened = writeOne(sale, id, Map.of("stage", UUID.fromString(sale.stage("Proposal"))));

        assertThat(again.state()).isEqualTo(State.UNCHANGED);
        assertThat(dearer.state()).isEqualTo(State.UPDATED);
        assertThat(reopened.state()).isEqualTo(State.UPDATED);
        var view = sale.api().get("/opportunities/" + id);
        assertThat(view.<String>path("amount.amount")).isEqualTo("2000.00");
        assertThat(view.<Integer>path("version")).isEqualTo(2);
        assertThat(view.<Object>path("closedOn")).isNull();
        var history = sale.api().get("/opportunities/" + id + "/stage-history");
        assertThat(history.<List<String>>path("items.stage.name")).containsExactly("Engaging", "Won", "Proposal");
        assertThat(history.<String>path("items[1].leftAt")).isEqualTo(history.path("items[2].enteredAt"));
    }

    @Test
    void twoRowsOfOneBatchAboutTheSameFollowOneAnother() {
        var sale = Sale.ofNewOrganisation();
        var id = Objects.requireNonNull(add(sale, Map.of("name", "Servers")).recordId());
        var rows = List.of("Proposal", "Negotiation").stream()
                .map(stage ->
                        new ImportRow(2, id, new ImportValues(Map.of("stage", UUID.fromString(sale.stage(stage))))))
                .toList();

        var outcomes = write(sale, "OPPORTUNITIES", rows);

        assertThat(outcomes).extracting(RowOutcome::state).containsOnly(State.UPDATED);
        assertThat(sale.api().get("/opportunities/" + id + "/stage-history").<List<String>>path("items.stage.name"))
                .containsExactly("Prospecting", "Proposal", "Negotiation");
    }

    @Test
    void badRowIsRefusedAndItsNeighboursAreNot() {
        var sale = Sale.ofNewOrganisation();
        var company = sale.api().create("/customers", Map.of("kind", "COMPANY", "name", "Cancity"));
        var rows = List.<Map<String, Object>>of(
                        Map.of("name", "Good", "customer", company),
                        Map.of("amount", BigDecimal.ONE),
                        Map.of("name", "x", "amount", new BigDecimal("-1")),
                        Map.of("name", "x", "amount", BigDecimal.ONE, "currency", "XXXX"),
                        Map.of("name", "x", "lostReason", "price"),
                        Map.of("name", "x", "contacts", List.of(company)),
                        Map.of("name", "x".repeat(301)))
                .stream()
                .map(values -> new ImportRow(2, null, new ImportValues(values)))
                .toList();

        var outcomes = write(sale, "OPPORTUNITIES", rows);

        assertThat(outcomes)
                .extracting(outcome -> fault(outcome).code())
                .containsExactly(
                        "none",
                        "required",
                        "out-of-range",
                        "invalid-currency",
                        "only-when-lost",
                        "unknown-reference",
                        "too-long");
        assertThat(outcomes)
                .extracting(outcome -> fault(outcome).field())
                .containsExactly(null, "name", "amount", "currency", "lostReason", "contacts", "name");
        assertThat(sale.api().get("/opportunities").<List<String>>path("items.name"))
                .containsExactly("Good");
    }

    @Test
    void stagesAreFoundInAnyLanguageAndByTheirUsualNames() {
        var sale = Sale.ofNewOrganisation();
        var stages = references.stream()
                .filter(reference -> reference.resource().equals("stages"))
                .findFirst()
                .orElseThrow();

        var found = inside(
                sale, context -> stages.find(List.of("won", "Closed Lost", "negociere", "Nirvana"), false, context));

        assertThat(found).hasSize(3).doesNotContainKey("Nirvana");
        assertThat(found.values()).extracting(Match::id).contains(UUID.fromString(sale.stage("Negotiation")));
    }

    @Test
    void productsAreMatchedByCodeThenByNameAndCodesStayUnique() {
        var sale = Sale.ofNewOrganisation();
        var rows = List.<Map<String, Object>>of(
                        Map.of("name", "GTX Pro", "code", "P1", "price", new BigDecimal("4821")),
                        Map.of("name", "Twin", "code", "p1"),
                        Map.of("name", "Cheap", "price", new BigDecimal("-1")))
                .stream()
                .map(values -> new ImportRow(2, null, new ImportValues(values)))
                .toList();

        var outcomes = write(sale, "PRODUCTS", rows);

        assertThat(outcomes)
                .extracting(outcome -> fault(outcome).code())
                .containsExactly("none", "taken", "out-of-range");
        var product = sale.api().get("/products");
        assertThat(product.<List<String>>path("items.price.currency")).containsExactly("USD");
        var target = targets.stream()
                .filter(each -> each.name().equals("PRODUCTS"))
                .findFirst()
                .orElseThrow();
        var byCode = Objects.requireNonNull(target.key(new ImportValues(Map.of("name", "Other", "code", "P1"))));
        var byName = Objects.requireNonNull(target.key(new ImportValues(Map.of("name", "gtx  PRO"))));
        Map<String, UUID> found = inside(sale, context -> target.find(Set.of(byCode, byName), context));
        assertThat(found).containsOnlyKeys(byCode, byName);
    }

    @Test
    void thousandsOfRowsTakeSeconds() {
        var sale = Sale.ofNewOrganisation();
        var values = won(sale, sale.api().create("/products", Map.of("name", "GTX Pro")));
        var rows = IntStream.range(0, 8_800)
                .mapToObj(line -> new ImportRow(line, null, new ImportValues(values)))
                .toList();
        var begin = System.nanoTime();

        for (var start = 0; start < rows.size(); start += 500) {
            write(sale, "OPPORTUNITIES", rows.subList(start, Math.min(start + 500, rows.size())));
        }

        var seconds = (System.nanoTime() - begin) / 1_000_000_000.0;
        var summary = sale.api().get(sale.summary());
        assertThat(summary.<Integer>path("won.count")).isEqualTo(8_800);
        assertThat(summary.<String>path("won.totals[0].amount")).isEqualTo("9275200.00");
        assertThat(seconds).isLessThan(60);
    }
}
