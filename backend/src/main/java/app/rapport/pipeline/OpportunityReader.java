package app.rapport.pipeline;

import app.rapport.interactions.task.NextTasks;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.GroupedLists;
import app.rapport.platform.filter.GroupedLists.Grouping;
import app.rapport.platform.filter.GroupedLists.Wanted;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.security.Visibility;
import app.rapport.platform.sql.JsonColumns;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Money;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Languages;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the opportunities the caller may see, and names of customers only where they may see those too. */
@Singleton
public class OpportunityReader {
    private static final TypeReference<List<Ref>> CONTACTS = new TypeReference<>() {};
    private static final TypeReference<List<OpportunityView.LineView>> LINES = new TypeReference<>() {};

    private final Lists lists;
    private final GroupedLists groups;
    private final NextTasks nextTasks;
    private final CurrentMember current;
    private final Languages languages;
    private final JsonColumns json;

    OpportunityReader(
            Lists lists,
            GroupedLists groups,
            NextTasks nextTasks,
            CurrentMember current,
            Languages languages,
            JsonColumns json) {
        this.lists = lists;
        this.groups = groups;
        this.nextTasks = nextTasks;
        this.current = current;
        this.languages = languages;
        this.json = json;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return OpportunitySource.SCHEMA;
    }

    Visibility visibility() {
        return current.visibility("opportunities:read");
    }

    public Page<OpportunityRow> page(ListQuery query) {
        var viewer = current.get();
        var page = lists.page(
                query,
                OpportunitySource.rows(this::customers),
                seen(),
                (row, context) -> OpportunityRow.of(row, viewer));
        var next = nextTasks.of(open(Stream.of(page)));
        return page.map(row -> row.next(next.get(row.id())));
    }

    /** The first opportunities of each stage of a pipeline. */
    Map<UUID, Page<OpportunityRow>> firstPages(Ref pipeline, List<StageRef> stages, Wanted wanted) {
        var viewer = current.get();
        var byId = stages.stream().collect(Collectors.toMap(StageRef::id, Function.identity()));
        var pages = groups.firstPages(
                OpportunitySource.cards(this::customers),
                new Grouping("stageId", stages.stream().map(StageRef::id).toList()),
                wanted,
                seen().and(Condition.of("o.pipeline_id = :pipeline", "pipeline", pipeline.id())),
                (row, context) -> OpportunityRow.of(
                        row, viewer, pipeline, Objects.requireNonNull(byId.get(Rows.id(row, "stage_id")))));
        var next = nextTasks.of(open(pages.values().stream()));
        pages.replaceAll((stage, page) -> page.map(row -> row.next(next.get(row.id()))));
        return pages;
    }

    private static List<UUID> open(Stream<Page<OpportunityRow>> pages) {
        return pages.flatMap(page -> page.items().stream())
                .filter(row -> row.stage().outcome() == Outcome.OPEN)
                .map(OpportunityRow::id)
                .toList();
    }

    /** The condition behind a list, for sums over it. */
    Condition where(@Nullable String filter, @Nullable String q) {
        return lists.where(OpportunitySource.rows(this::customers), filter, q, seen());
    }

    OpportunityView view(UUID id) {
        var viewer = current.get();
        return lists.one(id, OpportunitySource.details(this::customers), seen(), (row, context) -> view(row, viewer))
                .orElseThrow(Problem::notFound);
    }

    ListSource source() {
        return OpportunitySource.rows(this::customers);
    }

    Condition seen() {
        return visibility()
                .on("o.owner_id")
                .and(new Condition("true", customers("c.owner_id").values()))
                .and(Condition.of("true", "language", languages.current().getLanguage()));
    }

    private Condition customers(String ownerColumn) {
        return current.get().may("customers:read")
                ? current.visibility("customers:read").on(ownerColumn)
                : Condition.of("false");
    }

    private OpportunityView view(ResultSet row, MemberAccess viewer) throws SQLException {
        var owner = Ref.of(row, "owner");
        var archivedAt = Rows.instantOrNull(row, "archived_at");
        return new OpportunityView(
                Rows.id(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                Ref.of(row, "customer"),
                Money.of(row, "amount", "currency"),
                OpportunityRow.pipeline(row),
                StageRef.of(row),
                Rows.instant(row, "stage_since"),
                Rows.dateOrNull(row, "expected_close_on"),
                Rows.dateOrNull(row, "closed_on"),
                row.getString("lost_reason"),
                row.getString("description"),
                owner,
                json.read(row, "contacts", CONTACTS),
                json.read(row, "lines", LINES),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                archivedAt,
                OpportunityRow.can(viewer, owner == null ? null : owner.id(), Rows.id(row, "id"), archivedAt != null));
    }
}
