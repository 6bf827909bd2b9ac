package app.rapport.test;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mail server that takes what the service sends by SMTP and keeps it for the tests to read. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", Integer.toString(server.getSmtp().getPort()));
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == MailServer.class);
    }

    /** What has come for this address, once it is as many as that; fails when they do not come. */
    public List<MimeMessage> mails(String recipient, int count) throws InterruptedException {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            var mails = received(recipient);
            if (mails.size() >= count) {
                return mails;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("of " + count + " mails to " + recipient + " came "
                + received(recipient).size());
    }

    /** What has come for this address so far. */
    public List<MimeMessage> received(String recipient) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> isTo(mail, recipient))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return Stream.of(mail.getAllRecipients())
                    .anyMatch(each -> each.toString().equals(recipient));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
