package app.rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompressionTest {
    private static final String AS_BROWSERS_ASK = "gzip, deflate, br, zstd";

    private static Response timeline(Api api, UUID customer, String encodings) {
        return api.request().header("Accept-Encoding", encodings).get("/customers/" + customer + "/timeline");
    }

    @Test
    void isTheQuickestThatTheClientUnderstands() throws IOException {
        var api = Api.ofNewOrganisation();
        var customer = api.create("/customers", Map.of("kind", "COMPANY", "name", "Talkative"));
        var body = IntStream.range(0, 25_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        // Three of them are more than is written at once.
        for (var i = 0; i < 3; i++) {
            api.create("/interactions", Map.of("type", "NOTE", "body", body, "customerIds", List.of(customer)));
        }

        var quick = timeline(api, customer, AS_BROWSERS_ASK);
        var plain = timeline(api, customer, "gzip");

        assertThat(quick.header("Content-Encoding")).isEqualTo("br");
        assertThat(plain.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.asString()).contains(body);
        try (var unpacked = new BrotliInputStream(new ByteArrayInputStream(quick.asByteArray()))) {
            assertThat(new ObjectMapper().readTree(unpacked)).isEqualTo(new ObjectMapper().readTree(plain.asString()));
        }
    }

    @Test
    void isNoneThatTheClientRefuses() {
        var api = Api.ofNewOrganisation();
        var customer = api.create("/customers", Map.of("kind", "COMPANY", "name", "Talkative"));
        api.create(
                "/interactions",
                Map.of("type", "NOTE", "body", "Again. ".repeat(500), "customerIds", List.of(customer)));

        assertThat(timeline(api, customer, "gzip, br;q=0").header("Content-Encoding"))
                .isNotEqualTo("br");
        assertThat(timeline(api, customer, "br;q=0.1, gzip;q=0.9").header("Content-Encoding"))
                .isNotEqualTo("br");
        assertThat(timeline(api, customer, "br;q=1.0, gzip;q=0.9").header("Content-Encoding"))
                .isEqualTo("br");
        assertThat(timeline(api, customer, "gzip, br;q=0").asString()).contains("Again. Again.");
    }
}
