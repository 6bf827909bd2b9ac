package app.rapport.pipeline;

import app.rapport.platform.web.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When and why an opportunity ended; neither while it is open. */
record Closing(@Nullable LocalDate closedOn, @Nullable String lostReason) {
    /** What is given, checked against the stage; the date is today's when none is given. */
    Closing on(Outcome outcome, LocalDate today) {
        if (closedOn != null && !outcome.closed()) {
            throw Problem.invalid("/closedOn", "only-when-closed");
        }
        if (lostReason != null && outcome != Outcome.LOST) {
            throw Problem.invalid("/lostReason", "only-when-lost");
        }
        return outcome.closed() && closedOn == null ? new Closing(today, lostReason) : this;
    }

    /** What is said anew counts; the rest stays. */
    Closing revisedBy(Closing later) {
        return new Closing(
                later.closedOn != null ? later.closedOn : closedOn,
                later.lostReason != null ? later.lostReason : lostReason);
    }

    /** An imported loss may lack its reason; whoever loses one, or rewrites the reason, must give it. */
    void requireReason(Outcome outcome) {
        if (outcome == Outcome.LOST && lostReason == null) {
            throw Problem.invalid("/lostReason", "required");
        }
    }
}
