package app.rapport.pipeline;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@Singleton
class PipelineRepository implements PanacheRepositoryBase<Pipeline, UUID> {
    Pipeline requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
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
