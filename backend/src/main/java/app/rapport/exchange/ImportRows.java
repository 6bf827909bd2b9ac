package app.rapport.exchange;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.imports.RowOutcome.Fault;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Languages;
import app.rapport.platform.web.ProblemTexts;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What became of an import's rows, with the reason in the reader's language. */
@Singleton
class ImportRows {
    private static final String COLUMNS =
            "r.id, r.line, r.state, r.record_id, r.field, r.code, r.arguments, r.further, r.cells";
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "import-rows",
            Field.number("line", "r.line").sortable(),
            Field.choice("state", "r.state", RowOutcome.State.values()),
            Field.text("field", "lower(r.field)"),
            Field.text("code", "r.code"));
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};
    private static final ListSource SOURCE = new ListSource(SCHEMA, "import_row r", COLUMNS, "", "line", null, false);

    private final Lists lists;
    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final Languages languages;
    private final StoredJson json;

    ImportRows(Lists lists, Jdbi jdbi, Tenancy tenancy, Languages languages, StoredJson json) {
        this.lists = lists;
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.languages = languages;
        this.json = json;
    }

    /**
     * One row of the file.
     *
     * @param further what else is wrong with a rejected row
     * @param cells as they stand in the file, of a rejected row
     */
    public record ImportRowView(
            long line,
            RowOutcome.State state,
            @Nullable String field,
            @Nullable String code,
            @Nullable String reason,
            List<Reason> further,
            List<String> cells,
            @Nullable UUID recordId) {}

    /** @param field at fault, null when it is the row as a whole */
    public record Reason(@Nullable String field, String code, String reason) {}

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    Page<ImportRowView> page(UUID id, ListQuery query) {
        return lists.page(
                query, SOURCE, Condition.of("r.import_id = :import", "import", id), (row, context) -> view(row));
    }

    /** The next rejected rows after a line, for files of any length. */
    List<ImportRowView> rejectedAfter(UUID id, long line, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + """
                         from import_row r
                        where r.tenant_id = :tenant and r.import_id = :import and r.state = 'REJECTED' and r.line > :line
                        order by r.line limit :limit""")
                .bind("tenant", tenancy.require())
                .bind("import", id)
                .bind("line", line)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    private ImportRowView view(ResultSet row) throws SQLException {
        var code = row.getString("code");
        var arguments = row.getString("arguments");
        var further = row.getString("further");
        var cells = row.getString("cells");
        return new ImportRowView(
                row.getLong("line"),
                RowOutcome.State.valueOf(row.getString("state")),
                row.getString("field"),
                code,
                code == null
                        ? null
                        : inWords(code, arguments == null ? List.of() : json.read(arguments, new TypeReference<>() {})),
                further == null
                        ? List.of()
                        : json.read(further, FAULTS).stream().map(this::reason).toList(),
                cells == null ? List.of() : json.read(cells, new TypeReference<>() {}),
                row.getObject("record_id", UUID.class));
    }

    private Reason reason(Fault fault) {
        return new Reason(fault.field(), fault.code(), inWords(fault.code(), fault.arguments()));
    }

    private String inWords(String code, List<Object> arguments) {
        return ProblemTexts.reason(code, languages.current(), arguments);
    }
}
