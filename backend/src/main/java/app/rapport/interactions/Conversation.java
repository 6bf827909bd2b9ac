package app.rapport.interactions;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.value.Ref;
import app.rapport.platform.value.RichText;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said in a ticket. It is kept as interactions, so that the same words are on the customer's timeline; only
 * internal notes stay with the ticket. Whether the caller may see or change the ticket is for its feature to say.
 */
@Singleton
public class Conversation {
    /** To the customer, from the customer, or among members. */
    public enum MessageKind {
        REPLY,
        INCOMING,
        NOTE
    }

    /** @param customers on whose timelines it appears, unless it is a note */
    public record NewMessage(
            UUID ticket, String subject, MessageKind kind, InteractionType type, String body, Set<UUID> customers) {}

    /** @param author the member who said it; absent for what a customer said */
    public record TicketMessage(
            UUID id,
            MessageKind kind,
            @Nullable Ref author,
            @Nullable String subject,
            @Nullable String body,
            Instant at) {}

    private static final ResourceSchema SCHEMA =
            ResourceSchema.of("conversation", Field.instant("at", "i.at").sortable());
    private static final ListSource SOURCE = new ListSource(SCHEMA, "interaction i", """
            i.id, i.subject, i.body, i.at, author.id as author_id, author.name as author_name,
            case when i.direction = 'IN' then 'INCOMING' when i.internal or i.direction is null then 'NOTE'
                 else 'REPLY' end as kind""", """
            left join member author on author.tenant_id = i.tenant_id and author.id = i.author_id
                and i.direction is distinct from 'IN'""", "at", null, false);

    private final InteractionRepository interactions;
    private final LastContacts lastContacts;
    private final Lists lists;
    private final CurrentMember current;

    Conversation(InteractionRepository interactions, LastContacts lastContacts, Lists lists, CurrentMember current) {
        this.interactions = interactions;
        this.lastContacts = lastContacts;
        this.lists = lists;
        this.current = current;
    }

    /** Adds to the conversation, in the caller's transaction; 422 for a body that holds nothing. */
    public void add(NewMessage message, Instant at) {
        var body = RichText.clean(message.body());
        if (body == null) {
            throw Problem.invalid("/body", "required");
        }
        var interaction = new Interaction(message, body, at, current.id());
        interactions.persistAndFlush(interaction);
        lastContacts.refresh(interaction.customerIds());
    }

    /** Oldest first. Interactions that were only linked to the ticket, such as a logged call, are part of it. */
    public Page<TicketMessage> page(UUID ticket, ListQuery query) {
        var ofTicket = Condition.of("i.ticket_id = :ticket and i.archived_at is null", "ticket", ticket);
        return lists.page(query, SOURCE, ofTicket, (row, context) -> message(row));
    }

    /** The ticket is now about others: its conversation leaves the timelines of some customers for those of others. */
    public void move(UUID ticket, Set<UUID> from, Set<UUID> to) {
        if (from.equals(to)) {
            return;
        }
        interactions.publicOnesOf(ticket).forEach(interaction -> {
            var customers = interaction.customerIds();
            customers.removeAll(from);
            customers.addAll(to);
            interaction.involve(customers);
        });
        interactions.flush();
        var concerned = new HashSet<>(from);
        concerned.addAll(to);
        lastContacts.refresh(concerned);
    }

    private static TicketMessage message(ResultSet row) throws SQLException {
        return new TicketMessage(
                Rows.id(row, "id"),
                MessageKind.valueOf(row.getString("kind")),
                Ref.of(row, "author"),
                row.getString("subject"),
                row.getString("body"),
                Rows.instant(row, "at"));
    }
}
