package app.rapport.pipeline;

import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.web.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A step of a pipeline, with the probability that an opportunity in it is won. */
@Entity
@SuppressWarnings("NullAway.Init")
class Stage extends TenantRecord {
    private UUID pipelineId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> names;

    private int position;
    private int probability;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected Stage() {}

    Stage(UUID pipelineId, int position, StageInput input) {
        super(newId());
        this.pipelineId = pipelineId;
        arrange(position, input);
    }

    final void arrange(int position, StageInput input) {
        this.position = position;
        this.names = input.names();
        this.outcome = input.outcome();
        this.probability = probability(position, input);
    }

    /** Won is certain and lost is hopeless, so only an open stage has anything to say. */
    private static int probability(int position, StageInput input) {
        var given = input.probability();
        var meant = switch (input.outcome()) {
            case OPEN -> given;
            case WON -> Integer.valueOf(100);
            case LOST -> Integer.valueOf(0);
        };
        if (meant == null) {
            throw Problem.invalid("/stages/" + position + "/probability", "required");
        }
        if (given != null && !given.equals(meant)) {
            throw Problem.invalid("/stages/" + position + "/probability", "out-of-range");
        }
        return meant;
    }

    StageInput input() {
        return new StageInput(id, names, probability, outcome);
    }

    UUID pipelineId() {
        return pipelineId;
    }

    Outcome outcome() {
        return outcome;
    }
}
