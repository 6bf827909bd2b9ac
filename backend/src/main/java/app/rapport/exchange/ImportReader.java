package app.rapport.exchange;

import app.rapport.exchange.ImportView.Counts;
import app.rapport.exchange.ImportView.ImportFieldView;
import app.rapport.exchange.csv.CsvFile;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads imports, one with everything, many with their outcome. */
@Singleton
class ImportReader {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "imports",
            Field.text("fileName", "app_fold(i.file_name)"),
            Field.text("target", "lower(i.target)"),
            Field.choice("state", "i.state", ImportState.values()),
            Field.reference("memberId", "i.member_id", "members"),
            Field.instant("createdAt", "i.created_at").sortable());
    private static final ListSource SOURCE = new ListSource(
            SCHEMA,
            "import i",
            """
            i.id, i.version, i.file_name, i.file_size, i.target, i.state, i.encoding, i.delimiter, i.header, i.columns,
            i.row_count, i.mapping, i.created, i.updated, i.skipped, i.rejected, i.job_id, i.undone_at, i.created_at, i.updated_at,
            m.id as member_id, m.name as member_name""",
            "left join member m on m.tenant_id = i.tenant_id and m.id = i.member_id",
            "-createdAt",
            null,
            false);

    private final Lists lists;
    private final CurrentMember current;
    private final ImportTargets targets;
    private final StoredJson json;

    ImportReader(Lists lists, CurrentMember current, ImportTargets targets, StoredJson json) {
        this.lists = lists;
        this.current = current;
        this.targets = targets;
        this.json = json;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    Page<ImportListRow> page(ListQuery query) {
        var visible = current.visibility("imports:read").on("i.member_id");
        return lists.page(query, SOURCE, visible, (row, context) -> listRow(row));
    }

    ImportView require(UUID id) {
        var visible = current.visibility("imports:read").on("i.member_id");
        return lists.one(id, SOURCE, visible, (row, context) -> view(row)).orElseThrow(Problem::notFound);
    }

    private static ImportListRow listRow(ResultSet row) throws SQLException {
        return new ImportListRow(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("target"),
                ImportState.valueOf(row.getString("state")),
                row.getLong("row_count"),
                counts(row),
                row.getObject("job_id", UUID.class),
                Ref.of(row, "member"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private ImportView view(ResultSet row) throws SQLException {
        var columns = json.read(row.getString("columns"), new TypeReference<List<CsvFile.FileColumn>>() {});
        var state = ImportState.valueOf(row.getString("state"));
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getString("target"),
                state,
                row.getString("encoding"),
                row.getString("delimiter"),
                row.getBoolean("header"),
                columns,
                row.getLong("row_count"),
                json.read(row.getString("mapping"), new TypeReference<ImportMapping>() {}),
                fields(row.getString("target"), columns),
                counts(row),
                row.getObject("job_id", UUID.class),
                Rows.instantOrNull(row, "undone_at"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                can(state, row.getString("target")));
    }

    private List<ImportFieldView> fields(@Nullable String target, List<CsvFile.FileColumn> columns) {
        return targets.find(target)
                .map(found -> {
                    var guesses = MappingGuess.byField(MappingGuess.columns(columns, found.fields()));
                    return found.fields().stream()
                            .map(field -> view(field, guesses.get(field.name())))
                            .toList();
                })
                .orElse(List.of());
    }

    private ImportFieldView view(ImportField field, @Nullable Integer guess) {
        return new ImportFieldView(
                field.name(),
                field.type(),
                field.required(),
                field.reference(),
                field.many(),
                targets.mayCreate(field, current.get()),
                field.type() == ImportField.Type.CHOICE
                        ? field.choices().stream()
                                .map(ImportField.Choice::value)
                                .toList()
                        : null,
                guess);
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("created"), row.getLong("updated"), row.getLong("skipped"), row.getLong("rejected"));
    }

    private List<String> can(ImportState state, @Nullable String target) {
        if (!current.get().may("imports:write") || state.isInHand()) {
            return List.of();
        }
        return target == null ? List.of("edit") : List.of("edit", "check", "run");
    }
}
