package app.rapport.pipeline;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
class PipelineRepository implements PanacheRepositoryBase<Pipeline, UUID> {
    private final RecordsByKey records;

    PipelineRepository(RecordsByKey records) {
        this.records = records;
    }

    Pipeline requireForChange(UUID id) {
        return records.lock(Pipeline.class, id).orElseThrow(Problem::notFound);
    }

    Optional<Pipeline> first() {
        return findAll(Sort.by("position").and("id")).firstResultOptional();
    }

    int nextPosition() {
        return findAll(Sort.by("position").descending())
                .firstResultOptional()
                .map(last -> last.position() + 1)
                .orElse(0);
    }
}
