package app.rapport.platform.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands a mail to the mail server, or to the log where mail is not to be sent. Quarkus' own mailer waits for ever for a
 * server that says nothing, and keeps a connection of its few for it.
 */
@Singleton
class Post {
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 10;

    private final MailClient client;
    private final Mailer log;
    private final MailServerSettings settings;
    private final Duration patience;
    /** Of one event loop: a greeting that came in on another could have passed before anybody listens to it. */
    private final Context loop;
    /** Who waited in the client's own line would be given up there, and sent all the same. */
    private final Semaphore turns = new Semaphore(CONNECTIONS, true);

    @Inject
    Post(Vertx vertx, Mailer log, MailServerSettings settings) {
        this(vertx, log, settings, SILENCE, PATIENCE);
    }

    /** @param silence after which a connection is given up, in whole seconds, shorter than the patience with one mail */
    Post(Vertx vertx, Mailer log, MailServerSettings settings, Duration silence, Duration patience) {
        this.log = log;
        this.settings = settings;
        this.patience = patience;
        this.loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        this.client = MailClient.create(
                vertx,
                settings.server()
                        .setMaxPoolSize(CONNECTIONS)
                        .setKeepAlive(false)
                        .setConnectTimeout((int) silence.toMillis())
                        .setIdleTimeout((int) silence.toSeconds()));
    }

    void send(String to, String subject, String text)
            throws ExecutionException, TimeoutException, InterruptedException {
        if (settings.mock()) {
            log.send(Mail.withText(to, subject, text));
            return;
        }
        var message = new MailMessage()
                .setFrom(settings.from())
                .setTo(to)
                .setSubject(subject)
                .setText(text);
        turns.acquire();
        try {
            var sent = new CompletableFuture<Boolean>();
            // Begun within a future, which fails with whatever is thrown.
            loop.runOnContext(go -> Future.succeededFuture()
                    .compose(begun -> client.sendMail(message))
                    .onSuccess(result -> sent.complete(true))
                    .onFailure(sent::completeExceptionally));
            sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            turns.release();
        }
    }
}
