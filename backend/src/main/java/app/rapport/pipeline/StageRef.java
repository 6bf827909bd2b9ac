package app.rapport.pipeline;

import app.rapport.platform.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A stage as its opportunities show it. */
record StageRef(UUID id, String name, Outcome outcome, int probability) {
    static final String COLUMNS =
            "s.id as stage_id, app_local_name(s.names, :language) as stage_name, s.outcome, s.probability";

    static StageRef of(ResultSet row) throws SQLException {
        return new StageRef(
                Rows.id(row, "stage_id"),
                row.getString("stage_name"),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("probability"));
    }
}
