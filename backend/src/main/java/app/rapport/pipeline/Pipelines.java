package app.rapport.pipeline;

import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arranges pipelines and their stages. What opportunities still use cannot go: the database is the judge of that. */
@Singleton
class Pipelines {
    private final PipelineRepository pipelines;
    private final StageRepository stages;
    private final PipelineReader reader;
    private final MergePatch mergePatch;
    private final Clock clock;

    Pipelines(
            PipelineRepository pipelines,
            StageRepository stages,
            PipelineReader reader,
            MergePatch mergePatch,
            Clock clock) {
        this.pipelines = pipelines;
        this.stages = stages;
        this.reader = reader;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    PipelineView create(PipelineInput input) {
        return reader.view(add(input));
    }

    @Transactional
    UUID add(PipelineInput input) {
        input.requireOpenStage();
        var position = Objects.requireNonNullElseGet(input.position(), pipelines::nextPosition);
        var pipeline = new Pipeline(input.names(), position);
        pipelines.persist(pipeline);
        arrangeStages(pipeline.id(), input.stages());
        return pipeline.id();
    }

    @Transactional
    PipelineView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        var pipeline = pipelines.requireForChange(id);
        IfMatch.require(ifMatch, reader.view(id));
        var before = stages.of(id).stream().map(Stage::input).toList();
        var input = mergePatch.apply(
                patch, new PipelineInput(pipeline.names(), pipeline.position(), before), PipelineInput.class);
        input.requireOpenStage();
        var position = Objects.requireNonNullElse(input.position(), pipeline.position());
        pipeline.arrange(input.names(), position, clock.instant());
        arrangeStages(id, input.stages());
        return reader.view(id);
    }

    @Transactional
    void delete(UUID id, @Nullable IfMatch ifMatch) {
        var pipeline = pipelines.requireForChange(id);
        IfMatch.require(ifMatch, reader.view(id));
        pipelines.delete(pipeline);
        pipelines.flush();
    }

    private void arrangeStages(UUID pipeline, List<StageInput> inputs) {
        var leaving = stages.of(pipeline).stream().collect(Collectors.toMap(Stage::id, Function.identity()));
        for (var position = 0; position < inputs.size(); position++) {
            var input = inputs.get(position);
            if (input.id() == null) {
                stages.persist(new Stage(pipeline, position, input));
                continue;
            }
            var staying = leaving.remove(input.id());
            if (staying == null) {
                throw Problem.invalid("/stages/" + position + "/id", "unknown-reference");
            }
            staying.arrange(position, input);
        }
        leaving.values().forEach(stages::delete);
        stages.flush();
    }
}
