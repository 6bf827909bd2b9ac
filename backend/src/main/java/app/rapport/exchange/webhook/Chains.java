package app.rapport.exchange.webhook;

import app.rapport.exchange.webhook.Outbox.Due;
import app.rapport.exchange.webhook.Outbox.Standing;
import app.rapport.exchange.webhook.Sender.Message;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Sends messages of one webhook, a few at once, those of one record one after another as long as they arrive. */
@Singleton
class Chains {
    private static final int AT_ONCE = 8;
    private static final int FAILURES_UNTIL_STOP = 3;
    /** So that results are written down, and changes of the webhook noticed, while a slow receiver is served. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Sender sender;

    Chains(Sender sender) {
        this.sender = sender;
    }

    record Attempt(Due due, Sender.Outcome outcome) {}

    /** Those that were tried; after some failures in a row, or at the end of its time, it begins no more. */
    List<Attempt> send(Standing webhook, List<Due> due, BooleanSupplier stopping) {
        var attempts = new ConcurrentLinkedQueue<Attempt>();
        var failures = new AtomicInteger(webhook.failures());
        var slots = new Semaphore(webhook.failures() >= FAILURES_UNTIL_STOP ? 1 : AT_ONCE);
        var end = System.nanoTime() + AT_MOST.toNanos();
        var begun = new AtomicInteger();
        BooleanSupplier goOn = () -> !stopping.getAsBoolean()
                && (begun.getAndIncrement() == 0 || (failures.get() < FAILURES_UNTIL_STOP && System.nanoTime() < end));
        var chains = due.stream().collect(Collectors.groupingBy(Due::record, LinkedHashMap::new, Collectors.toList()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            chains.values()
                    .forEach(chain -> threads.submit(() -> {
                        slots.acquire();
                        try {
                            for (var each : chain) {
                                if (!goOn.getAsBoolean()) {
                                    return attempts;
                                }
                                var outcome = sender.send(message(webhook, each));
                                attempts.add(new Attempt(each, outcome));
                                failures.updateAndGet(before -> outcome.ofReceiver() ? before + 1 : 0);
                                if (!outcome.delivered()) {
                                    return attempts;
                                }
                            }
                            return attempts;
                        } finally {
                            slots.release();
                        }
                    }));
        }
        return List.copyOf(attempts);
    }

    private static Message message(Standing webhook, Due due) {
        return new Message(webhook.tenant(), due.messageId(), webhook.url(), webhook.secrets(), due.payload());
    }
}
