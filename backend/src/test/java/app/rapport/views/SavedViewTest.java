package app.rapport.views;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SavedViewTest {
    private static Map<String, Object> view(String filter, boolean shared) {
        return Map.of(
                "resource", "customers", "name", "Mine", "filter", filter, "sort", "-createdAt", "shared", shared);
    }

    @Test
    void privateViewIsTheOwnersAloneAndSharedOneIsEverybodysToRead() {
        var owner = Api.ofNewOrganisation();
        var other = owner.as("reader");
        var id = owner.create("/views", view("kind==PERSON", false));
        assertThat(other.get("/views/" + id).statusCode()).isEqualTo(404);

        owner.patch("/views/" + id, Map.of("shared", true)).then().statusCode(200);

        assertThat(other.get("/views?filter=resource==customers").<List<String>>path("items.name"))
                .containsExactly("Mine");
        assertThat(other.patch("/views/" + id, Map.of("name", "Hers")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void filterThatNoListWouldTakeIsRefusedAtItsField() {
        var api = Api.ofNewOrganisation();

        var refused = api.post("/views", view("shoeSize==43", false));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/filter");
    }

    @Test
    void nameIsFreeOnlyOncePerOwner() {
        var api = Api.ofNewOrganisation();
        api.create("/views", view("kind==PERSON", false));

        assertThat(api.post("/views", view("kind==COMPANY", false)).statusCode())
                .isEqualTo(409);
        assertThat(api.as("sales").post("/views", view("kind==COMPANY", false)).statusCode())
                .isEqualTo(201);
    }
}
