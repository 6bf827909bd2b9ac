package app.rapport.test;

import io.quarkus.arc.Arc;
import org.jdbi.v3.core.Jdbi;

/** The failures that the sign-in throttle remembers. */
public final class WrongGuesses {
    private WrongGuesses() {}

    /** All tests come from one address: without this, the guesses of earlier ones would slow down later ones. */
    public static void forget() {
        execute("delete from sign_in_attempt");
    }

    /**
     * As if there had been so many more: the first wait is of a second, which on a slow machine is over before the next
     * request is there.
     */
    public static void add(int more) {
        execute("update sign_in_attempt set failures = failures + " + more);
    }

    private static void execute(String sql) {
        Arc.container().instance(Jdbi.class).get().useHandle(handle -> handle.execute(sql));
    }
}
