package app.rapport.platform.jobs;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for background work. */
@Singleton
public class Jobs {
    private final JobStore store;
    private final JobReader reader;
    private final CurrentMember current;
    private final Instance<JobHandler> handlers;

    Jobs(JobStore store, JobReader reader, CurrentMember current, @Any Instance<JobHandler> handlers) {
        this.store = store;
        this.reader = reader;
        this.current = current;
        this.handlers = handlers;
    }

    /**
     * Queues work for the current member, with no more rights than they ask with; it begins once the caller's transaction has committed.
     *
     * @param lane jobs of one organisation with the same lane run one after another
     */
    @Transactional
    public JobView submit(String kind, String lane, Map<String, Object> arguments) {
        return reader.require(store.add(kind, lane, current.get(), arguments));
    }

    /** 404 for a job the current member does not see. */
    public JobView require(UUID id) {
        return reader.require(id);
    }

    /** Adds to what the view of a job that has ended shows as its result, or takes it away again with null. */
    public void annotate(UUID id, String name, @Nullable Object value) {
        store.annotate(id, name, value);
    }

    /** What a job was submitted with. */
    public JsonNode arguments(UUID id) {
        return store.argumentsOf(id);
    }

    /** A job at work stops at its next resting place and keeps what it has done; one that has not begun never does. */
    @Transactional
    public JobView cancel(UUID id) {
        var before = reader.require(id);
        if (store.requestCancel(id).isFinished()) {
            throw Problem.of("conflict");
        }
        var after = reader.require(id);
        if (after.state() == JobState.CANCELLED) {
            handlers.stream()
                    .filter(handler -> handler.kind().equals(before.kind()))
                    .forEach(handler -> handler.ended(store.argumentsOf(id), JobState.CANCELLED));
        }
        return after;
    }
}
