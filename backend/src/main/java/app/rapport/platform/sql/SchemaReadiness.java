package app.rapport.platform.sql;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Ready only while the database has exactly the changesets this code was written for: neither a copy whose migration has
 * not run, nor an old copy beside a database that was upgraded, may work on it.
 */
@Readiness
@Singleton
class SchemaReadiness implements HealthCheck {
    private static final String NAME = "Schema of the database";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Jdbi jdbi;
    private final Set<String> expected = Changelog.changesets();

    SchemaReadiness(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return compare(jdbi.withHandle(handle -> handle.createQuery("select id from databasechangelog")
                    .setQueryTimeout((int) PATIENCE.toSeconds())
                    .mapTo(String.class)
                    .set()));
        } catch (JdbiException e) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("reason", "the database does not answer")
                    .build();
        }
    }

    /** Says what the code expects and the database lacks, or what the database has and the code knows nothing of. */
    HealthCheckResponse compare(Set<String> found) {
        var missing = new LinkedHashSet<>(expected);
        missing.removeAll(found);
        var unknown = new HashSet<>(found);
        unknown.removeAll(expected);
        var answer = HealthCheckResponse.named(NAME).status(missing.isEmpty() && unknown.isEmpty());
        if (!missing.isEmpty()) {
            answer.withData("not migrated yet", String.join(", ", missing));
        }
        if (!unknown.isEmpty()) {
            answer.withData("of a newer Rapport", String.join(", ", unknown));
        }
        return answer.build();
    }
}
