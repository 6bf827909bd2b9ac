package app.rapport.interactions.task;

import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record TaskView(
        UUID id,
        long version,
        TaskKind kind,
        String title,
        @Nullable String description,
        TaskStatus status,
        TaskPriority priority,
        @Nullable LocalDate dueOn,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant remindAt,
        @Nullable Instant doneAt,
        @Nullable Ref assignee,
        @Nullable Ref customer,
        @Nullable Ref opportunity,
        @Nullable Ref ticket,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        List<String> can)
        implements Versioned {

    static TaskView of(ResultSet row, MemberAccess viewer) throws SQLException {
        var status = TaskStatus.valueOf(row.getString("status"));
        var assignee = Ref.of(row, "assignee");
        var archivedAt = Rows.instantOrNull(row, "archived_at");
        var mayWrite = viewer.may("tasks:write", assignee == null ? null : assignee.id());
        return new TaskView(
                Rows.id(row, "id"),
                row.getLong("version"),
                TaskKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                status,
                TaskPriority.valueOf(row.getString("priority")),
                Rows.dateOrNull(row, "due_on"),
                Rows.instantOrNull(row, "starts_at"),
                Rows.instantOrNull(row, "ends_at"),
                Rows.instantOrNull(row, "remind_at"),
                Rows.instantOrNull(row, "done_at"),
                assignee,
                Ref.of(row, "customer"),
                Ref.of(row, "opportunity"),
                Ref.of(row, "ticket"),
                archivedAt,
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                mayWrite ? can(status, archivedAt) : List.of());
    }

    private static List<String> can(TaskStatus status, @Nullable Instant archivedAt) {
        if (archivedAt != null) {
            return List.of("restore");
        }
        return List.of("edit", status == TaskStatus.OPEN ? "complete" : "reopen", "archive");
    }
}
