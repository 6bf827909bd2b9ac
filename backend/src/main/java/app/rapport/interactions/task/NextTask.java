package app.rapport.interactions.task;

import app.rapport.platform.fields.ShowsFieldsOf;
import app.rapport.platform.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open task or appointment that comes first of those about the same thing. */
@ShowsFieldsOf("tasks")
public record NextTask(
        UUID id,
        String title,
        @Nullable LocalDate dueOn,
        @Nullable Instant startsAt) {
    static NextTask of(ResultSet row) throws SQLException {
        return new NextTask(
                Rows.id(row, "id"),
                row.getString("title"),
                Rows.dateOrNull(row, "due_on"),
                Rows.instantOrNull(row, "starts_at"));
    }
}
