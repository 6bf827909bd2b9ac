package app.rapport.platform.jobs;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.Scope;
import app.rapport.platform.security.Visibility;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.web.Languages;
import app.rapport.platform.web.Problem;
import app.rapport.platform.web.ProblemTexts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads jobs: one's own, of a program those it asked for itself, and that there are those of everybody for a member who
 * imports for the whole organisation.
 */
@Singleton
class JobReader {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "jobs",
            Field.text("kind", "j.kind"),
            Field.choice("state", "j.state", JobState.values()),
            Field.reference("memberId", "j.member_id", "members"),
            Field.instant("createdAt", "j.created_at").sortable());
    private static final ListSource SOURCE = new ListSource(SCHEMA, "job j", """
            j.id, j.version, j.kind, j.state, j.progress, j.total, j.result, j.failure_code, j.failure_arguments,
            j.member_id, j.token_id, j.cancel_requested, j.created_at, j.updated_at, j.started_at, j.finished_at""", "", "-createdAt", null, false);

    private final Lists lists;
    private final CurrentMember current;
    private final Languages languages;
    private final ObjectMapper json;

    JobReader(Lists lists, CurrentMember current, Languages languages, ObjectMapper json) {
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

    Page<JobView> page(ListQuery query) {
        return lists.page(query, SOURCE, visible(), (row, context) -> view(row));
    }

    JobView require(UUID id) {
        return lists.one(id, SOURCE, visible(), (row, context) -> view(row)).orElseThrow(Problem::notFound);
    }

    private Condition visible() {
        var member = current.get();
        if (member.permissions().get("imports:write") == Scope.ORGANISATION) {
            return Condition.TRUE;
        }
        var own = new Visibility(Scope.OWN, member.id(), member.peers()).on("j.member_id");
        return member.token() == null ? own : own.and(Condition.of("j.token_id = :program", "program", member.token()));
    }

    private JobView view(ResultSet row) throws SQLException {
        var state = JobState.valueOf(row.getString("state"));
        var stoppable = !state.isFinished() && !row.getBoolean("cancel_requested");
        return new JobView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("kind"),
                state,
                row.getLong("progress"),
                row.getObject("total", Long.class),
                message(row),
                result(row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                stoppable ? List.of("cancel") : List.of());
    }

    /** It names records by the rights of who asked for it; others learn how many they are. */
    private @Nullable Map<String, Object> result(ResultSet row) throws SQLException {
        var result = read(row.getString("result"), new TypeReference<Map<String, Object>>() {});
        if (result == null || isOwn(row)) {
            return result;
        }
        var counts = new HashMap<>(result);
        counts.values().removeIf(value -> value instanceof Collection || value instanceof Map);
        return counts;
    }

    private boolean isOwn(ResultSet row) throws SQLException {
        var reader = current.get();
        return reader.id().equals(Rows.idOrNull(row, "member_id"))
                && (reader.token() == null || reader.token().equals(Rows.idOrNull(row, "token_id")));
    }

    private @Nullable String message(ResultSet row) throws SQLException {
        var code = row.getString("failure_code");
        if (code == null) {
            return null;
        }
        var arguments = read(row.getString("failure_arguments"), new TypeReference<List<Object>>() {});
        return ProblemTexts.reason(code, languages.current(), arguments == null ? List.of() : arguments);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private <T> @Nullable T read(@Nullable String text, TypeReference<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a job whose JSON cannot be read", e);
        }
    }
}
