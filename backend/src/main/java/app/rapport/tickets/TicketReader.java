package app.rapport.tickets;

import app.rapport.interactions.Subject;
import app.rapport.platform.fields.TextSearch;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.security.Visibility;
import app.rapport.platform.web.Languages;
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads tickets: one view serves the list and the single record. */
@Singleton
public class TicketReader {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "tickets",
            Field.text("number", "t.number_key").sortedBy("t.number_order"),
            Field.text("subject", "t.subject_key").sortable(),
            Field.choice("status", "t.status", TicketStatus.values()),
            Field.choice("priority", "t.priority", TicketPriority.values()).sortedBy("t.priority_order"),
            Field.choice("type", "t.type", TicketType.values()),
            Field.choice("channel", "t.channel", Channel.values()),
            Field.reference("queueId", "t.queue_id", "queues"),
            Field.reference("assigneeId", "t.assignee_id", "members"),
            Field.reference("customerId", "t.customer_id", "customers"),
            Field.reference("requesterId", "t.requester_id", "customers"),
            Field.instant("lastMessageAt", "t.last_message_at")
                    .sortedBy("coalesce(t.last_message_at, '-infinity'::timestamptz)"),
            Field.instant("solvedAt", "t.solved_at"),
            Field.instant("closedAt", "t.closed_at"),
            Field.instant("createdAt", "t.created_at").sortable(),
            Field.instant("updatedAt", "t.updated_at").sortable(),
            Field.flag("archived", "(t.archived_at is not null)"));
    private static final String COLUMNS = """
            t.id, t.version, t.number, t.subject, t.status, t.priority, t.type, t.channel, t.last_message_at, t.solved_at,
            t.closed_at, t.archived_at, t.created_at, t.updated_at,
            c.id as customer_id, c.name as customer_name, r.id as requester_id, r.name as requester_name,
            q.id as queue_id, app_local_name(q.names, :language) as queue_name,
            assignee.id as assignee_id, assignee.name as assignee_name""";
    private static final String JOINS = """
            left join customer c on c.tenant_id = t.tenant_id and c.id = t.customer_id and (%s)
            left join customer r on r.tenant_id = t.tenant_id and r.id = t.requester_id and (%s)
            left join queue q on q.tenant_id = t.tenant_id and q.id = t.queue_id
            left join member assignee on assignee.tenant_id = t.tenant_id and assignee.id = t.assignee_id""";
    private static final String TEXT = """
            (t.number_key in (app_fold(:q), 't-' || :q)
                or :q !~ '^[Tt]?-?[0-9]+$' and %s)""";

    private final Jdbi jdbi;
    private final Lists lists;
    private final CurrentMember current;
    private final Languages languages;
    private final TextSearch search;

    TicketReader(Jdbi jdbi, Lists lists, CurrentMember current, Languages languages, TextSearch search) {
        this.jdbi = jdbi;
        this.lists = lists;
        this.current = current;
        this.languages = languages;
        this.search = search;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    public Page<TicketView> page(ListQuery query) {
        var viewer = current.get();
        return lists.page(
                query,
                source(viewer),
                visible(viewer.visibility("tickets:read"), viewer),
                (row, context) -> TicketView.of(row, viewer));
    }

    ListSource source() {
        return source(current.get());
    }

    Condition visible() {
        var viewer = current.get();
        return visible(viewer.visibility("tickets:read"), viewer);
    }

    TicketView require(UUID id) {
        return require(id, current.visibility("tickets:read"));
    }

    /** @param visible wider than usual for one who has just given the ticket to somebody else */
    TicketView require(UUID id, Visibility visible) {
        var viewer = current.get();
        return lists.one(id, source(viewer), visible(visible, viewer), (row, context) -> TicketView.of(row, viewer))
                .orElseThrow(Problem::notFound);
    }

    TicketView requireNumber(long number) {
        return require(jdbi.withHandle(handle -> handle.createQuery(
                                "select t.id from ticket t where t.tenant_id = :tenant and t.number = :number")
                        .bind("tenant", current.tenant())
                        .bind("number", number)
                        .mapTo(UUID.class)
                        .findOne())
                .orElseThrow(Problem::notFound));
    }

    /** Names customers only to who may see them. */
    private ListSource source(MemberAccess viewer) {
        var joins = JOINS.formatted(
                Subject.CUSTOMER.seenBy(viewer, "c").sql(),
                Subject.CUSTOMER.seenBy(viewer, "r").sql());
        var found = search.of("tickets", "t.id");
        return new ListSource(SCHEMA, "ticket t", COLUMNS, joins, "-updatedAt", null, true)
                .searchedBy(new Condition(TEXT.formatted(found.sql()), found.values()));
    }

    private Condition visible(Visibility visible, MemberAccess viewer) {
        return visible.on("t.assignee_id")
                .and(new Condition("true", Subject.CUSTOMER.seenBy(viewer, "c").values()))
                .and(Condition.of("true", "language", languages.current().getLanguage()));
    }
}
