package app.rapport.interactions;

import app.rapport.customers.Customers;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.value.Moments;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Logs, edits, archives and restores interactions. */
@Singleton
class Interactions {
    /** How far ahead of ours a caller's clock may be. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final InteractionRepository interactions;
    private final LastContacts lastContacts;
    private final InteractionReader reader;
    private final Customers customers;
    private final Subjects subjects;
    private final CurrentMember current;
    private final MergePatch mergePatch;
    private final Clock clock;

    Interactions(
            InteractionRepository interactions,
            LastContacts lastContacts,
            InteractionReader reader,
            Customers customers,
            Subjects subjects,
            CurrentMember current,
            MergePatch mergePatch,
            Clock clock) {
        this.interactions = interactions;
        this.lastContacts = lastContacts;
        this.reader = reader;
        this.customers = customers;
        this.subjects = subjects;
        this.current = current;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    InteractionView create(InteractionInput input) {
        customers.requireVisible(input.customerIds(), null, "/customerIds");
        requireSubjects(input, null, null);
        var interaction = new Interaction(input, moment(input, clock.instant()), current.id());
        interactions.persistAndFlush(interaction);
        lastContacts.refresh(interaction.customerIds());
        return reader.require(interaction.id());
    }

    @Transactional
    InteractionView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        var interaction = interactions.requireForChange(id);
        var seen = reader.require(id);
        IfMatch.require(ifMatch, seen);
        return change(interaction, () -> enter(interaction, seen, patch));
    }

    private void enter(Interaction interaction, InteractionView seen, JsonNode patch) {
        var shown = seen.customers().stream().map(Ref::id).toList();
        var input = mergePatch.apply(patch, interaction.input(shown), InteractionInput.class);
        var added = new HashSet<>(input.customerIds());
        shown.forEach(added::remove);
        customers.requireVisible(added, null, "/customerIds");
        requireSubjects(input, interaction.ticketId(), interaction.opportunityId());

        // Customers this member cannot see were not theirs to take away.
        var involved = interaction.customerIds();
        shown.forEach(involved::remove);
        involved.addAll(input.customerIds());
        interaction.enter(input, moment(input, interaction.at()), involved);
    }

    @Transactional
    InteractionView archive(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, interaction -> interaction.archive(clock.instant()));
    }

    @Transactional
    InteractionView restore(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, Interaction::restore);
    }

    private InteractionView act(UUID id, @Nullable IfMatch ifMatch, Consumer<Interaction> verb) {
        var interaction = interactions.requireForChange(id);
        IfMatch.check(ifMatch, reader.require(id));
        return change(interaction, () -> verb.accept(interaction));
    }

    private InteractionView change(Interaction interaction, Runnable change) {
        current.get().require("interactions:write", interaction.authorId());
        var concerned = interaction.customerIds();
        change.run();
        interactions.flush();
        concerned.addAll(interaction.customerIds());
        lastContacts.refresh(concerned);
        return reader.require(interaction.id());
    }

    private void requireSubjects(InteractionInput input, @Nullable UUID ticket, @Nullable UUID opportunity) {
        subjects.requireVisible(Subject.TICKET, input.ticketId(), ticket);
        subjects.requireVisible(Subject.OPPORTUNITY, input.opportunityId(), opportunity);
    }

    /** An interaction is something that happened; what is planned is a task or an appointment. */
    private Instant moment(InteractionInput input, Instant otherwise) {
        var moment = Moments.checked(input.at() == null ? otherwise : input.at(), "/at");
        if (moment.isAfter(clock.instant().plus(CLOCK_SKEW))) {
            throw Problem.invalid("/at", "in-future");
        }
        return moment;
    }
}
