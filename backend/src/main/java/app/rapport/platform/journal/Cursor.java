package app.rapport.platform.journal;

import app.rapport.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How far a caller has come in the feed, and what they could see when they came there; as text also the id of an event.
 *
 * @param reach as in {@link app.rapport.platform.security.MemberAccess#reach}; null before the first page
 */
record Cursor(Position position, @Nullable String reach) {
    static final Cursor BEGINNING = new Cursor(Position.BEGINNING, null);

    static Cursor parse(String text, String parameter) {
        var parts = text.split("-", 3);
        try {
            if (parts.length > 1) {
                var position = new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
                return new Cursor(position, parts.length == 2 ? null : parts[2]);
            }
        } catch (NumberFormatException e) {
            throw Problem.malformed(parameter, "invalid-cursor");
        }
        throw Problem.malformed(parameter, "invalid-cursor");
    }

    static Cursor ofParameter(@Nullable String cursor) {
        return cursor == null ? BEGINNING : parse(cursor, "?cursor");
    }

    /** Whether its holder could see other records or fields than one who sees these. */
    boolean isOfOther(String reachNow) {
        return reach != null && !reach.equals(reachNow);
    }

    String text() {
        var place = position.transaction() + "-" + position.seq();
        return reach == null ? place : place + "-" + reach;
    }
}
