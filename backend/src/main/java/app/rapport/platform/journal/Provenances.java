package app.rapport.platform.journal;

import app.rapport.platform.journal.HistoryItem.Through;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Ref;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where each value of a record came from: the last entry of the journal that set it. */
@Singleton
public class Provenances {
    /** Whoever made sure of a value is not where it came from. */
    private static final String VERIFIED = "verified_at";

    private static final String SET = """
            select j.seq, j.at, j.means, j.means_id, j.line, j.record, j.record_id, cast(j.key as text) as key,
                   c.name as set_column, m.id as actor_id, m.name as actor_name,
                   coalesce(i.file_name, k.name) as means_name
            from journal j
            cross join lateral jsonb_object_keys(j.after) as c (name)
            left join member m on m.tenant_id = j.tenant_id and m.id = j.actor_id
            left join import i on i.tenant_id = j.tenant_id and i.id = j.means_id and j.means = 'IMPORT'
            left join api_token k on k.tenant_id = j.tenant_id and k.id = j.means_id and j.means = 'TOKEN'
            where j.tenant_id = :tenant and j.aggregate_id = :id and j.aggregate = :resource and j.after is not null
            order by j.seq desc""";

    private final JournalledResources resources;
    private final PastStates states;
    private final Jdbi jdbi;
    private final CurrentMember current;

    Provenances(JournalledResources resources, PastStates states, Jdbi jdbi, CurrentMember current) {
        this.resources = resources;
        this.states = states;
        this.jdbi = jdbi;
        this.current = current;
    }

    /**
     * One value and its source. A value from before the journal has none.
     *
     * @param value as in the record's history; of a list, one item
     * @param verifiedAt when somebody last made sure of it
     */
    public record Source(
            @Schema(examples = "industry") String field,
            Object value,
            @Nullable Instant at,
            @Nullable Ref actor,
            @Nullable Through means,
            @Nullable Instant verifiedAt) {}

    /** @param column that was set, of a row of a table */
    private record Setting(
            String table,
            @Nullable UUID recordId,
            @Nullable String key,
            String column,
            Instant at,
            @Nullable Ref actor,
            Through means) {}

    /** 404 for a record the caller does not see; what they may not see of it is left out. */
    public List<Source> of(String resource, UUID id) {
        var kind = resources.requireVisible(resource, id);
        var fields = states.at(resource, id, Instant.now().toString()).fields();
        var settings = settings(kind, id);
        var sources = new ArrayList<Source>();
        kind.tables().stream().filter(table -> !table.isSilent()).forEach(table -> {
            if (table.isRoot()) {
                fields.forEach((field, value) -> {
                    if (!(value instanceof List<?>)) {
                        sources.add(source(field, value, latest(settings, setting -> sets(setting, table, field))));
                    }
                });
            } else if (fields.get(table.field()) instanceof List<?> items) {
                items.forEach(item -> sources.add(source(
                        table.field(),
                        Objects.requireNonNull(item),
                        latest(
                                settings,
                                setting -> setting.table().equals(table.name())
                                        && !setting.column().equals(VERIFIED)
                                        && isOf(setting, item)))));
            }
        });
        return sources;
    }

    private static boolean sets(Setting setting, JournalledTable table, String field) {
        if (!setting.table().equals(table.name())) {
            return false;
        }
        var column = table.column(setting.column());
        return column != null && column.field().equals(field);
    }

    /** Items have ids of their own, links are known by what they lead to. */
    private static boolean isOf(Setting setting, Object item) {
        return switch (item) {
            case Map<?, ?> row ->
                String.valueOf(row.get("id")).replace("\"", "").equals(String.valueOf(setting.recordId()));
            case Ref link ->
                setting.key() != null && setting.key().contains(link.id().toString());
            default -> false;
        };
    }

    private static Optional<Setting> latest(List<Setting> latestFirst, Predicate<Setting> wanted) {
        return latestFirst.stream().filter(wanted).findFirst();
    }

    private static Source source(String field, Object value, Optional<Setting> setting) {
        var verified = value instanceof Map<?, ?> row && row.get("verifiedAt") instanceof Instant at ? at : null;
        return new Source(
                field,
                value,
                setting.map(Setting::at).orElse(null),
                setting.map(Setting::actor).orElse(null),
                setting.map(Setting::means).orElse(null),
                verified);
    }

    private List<Setting> settings(JournalledResource kind, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SET)
                .bind("tenant", current.tenant())
                .bind("id", id)
                .bind("resource", kind.resource())
                .map((row, context) -> setting(row))
                .list());
    }

    private static Setting setting(ResultSet row) throws SQLException {
        var line = row.getLong("line");
        return new Setting(
                row.getString("record"),
                Rows.idOrNull(row, "record_id"),
                row.getString("key"),
                row.getString("set_column"),
                Rows.instant(row, "at"),
                Ref.of(row, "actor"),
                new Through(
                        Means.valueOf(row.getString("means")),
                        Rows.idOrNull(row, "means_id"),
                        row.getString("means_name"),
                        line == 0 ? null : line));
    }
}
