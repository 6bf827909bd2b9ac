package app.rapport.platform.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One worker's hold on one job. */
public final class JobRun {
    private final JobStore store;
    private final UUID id;
    private final UUID claim;
    private final JsonNode arguments;
    private final BooleanSupplier stopping;

    JobRun(JobStore store, UUID id, UUID claim, JsonNode arguments, BooleanSupplier stopping) {
        this.store = store;
        this.id = id;
        this.claim = claim;
        this.arguments = arguments;
        this.stopping = stopping;
    }

    public UUID id() {
        return id;
    }

    public JsonNode arguments() {
        return arguments;
    }

    /**
     * Says how far the work is, within the transaction that did it. Throws when another worker has taken the job over in
     * the meantime, so that this transaction is rolled back and nothing is done twice.
     */
    public void advance(long progress, @Nullable Long total) {
        if (!store.advance(id, claim, progress, total)) {
            throw new Ended(Ended.Reason.LOST);
        }
    }

    /** What the job's view shows as its result, within a transaction. */
    public void result(Map<String, Object> result) {
        store.result(id, claim, result);
    }

    /** What was last said with {@link #result(Map)}, also by an earlier run that was interrupted. */
    public Optional<JsonNode> result() {
        return store.resultOf(id);
    }

    /** Between two transactions: ends the run here if it was cancelled or the service is going down. */
    public void checkpoint() {
        if (store.isCancelRequested(id)) {
            throw new Ended(Ended.Reason.CANCELLED);
        }
        if (stopping.getAsBoolean()) {
            throw new Ended(Ended.Reason.STOPPING);
        }
    }

    /** Unwinds a handler's run; not a failure, and not for handlers to catch. */
    static final class Ended extends RuntimeException {
        private final transient Reason reason;

        enum Reason {
            CANCELLED,
            STOPPING,
            LOST
        }

        Ended(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
