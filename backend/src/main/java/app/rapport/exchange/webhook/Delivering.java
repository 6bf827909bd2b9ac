package app.rapport.exchange.webhook;

import app.rapport.exchange.webhook.Chains.Attempt;
import app.rapport.exchange.webhook.Claims.Claimed;
import app.rapport.exchange.webhook.Outbox.Due;
import app.rapport.exchange.webhook.Outbox.Result;
import app.rapport.exchange.webhook.Outbox.Standing;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberDirectory;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The work on one claimed webhook: fills its outbox from the journal while there is room, sends what is due, and writes
 * down what became of it. A receiver that fails is tried with one message at a time, ever less often, while the rest of
 * its messages stay in the journal.
 */
@Singleton
class Delivering {
    private static final int AT_ONCE = 200;
    private static final int FAILURES_UNTIL_PAUSE = 3;
    /** Whoever has more than can be sent by then queues up again, behind those who wait. */
    private static final Duration TURN = Duration.ofSeconds(15);
    /** For a member who is away, or no longer has the rights to what the webhook tells of. */
    private static final Duration UNTIL_RIGHTS_RETURN = Duration.ofMinutes(5);

    /** However many receivers there are, the requests of people find connections to the database. */
    private final Semaphore database = new Semaphore(4);

    private final Outbox outbox;
    private final Claims claims;
    private final Messages messages;
    private final Chains chains;
    private final GivenUpMail mail;
    private final MemberDirectory directory;
    private final CurrentMember current;

    Delivering(
            Outbox outbox,
            Claims claims,
            Messages messages,
            Chains chains,
            GivenUpMail mail,
            MemberDirectory directory,
            CurrentMember current) {
        this.outbox = outbox;
        this.claims = claims;
        this.messages = messages;
        this.chains = chains;
        this.mail = mail;
        this.directory = directory;
        this.current = current;
    }

    private sealed interface Next {
        record Send(Standing webhook, List<Due> due) implements Next {}

        /** @param pause until there is something to do again; none when that is as soon as something new comes */
        record Rest(Duration pause) implements Next {
            static Rest untilSomethingNew() {
                return new Rest(Duration.ZERO);
            }
        }
    }

    void work(Claimed claimed, BooleanSupplier stopping) throws InterruptedException {
        var end = System.nanoTime() + TURN.toNanos();
        BooleanSupplier over = () -> stopping.getAsBoolean() || System.nanoTime() >= end;
        Next next = inDatabase(claimed, () -> next(claimed));
        while (next instanceof Next.Send(Standing webhook, List<Due> due)) {
            var attempts = chains.send(webhook, due, stopping);
            next = inDatabase(claimed, () -> {
                var pause = conclude(claimed, webhook, attempts);
                return pause != null || over.getAsBoolean()
                        ? new Next.Rest(Objects.requireNonNullElse(pause, Duration.ZERO))
                        : next(claimed);
            });
        }
        var rest = (Next.Rest) next;
        inDatabase(claimed, () -> {
            claims.release(claimed, rest.pause());
            return rest;
        });
    }

    private <T> T inDatabase(Claimed claimed, Supplier<T> work) throws InterruptedException {
        database.acquire();
        try {
            return Tenancy.callAs(claimed.tenant(), work);
        } finally {
            database.release();
        }
    }

    private Next next(Claimed claimed) {
        var found = outbox.standing(claimed);
        if (found.isEmpty()) {
            return Next.Rest.untilSomethingNew();
        }
        var webhook = found.get();
        var owner = directory.load(claimed.tenant(), webhook.member(), null);
        if (owner.isEmpty()) {
            return new Next.Rest(UNTIL_RIGHTS_RETURN);
        }
        current.actAs(owner.get());
        try {
            return next(claimed, webhook);
        } catch (Problem refusal) {
            return new Next.Rest(UNTIL_RIGHTS_RETURN);
        }
    }

    private Next next(Claimed claimed, Standing webhook) {
        var isPaused = webhook.failures() >= FAILURES_UNTIL_PAUSE;
        var more = false;
        if (isPaused ? webhook.waiting() == 0 : webhook.hasRoom()) {
            var read = messages.read(webhook);
            more = read.more() || !read.entries().isEmpty();
            if (!outbox.fill(claimed, read.entries(), read.next())) {
                return Next.Rest.untilSomethingNew();
            }
        }
        var due = outbox.due(claimed, isPaused ? 1 : AT_ONCE);
        if (!due.isEmpty() || more) {
            return new Next.Send(webhook, due);
        }
        return webhook.hasRoom() && !isPaused
                ? Next.Rest.untilSomethingNew()
                : new Next.Rest(outbox.untilNextDue(claimed).orElse(Duration.ZERO));
    }

    /** Writes down what became of messages; for how long the receiver is left alone, if it is. */
    private @Nullable Duration conclude(Claimed claimed, Standing webhook, List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return null;
        }
        var now = Instant.now();
        outbox.record(
                claimed,
                webhook.url(),
                attempts.stream().map(attempt -> result(attempt, now)).toList());
        var failures = webhook.failures();
        for (var attempt : attempts) {
            failures = attempt.outcome().ofReceiver() ? failures + 1 : 0;
        }
        if (attempts.stream().anyMatch(attempt -> attempt.outcome().isGone())) {
            return giveUp(claimed, "GONE");
        }
        if (webhook.failingSince() != null && failures > 0 && Backoff.isOver(webhook.failingSince(), now)) {
            return giveUp(claimed, "UNREACHABLE");
        }
        if (failures == 0) {
            if (webhook.failures() > 0) {
                outbox.recovered(claimed, webhook.failures() >= FAILURES_UNTIL_PAUSE);
            }
            return null;
        }
        outbox.failing(claimed, failures);
        return failures < FAILURES_UNTIL_PAUSE ? null : Backoff.ofReceiver(failures);
    }

    private Duration giveUp(Claimed claimed, String reason) {
        outbox.giveUp(claimed, reason);
        mail.send(claimed.tenant(), claimed.webhook());
        return Duration.ZERO;
    }

    private static Result result(Attempt attempt, Instant now) {
        var outcome = attempt.outcome();
        if (outcome.delivered()) {
            return new Result(attempt.due(), outcome, DeliveryState.DELIVERED, null);
        }
        var first = attempt.due().firstAttemptAt();
        if (first != null && Backoff.isOver(first, now)) {
            return new Result(attempt.due(), outcome, DeliveryState.PARKED, null);
        }
        var pause = Backoff.ofMessage(attempt.due().attempts() + 1);
        var asked = outcome.retryAfter();
        return new Result(
                attempt.due(),
                outcome,
                DeliveryState.PENDING,
                asked != null && asked.compareTo(pause) > 0 ? asked : pause);
    }
}
