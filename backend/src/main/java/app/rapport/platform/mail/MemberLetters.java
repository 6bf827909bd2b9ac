package app.rapport.platform.mail;

import app.rapport.platform.web.Causes;
import com.ibm.icu.text.MessageFormat;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jboss.logging.Logger;

/**
 * Mails from a text in the reader's language. A mail server that is away for some minutes keeps none of them from coming;
 * whoever sends one waits that long.
 */
@Singleton
public class MemberLetters {
    private static final Logger LOG = Logger.getLogger(MemberLetters.class);
    /** Of one try: the client waits for ever for a server that says nothing, or hangs up before it said anything. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final ReactiveMailer mailer;
    /** Of one event loop: a greeting that came in on another could have passed before anybody listens to it. */
    private final Context loop;

    private final Duration patience;

    @Inject
    MemberLetters(ReactiveMailer mailer, Vertx vertx) {
        this(mailer, vertx, PATIENCE);
    }

    MemberLetters(ReactiveMailer mailer, Vertx vertx, Duration patience) {
        this.mailer = mailer;
        this.loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        this.patience = patience;
    }

    /**
     * Not within a transaction: it may take minutes.
     *
     * @param kind names the text, such as {@code reset}
     * @param arguments what the text has places for
     * @throws RuntimeException when the server refuses the mail for good or is away for longer
     */
    public void send(String to, Locale language, String kind, Object... arguments) {
        var texts = ResourceBundle.getBundle(
                "mails",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var body = new MessageFormat(texts.getString(kind + ".body"), language).format(arguments);
        send(Mail.withText(to, texts.getString(kind + ".subject"), body));
    }

    private void send(Mail mail) {
        for (var wait : WAITS) {
            try {
                attempt(mail);
                return;
            } catch (RuntimeException e) {
                if (isForGood(e)) {
                    throw e;
                }
                LOG.warnf("a mail could not be sent and is tried again in %d s: %s", wait.toSeconds(), e);
                sleep(wait, e);
            }
        }
        attempt(mail);
    }

    private void attempt(Mail mail) {
        Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .runSubscriptionOn(command -> loop.runOnContext(go -> command.run()))
                .await()
                .atMost(patience);
    }

    private static boolean isForGood(RuntimeException failure) {
        return failure instanceof IllegalArgumentException
                || Causes.first(failure, InterruptedException.class).isPresent()
                || Causes.first(failure, SMTPException.class)
                        .filter(SMTPException::isPermanent)
                        .isPresent();
    }

    private static void sleep(Duration wait, RuntimeException failure) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
