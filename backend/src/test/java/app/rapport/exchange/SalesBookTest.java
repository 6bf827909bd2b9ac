package app.rapport.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole sales book, as another system exports it, when the files are there. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SalesBookTest {
    private static final Path FOLDER = Path.of("../../shared/data/crm-sales-opportunities");
    private static final Map<String, Integer> NOTHING_NEW = Map.of("created", 0, "updated", 0, "rejected", 0);

    private ImportApi imports;

    @BeforeEach
    void signIn() {
        imports = new ImportApi(Api.ofNewOrganisation());
    }

    private String imported(String file, String target, Map<String, ?> mapping) {
        var id = imports.uploaded(FOLDER.resolve(file), target);
        imports.mean(id, mapping);
        var job = imports.finish(id, "run");
        assertThat(job.<String>path("state")).as(job.asString()).isEqualTo("SUCCEEDED");
        assertThat(imports.rejected(id)).isEmpty();
        return id;
    }

    private String team() {
        return imported("sales_teams.csv", "MEMBERS", Map.of("unknown", Map.of("manager", "CREATE", "team", "CREATE")));
    }

    private String accounts() {
        var misspelt = Map.of("field", "country", "value", "Philipines", "to", Map.of("text", "PH"));
        return imported("accounts.csv", "CUSTOMERS", Map.of("values", List.of(misspelt)));
    }

    private String products() {
        return imported("products.csv", "PRODUCTS", Map.of());
    }

    private String pipeline() {
        return imported("sales_pipeline.csv", "OPPORTUNITIES", Map.of("options", Map.of("currency", "USD")));
    }

    private String reference(String list, String filter) {
        return imports.api().request().queryParam("filter", filter).get(list).path("items[0].id");
    }

    private int opportunities(String filter) {
        return imports.total("/opportunities", filter);
    }

    @Test
    void everyNumberOfTheBookIsThereAndASecondRunChangesNothing() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "the sales book is not beside the project");

        team();
        accounts();
        products();
        pipeline();

        assertThat(imports.total("/teams", "")).isEqualTo(3);
        assertThat(imports.total("/members", "state==TO_INVITE;managerId=null=false"))
                .isEqualTo(35);
        assertThat(imports.total("/members", "state==TO_INVITE;managerId=null=true"))
                .isEqualTo(6);
        assertThat(imports.total("/customers", "kind==COMPANY")).isEqualTo(85);
        assertThat(subsidiaries()).isEqualTo(15);
        assertThat(imports.total("/products", "")).isEqualTo(7);
        assertThat(opportunities("")).isEqualTo(8_800);
        assertThat(opportunities("outcome==WON")).isEqualTo(4_238);
        assertThat(opportunities("outcome==LOST")).isEqualTo(2_473);
        assertThat(opportunities("stageId==" + stage("Engaging"))).isEqualTo(1_589);
        assertThat(opportunities("stageId==" + stage("Prospecting"))).isEqualTo(500);
        assertThat(opportunities("customerId=null=true")).isEqualTo(1_425);
        assertThat(opportunities("productId==" + reference("/products", "name=='GTX Pro'")))
                .isEqualTo(1_480);
        assertThat(opportunities("outcome==WON;closedOn==2017-03-01")).isEqualTo(wonOn("2017-03-01"));
        assertThat(wonAmount()).isEqualByComparingTo("10005534");

        for (var again : List.of(team(), accounts(), products(), pipeline())) {
            assertThat(imports.counts(again)).as(again).containsAllEntriesOf(NOTHING_NEW);
        }
        assertThat(opportunities("")).isEqualTo(8_800);
    }

    private long wonOn(String date) {
        try (var lines = Files.lines(FOLDER.resolve("sales_pipeline.csv"))) {
            return lines.filter(line -> line.matches(".*,Won,[^,]*," + date + ",.*"))
                    .count();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int subsidiaries() {
        var api = imports.api();
        return api.get("/customers?limit=200").<List<String>>path("items.id").stream()
                .mapToInt(id ->
                        api.get("/customers/" + id + "/relationships").<List<String>>path("items.direction").stream()
                                .filter("TO"::equals)
                                .toList()
                                .size())
                .sum();
    }

    private String stage(String name) {
        return imports.api().get("/pipelines").path("items[0].stages.find { it.name == '" + name + "' }.id");
    }

    private BigDecimal wonAmount() {
        var pipeline = imports.api().get("/pipelines").<String>path("items[0].id");
        return new BigDecimal(
                imports.api().get("/pipelines/" + pipeline + "/summary").<String>path("won.totals[0].amount"));
    }
}
