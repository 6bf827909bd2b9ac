package app.rapport.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rapport.platform.outbound.Target;
import io.quarkus.runtime.ShutdownEvent;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Target SLOW = Target.parse("https://slow.example/").orElseThrow();
    private static final Target QUICK = Target.parse("https://quick.example/").orElseThrow();

    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger lookedUp = new AtomicInteger();
    private final Names names = new Names(new WebhookHosts(Optional.of(List.of())) {
        @Override
        public InetSocketAddress resolve(Target target) {
            lookedUp.incrementAndGet();
            if (target.equals(SLOW)) {
                awaitAnswer();
            }
            return new InetSocketAddress(0);
        }
    });

    /** As the system's look-up does, whoever interrupts it. */
    private void awaitAnswer() {
        while (answered.getCount() > 0) {
            try {
                answered.await();
            } catch (InterruptedException e) {
                continue;
            }
        }
    }

    @AfterEach
    void stop() {
        answered.countDown();
        names.stop(new ShutdownEvent());
    }

    @Test
    void slowNamesOfOneOrganisationHoldUpNoOtherAndDoNotPileUp() throws Exception {
        var slow = UUID.randomUUID();
        for (var time = 0; time < 4; time++) {
            assertThatThrownBy(() -> names.resolve(slow, SLOW, Duration.ofMillis(100)))
                    .isInstanceOf(TimeoutException.class);
        }
        for (var time = 0; time < 20; time++) {
            assertThatThrownBy(() -> names.resolve(slow, SLOW, Duration.ofMillis(5)))
                    .isInstanceOf(Names.Busy.class);
        }

        assertThat(names.resolve(UUID.randomUUID(), QUICK, Duration.ofSeconds(5)))
                .isNotNull();
        answered.countDown();
        assertThat(names.resolve(slow, QUICK, Duration.ofSeconds(5))).isNotNull();
        assertThat(lookedUp).hasValue(6);
    }
}
