package app.rapport.tickets.queue;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Languages;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queues of the organisation; who may read queues sees all of them. */
@Singleton
class Queues {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "queues", Field.instant("createdAt", "q.created_at").sortable());
    private static final ListSource SOURCE = new ListSource(
            SCHEMA,
            "queue q",
            "q.id, q.version, app_local_name(q.names, :language) as name, q.names, q.created_at, q.updated_at",
            "",
            "createdAt",
            "exists (select from jsonb_each_text(q.names) n where app_fold(n.value) like '%' || app_fold(:q) || '%')",
            false);
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final QueueRepository queues;
    private final Lists lists;
    private final CurrentMember current;
    private final Languages languages;
    private final MergePatch mergePatch;
    private final ObjectMapper json;

    Queues(
            QueueRepository queues,
            Lists lists,
            CurrentMember current,
            Languages languages,
            MergePatch mergePatch,
            ObjectMapper json) {
        this.queues = queues;
        this.lists = lists;
        this.current = current;
        this.languages = languages;
        this.mergePatch = mergePatch;
        this.json = json;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    Page<QueueView> page(ListQuery query) {
        return lists.page(query, SOURCE, inLanguage(), (row, context) -> view(row));
    }

    QueueView view(UUID id) {
        return lists.one(id, SOURCE, inLanguage(), (row, context) -> view(row)).orElseThrow(Problem::notFound);
    }

    @Transactional
    QueueView create(QueueInput input) {
        var queue = new Queue(input.names());
        queues.persistAndFlush(queue);
        return view(queue.id());
    }

    @Transactional
    QueueView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        var queue = queues.requireForChange(id);
        IfMatch.require(ifMatch, view(id));
        queue.rename(mergePatch.apply(patch, queue.input(), QueueInput.class).names());
        queues.flush();
        return view(id);
    }

    @Transactional
    void delete(UUID id, @Nullable IfMatch ifMatch) {
        var queue = queues.requireForChange(id);
        IfMatch.require(ifMatch, view(id));
        queues.delete(queue);
        queues.flush();
    }

    private Condition inLanguage() {
        return Condition.of("true", "language", languages.current().getLanguage());
    }

    private QueueView view(ResultSet row) throws SQLException {
        return new QueueView(
                Rows.id(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                names(row),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                current.get().may("queues:write") ? List.of("edit", "delete") : List.of());
    }

    private Map<String, String> names(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("names"), TEXTS);
        } catch (JsonProcessingException e) {
            throw new SQLException("a queue's names are not texts by language", e);
        }
    }
}
