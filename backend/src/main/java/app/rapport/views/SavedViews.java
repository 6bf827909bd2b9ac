package app.rapport.views;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.filter.ResourceSchemas;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import app.rapport.views.ViewResource.SavedViewView;
import app.rapport.views.ViewResource.ViewInput;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saved views: one's own and those others share; only the owner changes one. */
@Singleton
class SavedViews {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "views",
            Field.text("name", "v.name_key").sortable(),
            Field.text("resource", "v.resource"),
            Field.flag("shared", "v.shared"),
            Field.reference("ownerId", "v.owner_id", "members"));
    private static final ListSource SOURCE = new ListSource(
            SCHEMA,
            "saved_view v",
            """
            v.id, v.version, v.resource, v.name, v.filter, v.sort, v.columns, v.shared,
            owner.id as owner_id, owner.name as owner_name""",
            "join member owner on owner.tenant_id = v.tenant_id and owner.id = v.owner_id",
            "name",
            null,
            false);

    private final SavedViewRepository views;
    private final Lists lists;
    private final ResourceSchemas schemas;
    private final CurrentMember current;
    private final MergePatch mergePatch;

    SavedViews(
            SavedViewRepository views,
            Lists lists,
            ResourceSchemas schemas,
            CurrentMember current,
            MergePatch mergePatch) {
        this.views = views;
        this.lists = lists;
        this.schemas = schemas;
        this.current = current;
        this.mergePatch = mergePatch;
    }

    @Produces
    @Singleton
    static ResourceSchema schema() {
        return SCHEMA;
    }

    Page<SavedViewView> page(ListQuery query) {
        return lists.page(query, SOURCE, visible(), (row, context) -> view(row));
    }

    SavedViewView view(UUID id) {
        return lists.one(id, SOURCE, visible(), (row, context) -> view(row)).orElseThrow(Problem::notFound);
    }

    @Transactional
    SavedViewView create(ViewInput input) {
        check(input);
        var view = new SavedView(input, current.id());
        views.persist(view);
        views.flush();
        return view(view.id());
    }

    @Transactional
    SavedViewView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        IfMatch.require(ifMatch, view(id));
        var view = requireOwn(id);
        var input = mergePatch.apply(patch, view.input(), ViewInput.class);
        check(input);
        view.enter(input);
        views.flush();
        return view(id);
    }

    @Transactional
    void delete(UUID id, @Nullable IfMatch ifMatch) {
        IfMatch.require(ifMatch, view(id));
        views.delete(requireOwn(id));
        views.flush();
    }

    private SavedView requireOwn(UUID id) {
        var view = views.require(id);
        if (!view.ownerId().equals(current.id())) {
            throw Problem.of("forbidden");
        }
        return view;
    }

    /** What a list would refuse is refused here already, at the field it stands in. */
    private void check(ViewInput input) {
        var schema = schemas.find(input.resource()).orElseThrow(() -> Problem.invalid("/resource", "invalid"));
        try {
            schemas.check(schema, input.filter(), input.sort());
        } catch (Problem refused) {
            var error = refused.errors().getFirst();
            throw Problem.invalid(
                    error.pointer().replace('?', '/'),
                    error.code(),
                    error.arguments().toArray());
        }
    }

    private Condition visible() {
        return visible(current.id());
    }

    /** One's own and what others share. */
    static Condition visible(UUID viewer) {
        return Condition.of("(v.shared or v.owner_id = :viewer)", "viewer", viewer);
    }

    private SavedViewView view(ResultSet row) throws SQLException {
        var owner = Objects.requireNonNull(Ref.of(row, "owner"));
        return new SavedViewView(
                Rows.id(row, "id"),
                row.getLong("version"),
                row.getString("resource"),
                row.getString("name"),
                row.getString("filter"),
                row.getString("sort"),
                List.of((String[]) row.getArray("columns").getArray()),
                row.getBoolean("shared"),
                owner,
                owner.id().equals(current.id()) ? List.of("edit", "delete") : List.of());
    }
}
