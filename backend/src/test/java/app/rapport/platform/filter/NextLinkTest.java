package app.rapport.platform.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NextLinkTest {
    @Test
    void followingLinksReadsTheWholeList() {
        var api = Api.ofNewOrganisation();
        for (var name : List.of("Ana & Co", "Bela", "Cora", "Dan", "Ela")) {
            api.create("/customers", Map.of("kind", "COMPANY", "name", name));
        }
        var read = new ArrayList<String>();

        var page = api.request()
                .urlEncodingEnabled(false)
                .get("/customers?filter=name!=%22Bela%22&sort=name&limit=2&skip=1");
        read.addAll(page.<List<String>>path("items.name"));
        while (page.header("Link") != null) {
            assertThat(page.header("Link")).matches("</api/v1/customers\\?[^>]*>; rel=\"next\"");
            var next = page.header("Link").replaceAll("^</api/v1|>.*$", "");
            assertThat(next)
                    .contains("filter=name!=%22Bela%22&sort=name&limit=2")
                    .doesNotContain("skip");
            page = api.request().urlEncodingEnabled(false).get(next);
            read.addAll(page.<List<String>>path("items.name"));
        }

        assertThat(page.<String>path("next")).isNull();
        assertThat(read).containsExactly("Cora", "Dan", "Ela");
    }

    @Test
    void everyListHasThemAndHistoriesToo() {
        var api = Api.ofNewOrganisation();
        var customer = api.create("/customers", Map.of("kind", "COMPANY", "name", "Ana"));
        api.patch("/customers/" + customer, Map.of("name", "Bela"));

        var history = api.get("/customers/" + customer + "/history?limit=1");

        assertThat(history.header("Link"))
                .isEqualTo("</api/v1/customers/" + customer + "/history?limit=1&cursor=" + history.path("next")
                        + ">; rel=\"next\"");
        assertThat(api.get("/customers/" + customer + "/history").header("Link"))
                .isNull();
    }
}
