package app.rapport.customers;

import app.rapport.customers.TagResource.TagInput;
import app.rapport.customers.TagResource.TagView;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisation's tags. */
@Singleton
class Tags {
    private static final ResourceSchema SCHEMA =
            ResourceSchema.of("tags", Field.text("name", "t.name_key").sortable());
    private static final ListSource SOURCE = new ListSource(
            SCHEMA,
            "tag t",
            "t.id, t.version, t.name, t.color",
            "",
            "name",
            "t.name_key like '%' || app_fold(:q) || '%'",
            false);

    private final TagRepository tags;
    private final Lists lists;
    private final MergePatch mergePatch;

    Tags(TagRepository tags, Lists lists, MergePatch mergePatch) {
        this.tags = tags;
        this.lists = lists;
        this.mergePatch = mergePatch;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    Page<TagView> page(ListQuery query) {
        return lists.page(query, SOURCE, Condition.TRUE, (row, context) -> view(row));
    }

    TagView view(UUID id) {
        return lists.one(id, SOURCE, Condition.TRUE, (row, context) -> view(row))
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    TagView create(TagInput input) {
        var tag = new Tag(input);
        tags.persist(tag);
        tags.flush();
        return view(tag.id());
    }

    @Transactional
    TagView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        IfMatch.require(ifMatch, view(id));
        var tag = tags.require(id);
        tag.enter(mergePatch.apply(patch, tag.input(), TagInput.class));
        tags.flush();
        return view(id);
    }

    @Transactional
    void delete(UUID id, @Nullable IfMatch ifMatch) {
        IfMatch.require(ifMatch, view(id));
        tags.delete(tags.require(id));
        tags.flush();
    }

    private static TagView view(ResultSet row) throws SQLException {
        return new TagView(Rows.id(row, "id"), row.getLong("version"), row.getString("name"), row.getString("color"));
    }
}
