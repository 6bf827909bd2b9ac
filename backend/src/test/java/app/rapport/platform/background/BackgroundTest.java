package app.rapport.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BackgroundTest {
    @Inject
    Background background;

    /** Else the work would fail when the request ends before it, as mails for forgotten passwords once did. */
    @Test
    @ActivateRequestContext
    void takesNothingOfTheRequestAlong() throws Exception {
        assertThat(Arc.container().requestContext().isActive()).isTrue();
        var active = new CompletableFuture<Boolean>();

        background.run(
                "to look at the request",
                () -> active.complete(Arc.container().requestContext().isActive()));

        assertThat(active.get(20, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void whatIsUnderWayEndsBeforeTheServiceDoesAndMayAskForMore() throws Exception {
        var own = new Background(Duration.ofSeconds(20));
        var stopping = new CountDownLatch(1);
        var done = new AtomicBoolean();
        own.run("to fail", () -> {
            throw new IllegalStateException("on purpose");
        });
        own.run("to ask for more while the service stops", () -> {
            await(stopping);
            own.run("to do more", () -> done.set(true));
        });

        Thread.ofVirtual().start(stopping::countDown);
        own.stop(new ShutdownEvent());

        assertThat(done).isTrue();
    }

    @Test
    void whatTakesTooLongIsEndedAndWhatComesTooLateIsNotDone() throws Exception {
        var own = new Background(Duration.ofMillis(100));
        var interrupted = new CompletableFuture<Boolean>();
        own.run("to take for ever", () -> interrupted.complete(!await(new CountDownLatch(1))));

        own.stop(new ShutdownEvent());

        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        var late = new AtomicBoolean();
        own.run("to come too late", () -> late.set(true));
        assertThat(late).isFalse();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
