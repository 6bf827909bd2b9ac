package app.rapport.test;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mail server that takes what the service sends by SMTP and keeps it for the tests to read. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String USER = "rapport";
    private static final String PASSWORD = "let me in";

    /** Until it has ended the server is away. */
    private Thread back = Thread.ofVirtual().unstarted(() -> {});

    private volatile GreenMail server = knowing(PASSWORD, ServerSetupTest.SMTP.dynamicPort());

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.mailer.mock",
                "false",
                "RAPPORT_SMTP_HOST",
                "localhost",
                "RAPPORT_SMTP_PORT",
                Integer.toString(server.getSmtp().getPort()),
                "RAPPORT_SMTP_USER",
                USER,
                "RAPPORT_SMTP_PASSWORD",
                PASSWORD);
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == MailServer.class);
    }

    /** What callers meet while the server is away. */
    public enum Line {
        BUSY("421 not now\r\n"),
        REFUSING("554 never\r\n"),
        /** It hangs up before it has said anything. */
        DEAD(""),
        SILENT("");

        private final String greeting;

        Line(String greeting) {
            this.greeting = greeting;
        }

        private void take(Socket call) throws IOException {
            call.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            if (this != SILENT) {
                call.close();
            }
        }
    }

    /** Goes away, forgetting what came, and is back as soon as so many have called in vain. */
    public void missCalls(int calls, Line line) throws IOException, InterruptedException {
        back.join();
        var port = server.getSmtp().getPort();
        server.stop();
        var socket = new ServerSocket(port);
        back = Thread.ofVirtual().start(() -> {
            try (socket) {
                for (var missed = 0; missed < calls; missed++) {
                    line.take(socket.accept());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            start(port, PASSWORD);
        });
    }

    /** As if nothing had come so far. */
    public void forget() throws InterruptedException, FolderException {
        back.join();
        server.purgeEmailFromAllMailboxes();
    }

    /** While this is done no password opens it but another than the service has; what came is forgotten. */
    public void withAnotherPassword(Runnable work) throws InterruptedException {
        back.join();
        var port = server.getSmtp().getPort();
        server.stop();
        start(port, "another");
        try {
            work.run();
        } finally {
            server.stop();
            start(port, PASSWORD);
        }
    }

    private void start(int port, String password) {
        server = knowing(password, new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private static GreenMail knowing(String password, ServerSetup setup) {
        var server = new GreenMail(setup);
        server.withConfiguration(GreenMailConfiguration.aConfig().withUser("rapport@localhost", USER, password));
        return server;
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
