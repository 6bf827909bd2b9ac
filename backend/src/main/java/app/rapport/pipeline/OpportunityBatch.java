package app.rapport.pipeline;

import app.rapport.pipeline.OpportunityDraft.Place;
import app.rapport.pipeline.OpportunityReading.Change;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Reads and writes many opportunities at a time: a few statements for each batch, however many rows it has. */
@Singleton
class OpportunityBatch {
    private static final String LOAD = """
            select o.id, o.name, o.customer_id, o.owner_id, o.pipeline_id, o.stage_id, o.outcome, o.stage_since, o.amount,
                   o.currency, o.expected_close_on, o.closed_on, o.lost_reason, o.description, l.product_id,
                   array(select x.customer_id from opportunity_contact x
                         where x.tenant_id = o.tenant_id and x.opportunity_id = o.id) as contacts
            from opportunity o
            left join opportunity_line l on l.tenant_id = o.tenant_id and l.opportunity_id = o.id and l.position = 0
            where o.tenant_id = :tenant and o.id = any(:ids)
            order by o.id for update of o""";
    private static final String CUSTOMERS = """
            select c.id, c.name, c.kind = 'PERSON' as person from customer c
            where c.tenant_id = :tenant and c.id = any(:ids)""";
    private static final String PRODUCTS =
            "select p.id, p.name, false as person from product p where p.tenant_id = :tenant and p.id = any(:ids)";
    private static final String INSERT = """
            insert into opportunity (tenant_id, id, name, customer_id, owner_id, pipeline_id, stage_id, outcome, stage_since,
                amount, currency, expected_close_on, closed_on, lost_reason, description, created_at, updated_at)
            values (:tenant, :id, :name, :customer, :owner, :pipeline, :stage, :outcome, :since,
                :amount, :currency, :expected, :closed, :reason, :description, now(), now())""";
    private static final String UPDATE = """
            update opportunity set name = :name, customer_id = :customer, owner_id = :owner, pipeline_id = :pipeline,
                stage_id = :stage, outcome = :outcome, stage_since = :since, amount = :amount, currency = :currency,
                expected_close_on = :expected, closed_on = :closed, lost_reason = :reason, description = :description,
                version = version + 1, updated_at = now()
            where tenant_id = :tenant and id = :id""";
    private static final String LINE = """
            insert into opportunity_line (tenant_id, opportunity_id, position, product_id, quantity)
            values (:tenant, :id, 0, :product, 1)
            on conflict (tenant_id, opportunity_id, position) do update set product_id = excluded.product_id""";
    private static final String NO_CONTACTS =
            "delete from opportunity_contact where tenant_id = :tenant and opportunity_id = :id";
    private static final String CONTACT = """
            insert into opportunity_contact (tenant_id, opportunity_id, customer_id) values (:tenant, :id, :contact)""";
    private static final String LEAVE = """
            update stage_history set left_at = :at
            where tenant_id = :tenant and opportunity_id = :id and left_at is null""";
    private static final String STAY = """
            insert into stage_history (tenant_id, id, opportunity_id, stage_id, entered_at, left_at, member_id)
            values (:tenant, :stay, :id, :stage, :entered, :left, :member)""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    OpportunityBatch(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** How the records that rows refer to are called, and which of them are people. */
    record Names(Map<UUID, String> all, Set<UUID> people) {
        Optional<String> of(@Nullable UUID id) {
            return id == null ? Optional.empty() : Optional.ofNullable(all.get(id));
        }
    }

    /** The opportunities that rows change, locked. */
    Map<UUID, OpportunityDraft> load(List<ImportRow> rows) {
        var found = new HashMap<UUID, OpportunityDraft>();
        each(LOAD, rows.stream().map(ImportRow::existing), row -> {
            var draft = draft(row);
            found.put(draft.id(), draft);
        });
        return found;
    }

    Names names(List<ImportRow> rows) {
        var names = new HashMap<UUID, String>();
        var people = new HashSet<UUID>();
        each(
                CUSTOMERS,
                rows.stream()
                        .map(ImportRow::values)
                        .flatMap(values -> Stream.concat(
                                Stream.ofNullable(values.id("customer")), values.ids("contacts").stream())),
                row -> {
                    names.put(Rows.id(row, "id"), row.getString("name"));
                    if (row.getBoolean("person")) {
                        people.add(Rows.id(row, "id"));
                    }
                });
        each(
                PRODUCTS,
                rows.stream().map(row -> row.values().id("product")),
                row -> names.put(Rows.id(row, "id"), row.getString("name")));
        return new Names(Map.copyOf(names), Set.copyOf(people));
    }

    /** What reads one row. */
    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private void each(String sql, Stream<@Nullable UUID> ids, Reading reading) {
        var wanted = ids.filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        if (wanted.length == 0) {
            return;
        }
        jdbi.useHandle(handle -> handle.createQuery(sql)
                .bind("tenant", tenancy.require())
                .bind("ids", wanted)
                .map((row, context) -> {
                    reading.of(row);
                    return true;
                })
                .list());
    }

    private static OpportunityDraft draft(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return new OpportunityDraft(
                Rows.id(row, "id"),
                row.getString("name"),
                Rows.idOrNull(row, "customer_id"),
                Rows.idOrNull(row, "owner_id"),
                Rows.idOrNull(row, "product_id"),
                Set.of((UUID[]) row.getArray("contacts").getArray()),
                amount == null ? null : amount.setScale(4),
                row.getString("currency"),
                Rows.dateOrNull(row, "expected_close_on"),
                row.getString("description"),
                new Place(
                        Rows.id(row, "pipeline_id"),
                        Rows.id(row, "stage_id"),
                        Outcome.valueOf(row.getString("outcome")),
                        Rows.instant(row, "stage_since"),
                        Rows.dateOrNull(row, "closed_on"),
                        row.getString("lost_reason")));
    }

    void write(List<Change> changes, UUID member) {
        var added = changes.stream().filter(change -> change.before() == null).toList();
        var changed = changes.stream().filter(change -> change.before() != null).toList();
        batch(INSERT, added.stream().map(Change::after), OpportunityBatch::bind);
        batch(UPDATE, changed.stream().map(Change::after), OpportunityBatch::bind);
        batch(
                LINE,
                changes.stream().filter(Change::hasOtherProduct).map(Change::after),
                (statement, after) -> statement.bind("id", after.id()).bind("product", after.product()));
        writeContacts(changes.stream().filter(Change::hasOtherContacts).toList());
        batch(
                LEAVE,
                changed.stream().flatMap(change -> change.stays().stream().limit(1)),
                (statement, stay) -> statement.bind("id", stay.opportunity()).bind("at", at(stay.entered())));
        batch(
                STAY,
                changes.stream().flatMap(change -> change.stays().stream()),
                (statement, stay) -> statement
                        .bind("stay", TenantRecord.newId())
                        .bind("id", stay.opportunity())
                        .bind("stage", stay.stage())
                        .bind("entered", at(stay.entered()))
                        .bind("left", at(stay.left()))
                        .bind("member", member));
    }

    private void writeContacts(List<Change> changes) {
        record Contact(UUID opportunity, UUID customer) {}
        batch(
                NO_CONTACTS,
                changes.stream().filter(change -> change.before() != null).map(Change::after),
                (statement, after) -> statement.bind("id", after.id()));
        batch(
                CONTACT,
                changes.stream()
                        .map(Change::after)
                        .flatMap(after -> after.contacts().stream().map(customer -> new Contact(after.id(), customer))),
                (statement, contact) ->
                        statement.bind("id", contact.opportunity()).bind("contact", contact.customer()));
    }

    private static void bind(PreparedBatch statement, OpportunityDraft draft) {
        var place = draft.place();
        statement
                .bind("id", draft.id())
                .bind("name", draft.name())
                .bind("customer", draft.customer())
                .bind("owner", draft.owner())
                .bind("pipeline", place.pipeline())
                .bind("stage", place.stage())
                .bind("outcome", place.outcome().name())
                .bind("since", at(place.since()))
                .bind("amount", draft.amount())
                .bind("currency", draft.currency())
                .bind("expected", draft.expectedCloseOn())
                .bind("closed", place.closedOn())
                .bind("reason", place.lostReason())
                .bind("description", draft.description());
    }

    private <T> void batch(String sql, Stream<T> items, BiConsumer<PreparedBatch, T> binding) {
        jdbi.useHandle(handle -> {
            var statement = handle.prepareBatch(sql);
            items.forEach(item -> {
                statement.bind("tenant", tenancy.require());
                binding.accept(statement, item);
                statement.add();
            });
            if (statement.size() > 0) {
                statement.execute();
            }
        });
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
