package app.rapport.platform.jobs;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Work for the tests: a number of steps, each of which waits until the test lets it go, and misfortunes on the way. */
@Singleton
class Steps implements JobHandler {
    private final Jobs jobs;
    private final CurrentMember current;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    Steps(Jobs jobs, CurrentMember current) {
        this.jobs = jobs;
        this.current = current;
    }

    /** What one job of a test does and what it has seen. */
    static final class Script {
        final Semaphore allowed = new Semaphore(0);
        final Map<Integer, RuntimeException> failures = new ConcurrentHashMap<>();
        final Map<Integer, Error> crashes = new ConcurrentHashMap<>();
        volatile int done;
        volatile int runs;
        volatile boolean atWork;
        volatile UUID member = new UUID(0, 0);
        volatile Set<String> permissions = Set.of();
        volatile JobState end = JobState.QUEUED;
    }

    JobView submit(String name, String lane, int steps) {
        scripts.put(name, new Script());
        return jobs.submit(kind(), lane, Map.of("name", name, "steps", steps));
    }

    Script script(String name) {
        return java.util.Objects.requireNonNull(scripts.get(name));
    }

    @Override
    public String kind() {
        return "steps";
    }

    @Override
    public void run(JobRun run) {
        var script = script(run.arguments().path("name").asText());
        var steps = run.arguments().path("steps").asInt();
        script.runs++;
        script.member = current.id();
        script.permissions = current.get().permissions().keySet();
        script.atWork = true;
        try {
            while (script.done < steps) {
                run.checkpoint();
                step(run, script, steps);
            }
        } finally {
            script.atWork = false;
        }
    }

    private static void step(JobRun run, Script script, int steps) {
        try {
            if (!script.allowed.tryAcquire(20, TimeUnit.SECONDS)) {
                throw Problem.of("internal");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var next = script.done + 1;
        var failure = script.failures.remove(next);
        if (failure != null) {
            throw failure;
        }
        var crash = script.crashes.remove(next);
        if (crash != null) {
            throw crash;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            run.advance(next, (long) steps);
            run.result(Map.of("done", next));
        });
        script.done = next;
    }

    @Override
    public void ended(JsonNode arguments, JobState state) {
        script(arguments.path("name").asText()).end = state;
    }
}
