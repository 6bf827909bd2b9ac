package app.rapport.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rapport.test.MailServer;
import app.rapport.test.MailServer.Line;
import io.quarkus.mailer.Mailer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails over a mail server that is not always there. */
@QuarkusTest
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
@SuppressWarnings("NullAway.Init")
class MemberLettersTest {
    private static final String TO = "zoe@letters.example";

    MailServer server;

    @Inject
    Mailer log;

    @Inject
    Vertx vertx;

    @Inject
    MailServerSettings settings;

    private MemberLetters letters;

    @BeforeEach
    void hurry() {
        letters = new MemberLetters(new Post(vertx, log, settings, Duration.ofSeconds(1), Duration.ofSeconds(3)));
    }

    private void write(String to) {
        letters.send(to, Locale.FRENCH, "reset", "Zoé", "https://rapport.example/x");
    }

    private void writeAtOnce(int count) {
        CompletableFuture.allOf(IntStream.range(0, count)
                        .mapToObj(each -> CompletableFuture.runAsync(
                                () -> write(TO), task -> Thread.ofVirtual().start(task)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @ParameterizedTest
    @EnumSource(
            value = Line.class,
            names = {"BUSY", "DEAD"})
    void comesWhenTheServerIsBack(Line line) throws Exception {
        server.missCalls(1, line);

        write(TO);

        assertThat(server.mails(TO, 1)).hasSize(1);
    }

    /** More than there are connections: each must come free again. */
    @Test
    void serverThatSaysNothingDoesNotStopMailForGood() throws Exception {
        server.missCalls(12, Line.SILENT);

        writeAtOnce(12);

        assertThat(server.mails(TO, 12)).hasSize(12);
    }

    @Test
    void manyAtOnceAllCome() throws Exception {
        server.forget();
        letters = new MemberLetters(new Post(vertx, log, settings));

        writeAtOnce(100);

        assertThat(server.mails(TO, 100)).hasSize(100);
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() throws Exception {
        server.missCalls(1, Line.REFUSING);

        assertThatThrownBy(() -> write(TO)).hasRootCauseMessage("got error response: 554 never");
    }

    @Test
    void saysToTheServerWhoItIs() throws Exception {
        server.withAnotherPassword(() -> assertThatThrownBy(() -> write(TO)).hasStackTraceContaining("535"));

        write(TO);
    }

    @Test
    void whatIsNoAddressIsNotTriedAgain() {
        assertThatThrownBy(() -> write("no address")).isInstanceOf(IllegalStateException.class);
    }
}
