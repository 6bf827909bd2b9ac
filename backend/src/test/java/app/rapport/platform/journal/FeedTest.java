package app.rapport.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FeedTest {
    @Test
    void tellsInOrderWhatWasCreatedChangedAndDeleted() {
        var api = Api.ofNewOrganisation();
        var start = FeedCalls.end(api);
        var tag = api.create("/tags", Map.of("name", "vip"));
        var customer = FeedCalls.company(api, Map.of("tagIds", List.of(tag)));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1-x",
                "5",
                "5-",
                "5-3-",
                "5-3-x",
                "1-2-3-4",
                "1-2-0a1b2c3g",
                "99999999999999999999-1",
                "-1-2"
            })
    void refusesWhatIsNoCursor(String cursor) {
        var api = Api.ofNewOrganisation();

        assertThat(api.get("/changes?cursor=" + cursor).statusCode()).isEqualTo(400);
        assertThat(api.get("/events?cursor=" + cursor).statusCode()).isEqualTo(400);
    }

    @Test
    void saysWhoDidItAndThroughWhat() {
        var api = Api.ofNewOrganisation();
        var start = FeedCalls.end(api);
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

    @Test
    void refusesAPageOfNothing() {
        var api = Api.ofNewOrganisation();

        assertThat(api.get("/changes?limit=0").statusCode()).isEqualTo(400);
    }
}
