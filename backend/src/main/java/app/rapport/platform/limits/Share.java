package app.rapport.platform.limits;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** What this copy of the service holds for one caller in one window. */
final class Share {
    private final long windowStart;
    private final AtomicInteger held = new AtomicInteger();
    private final ReentrantLock leasing = new ReentrantLock();
    private volatile int unleased = 1;

    Share(long windowStart) {
        this.windowStart = windowStart;
    }

    boolean isOf(long start) {
        return windowStart == start;
    }

    /** Nobody waits here, so an event loop may ask. */
    boolean takeHeld() {
        return held.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    /** Nothing is held, and the database has said that there is no more. */
    boolean usedUp() {
        return unleased == 0 && held.get() == 0;
    }

    int remaining() {
        return held.get() + unleased;
    }

    /** Waits for the database; others who need more meanwhile wait here, and find what was fetched. */
    boolean take(Leases leases, Policy policy, String caller) {
        leasing.lock();
        try {
            while (!takeHeld()) {
                if (unleased == 0) {
                    return false;
                }
                var lease = leases.take(policy, caller, windowStart);
                unleased = lease.granted() == 0 ? 0 : lease.unleased();
                held.addAndGet(lease.granted());
            }
            return true;
        } finally {
            leasing.unlock();
        }
    }
}
