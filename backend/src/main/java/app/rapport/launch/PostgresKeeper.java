package app.rapport.launch;

import org.jboss.logging.Logger;

/** Brings the embedded server back when it dies by itself while the service runs on. */
final class PostgresKeeper implements Runnable {
    private static final Logger LOG = Logger.getLogger(PostgresKeeper.class);
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long AFTER_FAILURE_MILLIS = 5_000;

    private final EmbeddedPostgres postgres;

    PostgresKeeper(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static void watch(EmbeddedPostgres postgres) {
        Thread.ofPlatform().daemon().name("postgres-keeper").start(new PostgresKeeper(postgres));
    }

    @Override
    public void run() {
        try {
            while (!postgres.isStopped()) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                if (!postgres.isStopped() && !postgres.isRunning()) {
                    restart();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() throws InterruptedException {
        LOG.warn("PostgreSQL ended by itself; starting it again");
        try {
            postgres.restart();
            LOG.info("PostgreSQL is back");
        } catch (CannotStart e) {
            // The processes of the dead server may still be letting go of its memory: the next look tries again.
            LOG.error(e.getMessage());
            Thread.sleep(AFTER_FAILURE_MILLIS);
        }
    }
}
