package app.rapport.exchange;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mappings kept for reuse, for all who import. */
@Singleton
class SavedMappings {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "import-mappings", Field.text("name", "s.name_key").sortable(), Field.text("target", "lower(s.target)"));
    private static final ListSource SOURCE = new ListSource(
            SCHEMA,
            "import_mapping s",
            "s.id, s.version, s.name, s.target, s.mapping, s.created_at, s.updated_at",
            "",
            "name",
            null,
            false);

    private final SavedMappingRepository mappings;
    private final Lists lists;
    private final CurrentMember current;
    private final MergePatch mergePatch;
    private final ImportTargets targets;
    private final StoredJson json;

    SavedMappings(
            SavedMappingRepository mappings,
            Lists lists,
            CurrentMember current,
            MergePatch mergePatch,
            ImportTargets targets,
            StoredJson json) {
        this.mappings = mappings;
        this.lists = lists;
        this.current = current;
        this.mergePatch = mergePatch;
        this.targets = targets;
        this.json = json;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    Page<SavedMappingView> page(ListQuery query) {
        return lists.page(query, SOURCE, Condition.TRUE, (row, context) -> view(row));
    }

    SavedMappingView view(UUID id) {
        return lists.one(id, SOURCE, Condition.TRUE, (row, context) -> view(row))
                .orElseThrow(Problem::notFound);
    }

    /** 422 when it is not there or was made for files of another kind. */
    ImportMapping mappingFor(UUID id, String target) {
        return lists.one(id, SOURCE, Condition.TRUE, (row, context) -> view(row))
                .filter(view -> view.target().equals(target))
                .map(SavedMappingView::mapping)
                .orElseThrow(() -> Problem.invalid("/mappingId", "unknown-reference"));
    }

    @Transactional
    SavedMappingView create(SavedMappingInput input) {
        targets.require(input.target(), current.get());
        var mapping = new SavedMapping(input);
        mappings.persist(mapping);
        mappings.flush();
        return view(mapping.id());
    }

    @Transactional
    SavedMappingView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        IfMatch.require(ifMatch, view(id));
        var mapping = mappings.require(id);
        var input = mergePatch.apply(patch, mapping.input(), SavedMappingInput.class);
        targets.require(input.target(), current.get());
        mapping.enter(input);
        mappings.flush();
        return view(id);
    }

    @Transactional
    void delete(UUID id, @Nullable IfMatch ifMatch) {
        IfMatch.require(ifMatch, view(id));
        mappings.delete(mappings.require(id));
        mappings.flush();
    }

    private SavedMappingView view(ResultSet row) throws SQLException {
        return new SavedMappingView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("target"),
                json.read(row.getString("mapping"), new TypeReference<ImportMapping>() {}),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                current.get().may("imports:write") ? List.of("edit", "delete") : List.of());
    }
}
