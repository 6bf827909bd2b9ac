package app.rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswersAsTheyAreTest {
    private static Response get(Api api, String path) {
        return api.request().header("Accept-Encoding", "gzip").get(path);
    }

    @Test
    void areSmallAndLargeOnesCompressed() {
        var api = Api.ofNewOrganisation();
        var small = api.create("/customers", Map.of("kind", "COMPANY", "name", "Small"));
        var large = api.create(
                "/customers", Map.of("kind", "COMPANY", "name", "Large", "description", "All the same. ".repeat(200)));

        assertThat(get(api, "/customers/" + small).header("Content-Encoding")).isNull();
        assertThat(get(api, "/customers/" + small).<String>path("name")).isEqualTo("Small");
        assertThat(get(api, "/customers/" + large).header("Content-Encoding")).isEqualTo("gzip");
        assertThat(get(api, "/customers/" + large).<String>path("name")).isEqualTo("Large");
    }
}
