package app.rapport.pipeline;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class StageRepository implements PanacheRepositoryBase<Stage, UUID> {
    private final PipelineRepository pipelines;
    private final RecordsByKey records;

    StageRepository(PipelineRepository pipelines, RecordsByKey records) {
        this.pipelines = pipelines;
        this.records = records;
    }

    List<Stage> of(UUID pipeline) {
        return list("pipelineId", Sort.by("position").and("id"), pipeline);
    }

    /** The stage meant: the one named, else the first open one of the pipeline named, else of the first pipeline. */
    Stage resolve(@Nullable UUID pipeline, @Nullable UUID stage) {
        if (stage == null) {
            return firstOpen(pipeline != null ? pipeline : firstPipeline());
        }
        return records.find(Stage.class, stage)
                .filter(found -> pipeline == null || pipeline.equals(found.pipelineId()))
                .orElseThrow(() -> Problem.invalid("/stageId", "unknown-reference"));
    }

    private UUID firstPipeline() {
        return pipelines.first().map(Pipeline::id).orElseThrow(() -> Problem.invalid("/pipelineId", "required"));
    }

    private Stage firstOpen(UUID pipeline) {
        return of(pipeline).stream()
                .filter(stage -> !stage.outcome().closed())
                .findFirst()
                .orElseThrow(() -> Problem.invalid("/pipelineId", "unknown-reference"));
    }
}
