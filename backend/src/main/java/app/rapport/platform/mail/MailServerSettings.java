package app.rapport.platform.mail;

import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mails go and who sends them. */
@Singleton
class MailServerSettings {
    private final boolean mock;
    private final String from;
    private final MailConfig server;

    MailServerSettings(
            @ConfigProperty(name = "quarkus.mailer.mock") boolean mock,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "quarkus.mailer.host") String host,
            @ConfigProperty(name = "quarkus.mailer.port") int port,
            @ConfigProperty(name = "quarkus.mailer.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.mailer.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.mailer.tls") boolean tls,
            @ConfigProperty(name = "quarkus.mailer.start-tls") String startTls) {
        this.mock = mock;
        this.from = from;
        this.server = new MailConfig()
                .setHostname(host)
                .setPort(port)
                .setSsl(tls)
                .setStarttls(StartTLSOptions.valueOf(startTls.toUpperCase(Locale.ROOT)))
                .setLogin(user.isPresent() ? LoginOption.REQUIRED : LoginOption.NONE);
        user.ifPresent(server::setUsername);
        password.ifPresent(server::setPassword);
    }

    /** Mails are only logged. */
    boolean mock() {
        return mock;
    }

    String from() {
        return from;
    }

    /** The server, and who the service is to it; the caller's own to complete. */
    MailConfig server() {
        return new MailConfig(server);
    }
}
