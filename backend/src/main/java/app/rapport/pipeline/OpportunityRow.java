package app.rapport.pipeline;

import app.rapport.interactions.task.NextTask;
import app.rapport.platform.fields.ShowsFieldsOf;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Money;
import app.rapport.platform.value.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity in a list or on the board.
 *
 * @param product of its first line
 * @param nextTask of the open ones the reader may see
 */
@ShowsFieldsOf("opportunities")
public record OpportunityRow(
        UUID id,
        long version,
        String name,
        @Nullable Ref customer,
        @Nullable Money amount,
        Ref pipeline,
        StageRef stage,
        Instant stageSince,
        @Nullable LocalDate expectedCloseOn,
        @Nullable LocalDate closedOn,
        @Nullable Ref owner,
        @Nullable Ref product,
        @Nullable NextTask nextTask,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt,
        List<String> can) {

    static OpportunityRow of(ResultSet row, MemberAccess viewer) throws SQLException {
        return of(row, viewer, pipeline(row), StageRef.of(row));
    }

    static OpportunityRow of(ResultSet row, MemberAccess viewer, Ref pipeline, StageRef stage) throws SQLException {
        var owner = Ref.of(row, "owner");
        var archivedAt = Rows.instantOrNull(row, "archived_at");
        return new OpportunityRow(
                Rows.id(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                Ref.of(row, "customer"),
                Money.of(row, "amount", "currency"),
                pipeline,
                stage,
                Rows.instant(row, "stage_since"),
                Rows.dateOrNull(row, "expected_close_on"),
                Rows.dateOrNull(row, "closed_on"),
                owner,
                Ref.of(row, "product"),
                null,
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                archivedAt,
                can(viewer, owner == null ? null : owner.id(), Rows.id(row, "id"), archivedAt != null));
    }

    OpportunityRow next(@Nullable NextTask task) {
        return new OpportunityRow(
                id,
                version,
                name,
                customer,
                amount,
                pipeline,
                stage,
                stageSince,
                expectedCloseOn,
                closedOn,
                owner,
                product,
                task,
                createdAt,
                updatedAt,
                archivedAt,
                can);
    }

    static List<String> can(MemberAccess viewer, @Nullable UUID owner, UUID id, boolean archived) {
        if (!viewer.may("opportunities:write", owner, id)) {
            return List.of();
        }
        var can = new ArrayList<>(List.of("edit", "move", archived ? "restore" : "archive"));
        if (viewer.may("opportunities:write", owner)) {
            can.add("share");
        }
        return can;
    }

    static Ref pipeline(ResultSet row) throws SQLException {
        return new Ref(Rows.id(row, "pipeline_id"), row.getString("pipeline_name"));
    }
}
