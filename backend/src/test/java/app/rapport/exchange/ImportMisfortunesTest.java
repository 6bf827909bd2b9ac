package app.rapport.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that is broken off, cancelled or stumbles over one row keeps its books. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ImportMisfortunesTest {
    private static final int ROWS = 1_200;

    @Inject
    StumblingTarget target;

    private final String prefix = UUID.randomUUID().toString().substring(0, 8) + "-";

    private ImportApi imports;

    @BeforeEach
    void signIn() {
        imports = new ImportApi(Api.ofNewOrganisation());
    }

    private String uploaded() {
        var rows =
                IntStream.rangeClosed(1, ROWS).mapToObj(this::name).collect(Collectors.joining("\n", "name\n", "\n"));
        return imports.uploaded("teams.csv", rows, "TEST_TEAMS");
    }

    private String name(int number) {
        return prefix + number;
    }

    @Test
    void runGoesOnAfterItsWorkerDiedAndNeitherLosesNorDoublesARow() {
        var id = uploaded();
        target.deadly.add(name(700));

        var job = imports.finish(id, "run");

        assertThat(target.deadly).doesNotContain(name(700));
        assertThat(job.<String>path("state")).isEqualTo("SUCCEEDED");
        assertThat(imports.counts(id)).isEqualTo(Map.of("created", ROWS, "updated", 0, "skipped", 0, "rejected", 0));
        assertThat(imports.total("/teams", "")).isEqualTo(ROWS);
        assertThat(imports.total("/imports/" + id + "/rows", "")).isEqualTo(ROWS);
    }

    @Test
    void cancelledRunKeepsWhatItHasDoneAndARepetitionDoesTheRest() {
        var id = uploaded();
        var gate = new Semaphore(0);
        target.gates.put(name(501), gate);
        String job = imports.api().post("/imports/" + id + "/run").path("id");
        while (imports.total("/teams", "") < 500) {
            Thread.onSpinWait();
        }

        var busy = imports.api().patch("/imports/" + id, Map.of("target", "MEMBERS"));
        imports.api().post("/jobs/" + job + "/cancel");
        gate.release(5);
        var end = imports.ended(job);

        assertThat(busy.statusCode()).isEqualTo(409);
        assertThat(end.<String>path("state")).isEqualTo("CANCELLED");
        assertThat(imports.get(id).<String>path("state")).isEqualTo("CANCELLED");
        int created = requireNonNull(imports.counts(id).get("created"));
        assertThat(created).isBetween(500, ROWS - 1).isEqualTo(imports.total("/teams", ""));

        imports.finish(id, "run");

        assertThat(imports.counts(id)).containsEntry("skipped", created).containsEntry("created", ROWS - created);
        assertThat(imports.total("/teams", "")).isEqualTo(ROWS);
    }

    @Test
    void cancelledCheckLeavesTheImportWhereItStood() {
        var id = uploaded();
        var gate = new Semaphore(0);
        target.gates.put(name(501), gate);
        String job = imports.api().post("/imports/" + id + "/check").path("id");
        while (imports.total("/imports/" + id + "/rows", "") < 500) {
            Thread.onSpinWait();
        }

        imports.api().post("/jobs/" + job + "/cancel");
        gate.release(5);
        var end = imports.ended(job);

        assertThat(end.<String>path("state")).isEqualTo("CANCELLED");
        assertThat(imports.get(id).<String>path("state")).isEqualTo("UPLOADED");
        assertThat(imports.get(id).<List<String>>path("can")).contains("run");
        assertThat(imports.total("/teams", "")).isZero();
    }

    @Test
    void rowThatCannotBeWrittenDoesNotSpoilItsBatch() {
        var id = uploaded();
        target.poisonous.add(name(42));

        imports.finish(id, "run");

        assertThat(imports.counts(id)).containsEntry("created", ROWS - 1).containsEntry("rejected", 1);
        assertThat(imports.rejected(id).getFirst()).containsEntry("line", 43).containsEntry("code", "row-failed");
    }
}
