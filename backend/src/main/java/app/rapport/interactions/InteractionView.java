package app.rapport.interactions;

import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interaction as its readers see it: of its customers and links those that the reader may see. */
public record InteractionView(
        UUID id,
        long version,
        InteractionType type,
        @Nullable InteractionDirection direction,
        Instant at,
        @Nullable Integer durationMinutes,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String outcome,
        List<Ref> customers,
        List<Ref> members,
        @Nullable Ref opportunity,
        @Nullable Ref ticket,
        @Nullable Ref author,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        List<String> can)
        implements Versioned {

    static InteractionView of(ResultSet row, MemberAccess viewer) throws SQLException {
        var direction = row.getString("direction");
        var author = Ref.of(row, "author");
        var archivedAt = Rows.instantOrNull(row, "archived_at");
        return new InteractionView(
                Rows.id(row, "id"),
                row.getLong("version"),
                InteractionType.valueOf(row.getString("type")),
                direction == null ? null : InteractionDirection.valueOf(direction),
                Rows.instant(row, "at"),
                Rows.integerOrNull(row, "duration_minutes"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("outcome"),
                Ref.all(row, "customers"),
                Ref.all(row, "members"),
                Ref.of(row, "opportunity"),
                Ref.of(row, "ticket"),
                author,
                archivedAt,
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                can(viewer, author, archivedAt));
    }

    private static List<String> can(MemberAccess viewer, @Nullable Ref author, @Nullable Instant archivedAt) {
        if (!viewer.may("interactions:write", author == null ? null : author.id())) {
            return List.of();
        }
        return archivedAt == null ? List.of("edit", "archive") : List.of("restore");
    }
}
