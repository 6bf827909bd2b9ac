package app.rapport.pipeline;

import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All stages of the organisation, in the order of pipelines and stages: what an import needs to know of them, read once. */
record StagePlan(List<Step> steps) {
    record Step(UUID id, UUID pipeline, Outcome outcome, List<String> names) {}

    /** The stages of the pipeline chosen for the file, else of the first; none when there is no such pipeline. */
    List<Step> chosen(ImportContext context) {
        var chosen = context.option("pipelineId");
        return steps.stream()
                .map(Step::pipeline)
                .filter(pipeline -> chosen == null || pipeline.toString().equals(chosen))
                .findFirst()
                .map(this::of)
                .orElse(List.of());
    }

    private List<Step> of(UUID pipeline) {
        return steps.stream().filter(step -> step.pipeline().equals(pipeline)).toList();
    }

    Step require(@Nullable UUID id) {
        return steps.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("/stage", "unknown-reference"));
    }

    Step firstOpen(ImportContext context) {
        return chosen(context).stream()
                .filter(step -> !step.outcome().closed())
                .findFirst()
                .orElseThrow(() -> Problem.invalid("/stage", "required"));
    }

    /** Where talks with the customer begin: past the first open stage, when there is another. */
    Step engaged(UUID pipeline) {
        // Never empty: every pipeline has an open stage.
        var open =
                of(pipeline).stream().filter(step -> !step.outcome().closed()).toList();
        return open.get(Math.min(1, open.size() - 1));
    }

    @Singleton
    static class Reader {
        private static final String SQL = """
                select s.id, s.pipeline_id, s.outcome,
                       array(select distinct value from jsonb_each_text(s.names)) as names
                from stage s
                join pipeline p on p.tenant_id = s.tenant_id and p.id = s.pipeline_id
                where s.tenant_id = :tenant
                order by p.position, p.id, s.position, s.id""";

        private final Jdbi jdbi;
        private final Tenancy tenancy;

        Reader(Jdbi jdbi, Tenancy tenancy) {
            this.jdbi = jdbi;
            this.tenancy = tenancy;
        }

        StagePlan read() {
            return new StagePlan(jdbi.withHandle(handle -> handle.createQuery(SQL)
                    .bind("tenant", tenancy.require())
                    .map((row, context) -> new Step(
                            Rows.id(row, "id"),
                            Rows.id(row, "pipeline_id"),
                            Outcome.valueOf(row.getString("outcome")),
                            List.of((String[]) row.getArray("names").getArray())))
                    .list()));
        }
    }
}
