package app.rapport.platform.journal;

import app.rapport.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** A place in the order of all changes; as text it is the cursor of the feed and the id of an event. */
record Position(long transaction, long seq) {
    static final Position BEGINNING = new Position(0, 0);

    static Position parse(String cursor, String parameter) {
        var parts = cursor.split("-", -1);
        try {
            if (parts.length == 2) {
                return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            }
        } catch (NumberFormatException e) {
            throw Problem.malformed(parameter, "invalid-cursor");
        }
        throw Problem.malformed(parameter, "invalid-cursor");
    }

    static Position ofCursor(@Nullable String cursor) {
        return cursor == null ? BEGINNING : parse(cursor, "?cursor");
    }

    /** Behind all that was done in a transaction. */
    static Position endOf(long transaction) {
        return new Position(transaction, Long.MAX_VALUE);
    }

    String text() {
        return transaction + "-" + seq;
    }
}
