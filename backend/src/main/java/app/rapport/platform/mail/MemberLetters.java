package app.rapport.platform.mail;

import app.rapport.platform.web.Causes;
import com.ibm.icu.text.MessageFormat;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Mails from a text in the reader's language. A mail server that is away for some minutes keeps none of them from coming;
 * whoever sends one waits that long.
 */
@Singleton
public class MemberLetters {
    private static final Logger LOG = Logger.getLogger(MemberLetters.class);
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Post post;

    MemberLetters(Post post) {
        this.post = post;
    }

    /**
     * Not within a transaction: it may take minutes.
     *
     * @param kind names the text, such as {@code reset}
     * @param arguments what the text has places for
     * @throws IllegalStateException when the server refuses the mail for good or is away for longer
     */
    public void send(String to, Locale language, String kind, Object... arguments) {
        var texts = ResourceBundle.getBundle(
                "mails",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var subject = texts.getString(kind + ".subject");
        var body = new MessageFormat(texts.getString(kind + ".body"), language).format(arguments);
        try {
            send(to, subject, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stopped before a mail was sent", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a mail could not be sent", e);
        }
    }

    private void send(String to, String subject, String body)
            throws ExecutionException, TimeoutException, InterruptedException {
        for (var wait : WAITS) {
            try {
                post.send(to, subject, body);
                return;
            } catch (ExecutionException | TimeoutException e) {
                if (isForGood(e)) {
                    throw e;
                }
                LOG.warnf("a mail could not be sent and is tried again in %d s: %s", wait.toSeconds(), e);
                Thread.sleep(wait);
            }
        }
        post.send(to, subject, body);
    }

    private static boolean isForGood(Exception failure) {
        return Causes.first(failure, IllegalArgumentException.class).isPresent()
                || Causes.first(failure, SMTPException.class)
                        .filter(SMTPException::isPermanent)
                        .isPresent();
    }
}
