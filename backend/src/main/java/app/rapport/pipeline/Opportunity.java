package app.rapport.pipeline;

import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.value.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sale that may come about. Its stage decides whether it is open, won or lost. */
@Entity
@SuppressWarnings("NullAway.Init")
class Opportunity extends TenantRecord {
    private String name;
    private @Nullable UUID customerId;
    private @Nullable UUID ownerId;
    private UUID pipelineId;
    private UUID stageId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Instant stageSince;
    private @Nullable BigDecimal amount;
    private @Nullable String currency;
    private @Nullable LocalDate expectedCloseOn;
    private @Nullable LocalDate closedOn;
    private @Nullable String lostReason;
    private @Nullable String description;
    private @Nullable Instant archivedAt;

    @ElementCollection
    @CollectionTable(name = "opportunity_contact", joinColumns = @JoinColumn(name = "opportunity_id"))
    @Column(name = "customer_id")
    private Set<UUID> contactIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "opportunity_line", joinColumns = @JoinColumn(name = "opportunity_id"))
    @OrderColumn(name = "position")
    private List<OpportunityLine> lines = new ArrayList<>();

    protected Opportunity() {}

    Opportunity(OpportunityInput input, UUID owner, Stage stage, Closing closing, Instant now) {
        super(newId());
        describe(input, owner);
        stand(stage, now);
        close(closing);
    }

    final void describe(OpportunityInput input, @Nullable UUID owner) {
        name = input.name();
        customerId = input.customerId();
        ownerId = owner;
        amount = Money.stored(input.amount());
        currency = input.amount() == null ? null : input.amount().currency();
        expectedCloseOn = input.expectedCloseOn();
        description = input.description();
        var contacts = Objects.requireNonNullElse(input.contactIds(), Set.<UUID>of());
        if (!contactIds.equals(contacts)) {
            contactIds.retainAll(contacts);
            contactIds.addAll(contacts);
        }
        var wanted = Objects.requireNonNullElse(input.lines(), List.<OpportunityInput.LineInput>of()).stream()
                .map(OpportunityLine::of)
                .toList();
        if (!lines.equals(wanted)) {
            lines.clear();
            lines.addAll(wanted);
        }
    }

    /**
     * Goes to another stage, which may be of another pipeline.
     *
     * @return when it entered: never before it entered the last one, whatever the clocks of two machines say
     */
    final Instant stand(Stage stage, Instant now) {
        pipelineId = stage.pipelineId();
        stageId = stage.id();
        outcome = stage.outcome();
        stageSince = stageSince != null && stageSince.isAfter(now) ? stageSince : now;
        return stageSince;
    }

    final void close(Closing closing) {
        closedOn = closing.closedOn();
        lostReason = closing.lostReason();
    }

    void archive(Instant now) {
        archivedAt = archivedAt == null ? now : archivedAt;
    }

    void restore() {
        archivedAt = null;
    }

    OpportunityInput input() {
        return new OpportunityInput(
                name,
                customerId,
                pipelineId,
                stageId,
                amount == null || currency == null ? null : new Money(amount, currency),
                expectedCloseOn,
                ownerId,
                Set.copyOf(contactIds),
                lines.stream().map(OpportunityLine::input).toList(),
                lostReason,
                description,
                closedOn);
    }

    boolean standsIn(Stage stage) {
        return stageId.equals(stage.id());
    }

    Closing closing() {
        return new Closing(closedOn, lostReason);
    }

    @Nullable UUID ownerId() {
        return ownerId;
    }
}
