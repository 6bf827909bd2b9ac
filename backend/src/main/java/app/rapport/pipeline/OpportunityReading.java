package app.rapport.pipeline;

import app.rapport.pipeline.OpportunityDraft.Place;
import app.rapport.pipeline.OpportunityDraft.Stay;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.imports.ImportValues;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.value.Money;
import app.rapport.platform.web.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one batch into opportunities, by what is known of the records they name. */
final class OpportunityReading {
    private static final BigDecimal TOO_MUCH = new BigDecimal("1e15");

    private final StagePlan plan;
    private final Map<UUID, OpportunityDraft> before;
    private final OpportunityBatch.Names names;
    private final ImportContext context;
    private final ZonedDateTime now;
    private final List<Change> changes = new ArrayList<>();

    OpportunityReading(
            StagePlan plan,
            Map<UUID, OpportunityDraft> before,
            OpportunityBatch.Names names,
            ImportContext context,
            ZonedDateTime now) {
        this.plan = plan;
        this.before = before;
        this.names = names;
        this.context = context;
        this.now = now;
    }

    /** @param stays that begin with this change; whatever stay was open ends where the first of them begins */
    record Change(@Nullable OpportunityDraft before, OpportunityDraft after, List<Stay> stays) {
        boolean hasOtherProduct() {
            return !Objects.equals(before == null ? null : before.product(), after.product());
        }

        boolean hasOtherContacts() {
            return !after.contacts().equals(before == null ? Set.of() : before.contacts());
        }
    }

    List<Change> changes() {
        return changes;
    }

    /** Throws a problem when the row cannot be taken, and then has noted nothing. */
    RowOutcome take(ImportRow row) {
        var values = row.values();
        if (row.existing() == null) {
            var id = OpportunityDraft.newId();
            var stays = new ArrayList<Stay>();
            changes.add(new Change(null, draft(id, values, null, placeNew(id, values, stays)), stays));
            return RowOutcome.created(id);
        }
        var old = before.get(row.existing());
        if (old == null) {
            return RowOutcome.rejected(ImportField.EXTERNAL_ID, "unknown-reference");
        }
        var stays = new ArrayList<Stay>();
        var draft = draft(old.id(), values, old, placeAgain(old, values, stays));
        if (draft.equals(old)) {
            return RowOutcome.unchanged(old.id());
        }
        changes.add(new Change(old, draft, stays));
        return RowOutcome.updated(old.id());
    }

    private OpportunityDraft draft(UUID id, ImportValues values, @Nullable OpportunityDraft old, Place place) {
        var money = money(values, old);
        var contacts = Set.copyOf(values.ids("contacts"));
        if (!names.people().containsAll(contacts)) {
            throw Problem.invalid("/contacts", "unknown-reference");
        }
        return new OpportunityDraft(
                id,
                name(values, old),
                or(values.id("customer"), old == null ? null : old.customer()),
                or(values.id("owner"), old == null ? null : old.owner()),
                or(values.id("product"), old == null ? null : old.product()),
                values.has("contacts") || old == null ? contacts : old.contacts(),
                money == null ? null : money.amount().setScale(4),
                money == null ? null : money.currency(),
                or(expected(values, place.outcome()), old == null ? null : old.expectedCloseOn()),
                or(bounded("description", values, 20_000), old == null ? null : old.description()),
                place);
    }

    private Place placeNew(UUID id, ImportValues values, List<Stay> stays) {
        var named = values.id("stage");
        var stage = named == null ? plan.firstOpen(context) : plan.require(named);
        var engaged = start(date("engagedOn", values));
        var entered = entered(stage, values, engaged);
        if (stage.outcome().closed() && engaged != null) {
            stays.add(new Stay(id, plan.engaged(stage.pipeline()).id(), engaged, entered));
        }
        stays.add(new Stay(id, stage.id(), entered, null));
        return place(stage, entered, values, null);
    }

    /** Where it stands already, dates of the way there are known already too. */
    private Place placeAgain(OpportunityDraft old, ImportValues values, List<Stay> stays) {
        var named = values.id("stage");
        if (named == null || named.equals(old.place().stage())) {
            return place(plan.require(old.place().stage()), old.place().since(), values, old.place());
        }
        var stage = plan.require(named);
        var entered = latest(
                entered(stage, values, start(date("engagedOn", values))),
                old.place().since());
        stays.add(new Stay(old.id(), stage.id(), entered, null));
        return place(stage, entered, values, null);
    }

    /** The stay in an open stage begins when the customer was engaged, that in a closed one when it was closed. */
    private Instant entered(StagePlan.Step stage, ImportValues values, @Nullable Instant engaged) {
        var closed = stage.outcome().closed() ? start(date("closedOn", values)) : null;
        if (closed != null) {
            return engaged == null ? closed : latest(closed, engaged);
        }
        return engaged == null || stage.outcome().closed() ? now.toInstant() : engaged;
    }

    private Place place(StagePlan.Step stage, Instant since, ImportValues values, @Nullable Place old) {
        var reason = bounded("lostReason", values, 500);
        if (reason != null && stage.outcome() != Outcome.LOST) {
            throw Problem.invalid("/lostReason", "only-when-lost");
        }
        LocalDate closedOn = null;
        if (stage.outcome().closed()) {
            closedOn = or(date("closedOn", values), old == null ? now.toLocalDate() : old.closedOn());
        }
        return new Place(
                stage.pipeline(),
                stage.id(),
                stage.outcome(),
                since,
                closedOn,
                or(reason, old == null ? null : old.lostReason()));
    }

    /** For what is still open, other systems keep the hoped-for date in the same column as the real one. */
    private static @Nullable LocalDate expected(ImportValues values, Outcome outcome) {
        var expected = date("expectedCloseOn", values);
        return expected != null || outcome.closed() ? expected : date("closedOn", values);
    }

    /** Files of sales seldom name them: then customer and product do. */
    private String name(ImportValues values, @Nullable OpportunityDraft old) {
        var given = bounded("name", values, 300);
        if (given != null || old != null) {
            return given != null ? given : Objects.requireNonNull(old).name();
        }
        var made = Stream.of(names.of(values.id("customer")), names.of(values.id("product")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" – "));
        if (made.isEmpty()) {
            throw Problem.invalid("/name", "required");
        }
        return made.substring(0, Math.min(made.length(), 300));
    }

    private @Nullable Money money(ImportValues values, @Nullable OpportunityDraft old) {
        var amount = or(values.number("amount"), old == null ? null : old.amount());
        if (amount == null) {
            return null;
        }
        if (amount.signum() < 0
                || amount.compareTo(TOO_MUCH) >= 0
                || amount.stripTrailingZeros().scale() > 4) {
            throw Problem.invalid("/amount", "out-of-range");
        }
        var currency = or(values.text("currency"), old == null ? null : old.currency());
        return new Money(amount, currency == null ? context.currency() : currency);
    }

    private static @Nullable LocalDate date(String field, ImportValues values) {
        var date = values.date(field);
        OpportunityInput.requireOfThisEra(date, "/" + field);
        return date;
    }

    private @Nullable Instant start(@Nullable LocalDate date) {
        return date == null ? null : date.atStartOfDay(now.getZone()).toInstant();
    }

    private static @Nullable String bounded(String field, ImportValues values, int most) {
        var text = values.text(field);
        if (text != null && text.length() > most) {
            throw Problem.invalid("/" + field, "too-long", most);
        }
        return text;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T otherwise) {
        return said != null ? said : otherwise;
    }
}
