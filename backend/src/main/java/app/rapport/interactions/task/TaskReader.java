package app.rapport.interactions.task;

import app.rapport.interactions.Subject;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.security.Shared;
import app.rapport.platform.security.Visibility;
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Reads tasks and appointments: one view serves the list and the single record. */
@Singleton
public class TaskReader {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "tasks",
            Field.text("title", "t.title_key").sortable(),
            Field.choice("kind", "t.kind", TaskKind.values()),
            Field.choice("status", "t.status", TaskStatus.values()),
            Field.choice("priority", "t.priority", TaskPriority.values()),
            Field.date("dueOn", "t.due_on").sortedBy("coalesce(t.due_on, 'infinity'::date)"),
            Field.instant("startsAt", "t.starts_at").sortedBy("coalesce(t.starts_at, 'infinity'::timestamptz)"),
            Field.instant("remindAt", "t.remind_at"),
            Field.instant("doneAt", "t.done_at"),
            Field.reference("assigneeId", "t.assignee_id", "members"),
            Field.reference("customerId", "t.customer_id", "customers"),
            Field.reference("opportunityId", "t.opportunity_id", "opportunities"),
            Field.reference("ticketId", "t.ticket_id", "tickets"),
            Field.instant("createdAt", "t.created_at").sortable(),
            Field.instant("updatedAt", "t.updated_at").sortable(),
            Field.flag("archived", "(t.archived_at is not null)"));
    private static final String COLUMNS = """
            t.id, t.version, t.kind, t.title, t.description, t.status, t.priority, t.due_on, t.starts_at, t.ends_at,
            t.remind_at, t.done_at, t.archived_at, t.created_at, t.updated_at,
            assignee.id as assignee_id, assignee.name as assignee_name, c.id as customer_id, c.name as customer_name,
            o.id as opportunity_id, o.name as opportunity_name,
            k.id as ticket_id, 'T-' || k.number || ' ' || k.subject as ticket_name""";
    private static final String JOINS = """
            left join member assignee on assignee.tenant_id = t.tenant_id and assignee.id = t.assignee_id
            left join customer c on c.tenant_id = t.tenant_id and c.id = t.customer_id and (%s)
            left join opportunity o on o.tenant_id = t.tenant_id and o.id = t.opportunity_id and (%s)
            left join ticket k on k.tenant_id = t.tenant_id and k.id = t.ticket_id and (%s)""";

    private final Lists lists;
    private final CurrentMember current;

    TaskReader(Lists lists, CurrentMember current) {
        this.lists = lists;
        this.current = current;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    public Page<TaskView> page(ListQuery query) {
        var viewer = current.get();
        return lists.page(query, source(viewer), visible(viewer), (row, context) -> TaskView.of(row, viewer));
    }

    ListSource source() {
        return source(current.get());
    }

    Condition visible() {
        var viewer = current.get();
        return visible(viewer.visibility("tasks:read"), viewer);
    }

    TaskView require(UUID id) {
        return require(id, current.visibility("tasks:read"));
    }

    /** @param visible wider than usual for one who has just given the task to somebody else */
    TaskView require(UUID id, Visibility visible) {
        var viewer = current.get();
        return lists.one(id, source(viewer), visible(visible, viewer), (row, context) -> TaskView.of(row, viewer))
                .orElseThrow(Problem::notFound);
    }

    /** Names what the task is about only to who may see it. */
    private static ListSource source(MemberAccess viewer) {
        var joins = JOINS.formatted(
                Subject.CUSTOMER.seenBy(viewer, "c").sql(),
                Subject.OPPORTUNITY.seenBy(viewer, "o").sql(),
                Subject.TICKET.seenBy(viewer, "k").sql());
        return new ListSource(SCHEMA, "task t", COLUMNS, joins, "dueOn", null, true);
    }

    /** A task is seen by who sees its assignee's, and by whom something it is about is shared with. */
    static Condition visible(MemberAccess viewer) {
        return visible(viewer.visibility("tasks:read"), viewer);
    }

    private static Condition visible(Visibility visible, MemberAccess viewer) {
        var joined = Subject.CUSTOMER
                .seenBy(viewer, "c")
                .and(Subject.OPPORTUNITY.seenBy(viewer, "o"))
                .and(Subject.TICKET.seenBy(viewer, "k"));
        return viewer.shared()
                .orLinked(
                        visible.on("t.assignee_id"),
                        "t.id",
                        new Shared.Link("customers", "x.id", "task x", "customer_id"),
                        new Shared.Link("opportunities", "x.id", "task x", "opportunity_id"),
                        new Shared.Link("tickets", "x.id", "task x", "ticket_id"))
                .and(new Condition("true", joined.values()));
    }
}
