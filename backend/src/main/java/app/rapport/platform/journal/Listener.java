package app.rapport.platform.journal;

import app.rapport.platform.security.MemberAccess;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;

/** One who listens to a stream of events: where they stand, and when their rights and the line were last looked at. */
final class Listener {
    private static final long RIGHTS_HOLD_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Set<String> DECIDING_RIGHTS = Set.of("roles", "members", "teams");

    final MemberAccess caller;
    final Set<String> types;
    final Watched watched;
    Position position;
    boolean begun;
    boolean more = true;
    boolean ended;
    long checkedAt = System.nanoTime();
    long spokeAt = System.nanoTime();

    Listener(MemberAccess caller, Set<String> types, Watched watched, Position position) {
        this.caller = caller;
        this.types = types;
        this.watched = watched;
        this.position = position;
    }

    /** Rights are checked again before anything is told, and at every heartbeat. */
    boolean mustCheck(Slice slice) {
        return System.nanoTime() - checkedAt > RIGHTS_HOLD_NANOS
                || !Collections.disjoint(slice.types(), DECIDING_RIGHTS);
    }

    /** No event to the listener, but it carries the place from which to go on. */
    String sign(String comment) {
        return ":" + comment + "\nid:" + position.text() + "\n\n";
    }
}
