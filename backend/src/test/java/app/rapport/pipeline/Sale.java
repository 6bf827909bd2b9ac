package app.rapport.pipeline;

import app.rapport.test.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new organisation's default pipeline, by the names of its stages, and short ways to work in it. */
record Sale(Api api, UUID pipeline, Map<String, UUID> stages) {
    static Sale ofNewOrganisation() {
        return of(Api.ofNewOrganisation());
    }

    static Sale of(Api api) {
        var pipelines = api.get("/pipelines");
        var ids = pipelines.<List<String>>path("items[0].stages.id");
        var names = pipelines.<List<String>>path("items[0].stages.names.en");
        var stages = new HashMap<String, UUID>();
        for (var i = 0; i < ids.size(); i++) {
            stages.put(names.get(i), UUID.fromString(ids.get(i)));
        }
        return new Sale(api, UUID.fromString(pipelines.path("items[0].id")), Map.copyOf(stages));
    }

    String stage(String name) {
        var id = stages.get(name);
        if (id == null) {
            throw new IllegalArgumentException(name);
        }
        return id.toString();
    }

    /** The path of a new opportunity in a stage, worth so many euros. */
    String add(String stage, @Nullable String euros) {
        var input = new HashMap<String, Object>(Map.of("name", "In " + stage, "stageId", stage(stage)));
        if (euros != null) {
            input.put("amount", Map.of("amount", euros, "currency", "EUR"));
        }
        if (stage.equals("Lost")) {
            input.put("lostReason", "price");
        }
        return "/opportunities/" + api.create("/opportunities", input);
    }

    String summary() {
        return "/pipelines/" + pipeline + "/summary";
    }

    String board() {
        return "/pipelines/" + pipeline + "/board";
    }
}
