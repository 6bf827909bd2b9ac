package app.rapport.commerce;

import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Money;
import app.rapport.platform.web.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product, in lists and alone. */
record ProductView(
        UUID id,
        long version,
        String name,
        @Nullable String code,
        @Nullable String family,
        @Nullable Money price,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt,
        List<String> can)
        implements Versioned {

    static final String COLUMNS = """
            p.id, p.version, p.name, p.code, p.family, p.price_amount, p.price_currency,
            p.created_at, p.updated_at, p.archived_at""";

    static ProductView of(ResultSet row, MemberAccess viewer) throws SQLException {
        var archived = Rows.instantOrNull(row, "archived_at");
        return new ProductView(
                Rows.id(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("code"),
                row.getString("family"),
                Money.of(row, "price_amount", "price_currency"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                archived,
                can(viewer, archived != null));
    }

    private static List<String> can(MemberAccess viewer, boolean archived) {
        return viewer.may("products:write") ? List.of("edit", archived ? "restore" : "archive") : List.of();
    }
}
