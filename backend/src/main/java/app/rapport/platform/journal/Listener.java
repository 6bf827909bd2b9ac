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
    private final String reach;
    private final boolean reachChanged;
    boolean begun;
    boolean more = true;
    boolean ended;
    long checkedAt = System.nanoTime();
    long spokeAt = System.nanoTime();

    Listener(MemberAccess caller, String reach, Set<String> types, Watched watched, Cursor from) {
        this.caller = caller;
        this.types = types;
        this.watched = watched;
        this.position = from.position();
        this.reach = reach;
        this.reachChanged = from.isOfOther(reach);
    }

    /** What it hears first: the new reach is in no id before it is told of. */
    String greeting() {
        return reachChanged ? named("reach", cursor(position)) : sign("listening");
    }

    /** Its id knows of no reach: whoever is told to look at everything anew needs not be told so again. */
    String farewell() {
        return named("end", new Cursor(position, null).text());
    }

    private static String named(String name, String id) {
        return "event:" + name + "\nid:" + id + "\ndata:{}\n\n";
    }

    String cursor(Position at) {
        return new Cursor(at, reach).text();
    }

    /** Rights are checked again before anything is told, and at every heartbeat. */
    boolean mustCheck(Slice slice) {
        return System.nanoTime() - checkedAt > RIGHTS_HOLD_NANOS
                || !Collections.disjoint(slice.types(), DECIDING_RIGHTS);
    }

    /** No event to the listener, but it carries the place from which to go on. */
    String sign(String comment) {
        return ":" + comment + "\nid:" + cursor(position) + "\n\n";
    }
}
