package app.rapport.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rapport.test.MailServer;
import io.quarkus.mailer.reactive.ReactiveMailer;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Mails over a mail server that is not always there. */
@QuarkusTest
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
@SuppressWarnings("NullAway.Init")
class MemberLettersTest {
    MailServer server;

    @Inject
    ReactiveMailer mailer;

    @Inject
    Vertx vertx;

    private MemberLetters letters;

    @BeforeEach
    void hurry() {
        letters = new MemberLetters(mailer, vertx, Duration.ofSeconds(2));
    }

    private void write(String to) {
        letters.send(to, Locale.FRENCH, "reset", "Zoé", "https://rapport.example/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 not now\r\n", ""})
    void comesWhenTheServerIsBack(String greeting) throws Exception {
        server.missOneCall(greeting);

        write("zoe@letters.example");

        assertThat(server.mails("zoe@letters.example", 1)).hasSize(1);
    }

    @Test
    void manyAtOnceAllCome() throws Exception {
        var written = IntStream.range(0, 100)
                .mapToObj(each -> CompletableFuture.runAsync(
                        () -> write("many@letters.example"),
                        task -> Thread.ofVirtual().start(task)))
                .toArray(CompletableFuture[]::new);

        CompletableFuture.allOf(written).join();

        assertThat(server.mails("many@letters.example", 100)).hasSize(100);
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() throws Exception {
        server.missOneCall("554 never\r\n");

        assertThatThrownBy(() -> write("never@letters.example")).hasMessageContaining("554 never");
    }

    @Test
    void saysToTheServerWhoItIs() {
        server.withAnotherPassword(
                () -> assertThatThrownBy(() -> write("zoe@letters.example")).hasMessageContaining("535"));

        write("zoe@letters.example");
    }

    @Test
    void whatIsNoAddressIsNotTriedAtAll() {
        assertThatThrownBy(() -> write("no address")).isInstanceOf(IllegalArgumentException.class);
    }
}
