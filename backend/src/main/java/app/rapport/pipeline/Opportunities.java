package app.rapport.pipeline;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What members do with opportunities. Every change locks its row first, so that two of them follow one another. */
@Singleton
class Opportunities {
    private static final String WRITE = "opportunities:write";

    private final OpportunityRepository opportunities;
    private final StageRepository stages;
    private final OpportunityReader reader;
    private final StageHistory history;
    private final CustomerReferences customers;
    private final CurrentMember current;
    private final MergePatch mergePatch;
    private final Clock clock;

    Opportunities(
            OpportunityRepository opportunities,
            StageRepository stages,
            OpportunityReader reader,
            StageHistory history,
            CustomerReferences customers,
            CurrentMember current,
            MergePatch mergePatch,
            Clock clock) {
        this.opportunities = opportunities;
        this.stages = stages;
        this.reader = reader;
        this.history = history;
        this.customers = customers;
        this.current = current;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    OpportunityView create(OpportunityInput input) {
        var owner = Objects.requireNonNullElse(input.ownerId(), current.id());
        current.get().require(WRITE, owner);
        customers.require(input, null);
        var stage = stages.resolve(input.pipelineId(), input.stageId());
        var closing = new Closing(input.closedOn(), input.lostReason()).on(stage.outcome(), today());
        closing.requireReason(stage.outcome());
        var now = clock.instant();
        var opportunity = new Opportunity(input, owner, stage, closing, now);
        opportunities.persistAndFlush(opportunity);
        history.enter(opportunity.id(), stage.id(), now, current.id());
        return reader.view(opportunity.id());
    }

    @Transactional
    OpportunityView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        var opportunity = opportunities.requireForChange(id, reader.visibility());
        IfMatch.require(ifMatch, opportunity.version(), () -> reader.view(id));
        current.get().require(WRITE, opportunity.ownerId(), id);
        var before = opportunity.input();
        var input = mergePatch.apply(patch, beforeMove(before, patch), OpportunityInput.class);
        // Given away only to whose records one may change: nobody loses sight of a record by a slip of the hand.
        // And not by whom it is only shared with.
        if (!Objects.equals(input.ownerId(), before.ownerId())) {
            current.get().require(WRITE, before.ownerId());
            current.get().require(WRITE, input.ownerId());
        }
        customers.require(input, before);
        opportunity.describe(input, input.ownerId());
        var stage = stages.resolve(input.pipelineId(), input.stageId());
        place(opportunity, stage, new Closing(input.closedOn(), input.lostReason()));
        opportunities.flush();
        return reader.view(id);
    }

    @Transactional
    OpportunityView move(UUID id, @Nullable IfMatch ifMatch, StageMove move) {
        return act(id, ifMatch, opportunity -> {
            var stage = stages.resolve(null, move.stageId());
            var closing =
                    opportunity.standsIn(stage) ? opportunity.closing().revisedBy(move.closing()) : move.closing();
            place(opportunity, stage, closing);
        });
    }

    @Transactional
    OpportunityView archive(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, opportunity -> opportunity.archive(clock.instant()));
    }

    @Transactional
    OpportunityView restore(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, Opportunity::restore);
    }

    private OpportunityView act(UUID id, @Nullable IfMatch ifMatch, Consumer<Opportunity> verb) {
        var opportunity = opportunities.requireForChange(id, reader.visibility());
        IfMatch.check(ifMatch, opportunity.version(), () -> reader.view(id));
        current.get().require(WRITE, opportunity.ownerId(), id);
        verb.accept(opportunity);
        opportunities.flush();
        return reader.view(id);
    }

    private void place(Opportunity opportunity, Stage stage, Closing given) {
        var closing = given.on(stage.outcome(), today());
        if (!opportunity.standsIn(stage)) {
            closing.requireReason(stage.outcome());
            var entered = opportunity.stand(stage, clock.instant());
            history.enter(opportunity.id(), stage.id(), entered, current.id());
        } else if (opportunity.closing().lostReason() != null) {
            closing.requireReason(stage.outcome());
        }
        opportunity.close(closing);
    }

    /** A patch that moves the opportunity starts without what only held in the old stage. */
    private static OpportunityInput beforeMove(OpportunityInput before, @Nullable JsonNode patch) {
        if (patch == null) {
            return before;
        }
        var staged = patch.hasNonNull("stageId") && differs(patch.get("stageId"), before.stageId());
        var unstaged = patch.has("stageId") && patch.get("stageId").isNull();
        var piped = patch.has("pipelineId") && differs(patch.get("pipelineId"), before.pipelineId());
        if (staged || unstaged || piped) {
            return before.leavingStage(staged ? null : before.pipelineId());
        }
        return before;
    }

    private static boolean differs(JsonNode value, @Nullable UUID id) {
        return id == null || !value.asText().equalsIgnoreCase(id.toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), current.get().timeZone());
    }
}
