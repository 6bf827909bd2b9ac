package app.rapport.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashSet;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SchemaReadinessTest {
    private final SchemaReadiness readiness;

    SchemaReadinessTest(@Readiness SchemaReadiness readiness) {
        this.readiness = readiness;
    }

    @Test
    void isReadyOnTheSchemaOfThisCode() {
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotReadyWhenTheDatabaseIsBehindOrAhead() {
        var behind = new HashSet<>(Changelog.changesets());
        behind.remove("platform-005-journal");
        var ahead = new HashSet<>(Changelog.changesets());
        ahead.add("platform-999-later");

        assertThat(readiness.compare(behind).getStatus()).isEqualTo(Status.DOWN);
        assertThat(readiness.compare(behind).getData().orElseThrow())
                .containsEntry("not migrated yet", "platform-005-journal");
        assertThat(readiness.compare(ahead).getStatus()).isEqualTo(Status.DOWN);
        assertThat(readiness.compare(ahead).getData().orElseThrow())
                .containsEntry("of a newer Rapport", "platform-999-later");
    }
}
