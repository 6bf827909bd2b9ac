package app.rapport.platform.bulk;

import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** All kinds of records that can be changed in bulk. */
@Singleton
class BulkTargets {
    private final Instance<BulkTarget> targets;

    BulkTargets(@Any Instance<BulkTarget> targets) {
        this.targets = targets;
    }

    BulkTarget require(String resource) {
        return targets.stream()
                .filter(target -> target.resource().equals(resource))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
