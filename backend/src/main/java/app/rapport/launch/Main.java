package app.rapport.launch;

import app.rapport.platform.web.Compression;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import liquibase.Scope;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/** Prepares what the service stands on, runs it, and puts everything away in the right order afterwards. */
@QuarkusMain
public final class Main {
    private static final int SHUTDOWN_PATIENCE_SECONDS = 40;

    public static void main(String... arguments) {
        quietMigrations();
        try {
            if (arguments.length > 0) {
                System.exit(new Operations(Settings.ofEnvironment(), System.getenv()).run(arguments));
            }
            run(Settings.ofEnvironment());
        } catch (CannotStart e) {
            System.err.println("rapport: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings) {
        Thread.ofVirtual().name("compression").start(Compression::isAvailable);
        try (var ground = Ground.prepare(settings)) {
            if (settings.liveReload()) {
                // Live reload comes back here within the same process and takes over the server that runs on.
                Quarkus.run(Service.class);
            } else {
                System.exit(runService(ground.postgres()));
            }
        }
    }

    /**
     * The database ends after the service, whether that ends by itself or by a signal. Hooks run side by side and the
     * process is gone when the last one returns, so the one that stops the database waits for the service first.
     */
    private static int runService(@Nullable EmbeddedPostgres postgres) {
        var serviceEnded = new CountDownLatch(1);
        if (postgres != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfter(serviceEnded, postgres), "postgres-stop"));
            PostgresKeeper.watch(postgres);
        }
        var exit = new AtomicInteger();
        Quarkus.run(Service.class, (code, failure) -> {
            exit.set(code);
            if (failure != null) {
                System.err.println("rapport: could not start: " + rootMessage(failure));
            }
            serviceEnded.countDown();
        });
        serviceEnded.countDown();
        return exit.get();
    }

    private static void stopAfter(CountDownLatch serviceEnded, EmbeddedPostgres postgres) {
        try {
            // Not for ever: a request that hangs must not keep the database from being put away properly.
            if (!serviceEnded.await(SHUTDOWN_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("rapport: the service does not end; stopping its database all the same");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postgres.stop();
    }

    /** Liquibase reports on the terminal besides the log; whoever starts Rapport waits for an address, not for that. */
    private static void quietMigrations() {
        try {
            Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        } catch (Exception e) {
            throw new IllegalStateException("Liquibase does not take its user interface from its scope any more", e);
        }
    }

    private static String rootMessage(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }
}
