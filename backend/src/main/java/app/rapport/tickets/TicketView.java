package app.rapport.tickets;

import app.rapport.platform.fields.ShowsFieldsOf;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ShowsFieldsOf("tickets")
public record TicketView(
        UUID id,
        long version,
        String number,
        String subject,
        TicketStatus status,
        TicketPriority priority,
        @Nullable TicketType type,
        @Nullable Channel channel,
        @Nullable Ref customer,
        @Nullable Ref requester,
        @Nullable Ref queue,
        @Nullable Ref assignee,
        @Nullable Instant lastMessageAt,
        @Nullable Instant solvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        List<String> can)
        implements Versioned {

    static TicketView of(ResultSet row, MemberAccess viewer) throws SQLException {
        var status = TicketStatus.valueOf(row.getString("status"));
        var type = row.getString("type");
        var channel = row.getString("channel");
        var assignee = Ref.of(row, "assignee");
        var archivedAt = Rows.instantOrNull(row, "archived_at");
        var owner = assignee == null ? null : assignee.id();
        var id = Rows.id(row, "id");
        var can = viewer.may("tickets:write", owner, id) ? can(status, archivedAt) : List.<String>of();
        return new TicketView(
                id,
                row.getLong("version"),
                TicketNumbers.say(row.getLong("number")),
                row.getString("subject"),
                status,
                TicketPriority.valueOf(row.getString("priority")),
                type == null ? null : TicketType.valueOf(type),
                channel == null ? null : Channel.valueOf(channel),
                Ref.of(row, "customer"),
                Ref.of(row, "requester"),
                Ref.of(row, "queue"),
                assignee,
                Rows.instantOrNull(row, "last_message_at"),
                Rows.instantOrNull(row, "solved_at"),
                Rows.instantOrNull(row, "closed_at"),
                archivedAt,
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                viewer.may("tickets:write", owner) ? with("share", can) : can);
    }

    private static List<String> with(String more, List<String> can) {
        return Stream.concat(can.stream(), Stream.of(more)).toList();
    }

    private static List<String> can(TicketStatus status, @Nullable Instant archivedAt) {
        if (archivedAt != null) {
            return List.of("restore");
        }
        return status == TicketStatus.CLOSED
                ? List.of("edit", "note", "status", "archive")
                : List.of("edit", "reply", "incoming", "note", "status", "archive");
    }
}
