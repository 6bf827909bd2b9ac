package app.rapport.pipeline;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.JsonColumns;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.web.Languages;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads pipelines with their stages. */
@Singleton
class PipelineReader {
    private static final String COLUMNS = """
            p.id, p.version, app_local_name(p.names, :language) as name, p.names, p.position, p.created_at, p.updated_at,
            (select coalesce(jsonb_agg(jsonb_build_object(
                        'id', s.id, 'name', app_local_name(s.names, :language), 'names', s.names,
                        'position', s.position, 'probability', s.probability, 'outcome', s.outcome)
                    order by s.position, s.id), '[]')
             from stage s where s.tenant_id = p.tenant_id and s.pipeline_id = p.id) as stages""";
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "pipelines",
            Field.number("position", "p.position").sortable(),
            Field.instant("createdAt", "p.created_at").sortable());
    private static final ListSource SOURCE = new ListSource(
            SCHEMA,
            "pipeline p",
            COLUMNS,
            "",
            "position",
            "exists (select from jsonb_each_text(p.names) n where app_fold(n.value) like '%' || app_fold(:q) || '%')",
            false);
    private static final TypeReference<List<PipelineView.StageView>> STAGES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final Lists lists;
    private final CurrentMember current;
    private final Languages languages;
    private final JsonColumns json;

    PipelineReader(Lists lists, CurrentMember current, Languages languages, JsonColumns json) {
        this.lists = lists;
        this.current = current;
        this.languages = languages;
        this.json = json;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    Page<PipelineView> page(ListQuery query) {
        return lists.page(query, SOURCE, inLanguage(), (row, context) -> view(row));
    }

    PipelineView view(UUID id) {
        return lists.one(id, SOURCE, inLanguage(), (row, context) -> view(row)).orElseThrow(Problem::notFound);
    }

    private Condition inLanguage() {
        return Condition.of("true", "language", languages.current().getLanguage());
    }

    private PipelineView view(ResultSet row) throws SQLException {
        return new PipelineView(
                Rows.id(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                json.read(row, "names", NAMES),
                row.getInt("position"),
                json.read(row, "stages", STAGES),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                current.get().may("pipelines:write") ? List.of("edit", "delete") : List.of());
    }
}
