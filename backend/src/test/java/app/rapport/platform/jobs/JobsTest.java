package app.rapport.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberDirectory;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class JobsTest {
    @Inject
    Steps steps;

    @Inject
    CurrentMember current;

    @Inject
    MemberDirectory directory;

    private UUID submit(Api api, String name, String lane, int count) {
        return submit(api, name, lane, count, null);
    }

    private UUID submit(Api api, String name, String lane, int count, @Nullable UUID token) {
        var member = api.memberId();
        var tenant = api.organisation().id();
        return Tenancy.callAs(tenant, () -> {
            current.actAs(directory.loadForJob(tenant, member, token).orElseThrow());
            return steps.submit(name, lane, count).id();
        });
    }

    private static void await(String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String state(Api api, UUID job) {
        return api.get("/jobs/" + job).path("state");
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }

    @Test
    void jobActsForItsMemberAndTellsHowFarItIs() {
        var api = Api.ofNewOrganisation().as("sales");
        var name = name();
        var job = submit(api, name, "a", 2);
        steps.script(name).allowed.release();
        await("the first step", () -> api.get("/jobs/" + job).<Integer>path("progress") == 1);

        var half = api.get("/jobs/" + job);
        steps.script(name).allowed.release();
        await("the end", () -> state(api, job).equals("SUCCEEDED"));

        assertThat(half.<Integer>path("total")).isEqualTo(2);
        assertThat(half.<String>path("can[0]")).isEqualTo("cancel");
        var end = api.get("/jobs/" + job);
        assertThat(end.<Integer>path("result.done")).isEqualTo(2);
        assertThat(end.<String>path("finishedAt")).isNotNull();
        assertThat(steps.script(name).member).isEqualTo(api.memberId());
        assertThat(steps.script(name).end).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void jobAskedForByAProgramReachesNoFurtherThanItsToken() {
        var api = Api.ofNewOrganisation();
        var token = api.create("/api-tokens", Map.of("name", "Shop", "permissions", List.of("customers:read")));
        var name = name();
        var job = submit(api, name, "a", 1, token);
        steps.script(name).allowed.release();
        await("the end", () -> state(api, job).equals("SUCCEEDED"));

        assertThat(steps.script(name).permissions).containsExactly("customers:read");
    }

    @Test
    void jobOfATokenThatIsRevokedDoesNotBegin() {
        var api = Api.ofNewOrganisation();
        var token = api.create("/api-tokens", Map.of("name", "Shop", "permissions", List.of("customers:read")));
        var first = name();
        submit(api, first, "a", 1);
        await("the first job", () -> steps.script(first).atWork);
        var name = name();
        var job = submit(api, name, "a", 1, token);

        api.post("/api-tokens/" + token + "/revoke");
        steps.script(first).allowed.release();

        await("the end", () -> state(api, job).equals("FAILED"));
        assertThat(steps.script(name).runs).isZero();
    }

    @Test
    void jobWhoseWorkerDiedIsTakenUpWhereItWas() {
        var api = Api.ofNewOrganisation();
        var name = name();
        var job = submit(api, name, "a", 3);
        var script = steps.script(name);
        script.crashes.put(2, new StackOverflowError("as good as dead"));

        script.allowed.release(4);

        await("the end", () -> state(api, job).equals("SUCCEEDED"));
        assertThat(script.runs).isEqualTo(2);
        assertThat(script.done).isEqualTo(3);
    }

    @Test
    void unforeseenFailureIsTriedAgain() {
        var api = Api.ofNewOrganisation();
        var name = name();
        var job = submit(api, name, "a", 1);
        var script = steps.script(name);
        script.failures.put(1, new IllegalStateException("a passing misfortune of the test"));

        script.allowed.release(2);

        await("the end", () -> state(api, job).equals("SUCCEEDED"));
        assertThat(script.runs).isEqualTo(2);
    }

    @Test
    void refusalEndsTheJobAndSaysWhy() {
        var api = Api.ofNewOrganisation();
        var name = name();
        var job = submit(api, name, "a", 1);
        steps.script(name).failures.put(1, Problem.invalid("/file", "taken"));

        steps.script(name).allowed.release();

        await("the end", () -> state(api, job).equals("FAILED"));
        assertThat(api.get("/jobs/" + job).<String>path("message")).isEqualTo("This is already taken.");
        assertThat(steps.script(name).end).isEqualTo(JobState.FAILED);
    }

    @Test
    void cancelledJobStopsBetweenStepsAndKeepsWhatIsDone() {
        var api = Api.ofNewOrganisation();
        var name = name();
        var job = submit(api, name, "a", 3);
        steps.script(name).allowed.release();
        await("the first step", () -> steps.script(name).done == 1);

        var cancelled = api.post("/jobs/" + job + "/cancel");
        steps.script(name).allowed.release();

        assertThat(cancelled.statusCode()).isEqualTo(200);
        await("the end", () -> state(api, job).equals("CANCELLED"));
        assertThat(steps.script(name).done).isLessThan(3);
        assertThat(api.get("/jobs/" + job).<Integer>path("progress")).isEqualTo(steps.script(name).done);
        assertThat(api.post("/jobs/" + job + "/cancel").statusCode()).isEqualTo(409);
    }

    @Test
    void laneRunsOneJobAtATimeAndAQueuedOneCanBeCancelled() {
        var api = Api.ofNewOrganisation();
        var first = name();
        var second = name();
        var running = submit(api, first, "same", 1);
        await("the first to begin", () -> steps.script(first).atWork);
        var waiting = submit(api, second, "same", 1);

        var cancelled = api.post("/jobs/" + waiting + "/cancel");

        assertThat(cancelled.<String>path("state")).isEqualTo("CANCELLED");
        assertThat(steps.script(second).runs).isZero();
        assertThat(steps.script(second).end).isEqualTo(JobState.CANCELLED);
        steps.script(first).allowed.release();
        await("the end", () -> state(api, running).equals("SUCCEEDED"));
    }

    @Test
    void jobIsSeenByItsMemberAndByWhoManagesImports() {
        var admin = Api.ofNewOrganisation();
        var owner = admin.as("sales");
        var colleague = admin.as("sales");
        var stranger = Api.ofNewOrganisation();
        var name = name();
        var job = submit(owner, name, "a", 1);
        steps.script(name).allowed.release();
        await("the end", () -> state(owner, job).equals("SUCCEEDED"));

        assertThat(admin.get("/jobs/" + job).statusCode()).isEqualTo(200);
        assertThat(admin.get("/jobs").<String>path("items[0].id")).isEqualTo(job.toString());
        assertThat(colleague.get("/jobs/" + job).statusCode()).isEqualTo(404);
        assertThat(colleague.get("/jobs").<Integer>path("items.size()")).isZero();
        assertThat(stranger.get("/jobs/" + job).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/jobs/" + job + "/events").statusCode()).isEqualTo(404);
        assertThat(stranger.post("/jobs/" + job + "/cancel").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/jobs").<Integer>path("items.size()")).isZero();
    }

    @Test
    void eventsTellEachChangeUntilTheEnd() {
        var api = Api.ofNewOrganisation();
        var name = name();
        var job = submit(api, name, "a", 1);
        steps.script(name).allowed.release();

        var events = api.get("/jobs/" + job + "/events");

        assertThat(events.contentType()).startsWith("text/event-stream");
        assertThat(events.asString().strip().lines().filter(line -> line.startsWith("data:")))
                .isNotEmpty()
                .last()
                .asString()
                .contains("SUCCEEDED");
    }
}
