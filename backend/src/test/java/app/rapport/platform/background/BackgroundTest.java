package app.rapport.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    void oneFailureIsNotThatOfTheNext() throws Exception {
        var done = new CompletableFuture<Boolean>();

        background.run("to fail", () -> {
            throw new IllegalStateException("on purpose");
        });
        background.run("to do", () -> done.complete(true));

        assertThat(done.get(20, TimeUnit.SECONDS)).isTrue();
    }
}
