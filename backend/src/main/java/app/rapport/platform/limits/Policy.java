package app.rapport.platform.limits;

import java.time.Duration;

/**
 * How many requests of one kind a caller may send in a window of time.
 *
 * @param name as the {@code RateLimit} headers call it
 * @param quota zero: no limit
 */
record Policy(String name, int quota, Duration window) {
    /** What a copy of the service fetches at a time: large enough to ask the database seldom, small enough to share. */
    private static final int LEASES_PER_WINDOW = 50;

    boolean limits() {
        return quota > 0;
    }

    int lease() {
        return Math.max(1, quota / LEASES_PER_WINDOW);
    }
}
