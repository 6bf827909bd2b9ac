package app.rapport.platform.limits;

import app.rapport.platform.security.Secrets;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** The table all copies of the service take their shares from. It is not logged: what a crash forgets is one window. */
@Singleton
class Leases {
    private static final String TAKE = """
            insert into rate_window as w (key, window_start, taken) values (:key, :start, :size)
            on conflict on constraint rate_window_pk do update set taken = w.taken + :size where w.taken < :quota
            returning taken""";

    private final Jdbi jdbi;

    Leases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param granted requests this copy may now let through
     * @param unleased what is left for any copy
     */
    record Lease(int granted, int unleased) {}

    /** The row's lock makes copies take turns, so that together they never grant more than the quota. */
    Lease take(Policy policy, String caller, long windowStart) {
        var taken = jdbi.withHandle(handle -> handle.createQuery(TAKE)
                .bind("key", Secrets.hash(policy.name() + " " + caller))
                .bind("start", windowStart)
                .bind("size", policy.lease())
                .bind("quota", policy.quota())
                .mapTo(Long.class)
                .findOne());
        return taken.map(sum -> new Lease((int) Math.max(0, policy.lease() - Math.max(0, sum - policy.quota())), (int)
                        Math.max(0, policy.quota() - sum)))
                .orElse(new Lease(0, 0));
    }

    void forgetBefore(long windowStart) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from rate_window where window_start < :start")
                .bind("start", windowStart)
                .execute());
    }
}
