package app.rapport.platform.journal;

import app.rapport.platform.web.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a caller has come in the feed, and what they could see when they came there; as text also the id of an event.
 *
 * @param reach see {@link CallersReach}; null where nothing has been told yet, or that the reach is another one was said
 *     just now
 */
record Cursor(Position position, @Nullable String reach) {
    static final Cursor BEGINNING = new Cursor(Position.BEGINNING, null);
    private static final Pattern TEXT = Pattern.compile("(\\d{1,19})-(\\d{1,19})(?:-([0-9a-f]{8}))?");

    static Cursor parse(String text, String parameter) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw Problem.malformed(parameter, "invalid-cursor");
        }
        try {
            return new Cursor(
                    new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))), parts.group(3));
        } catch (NumberFormatException e) {
            throw Problem.malformed(parameter, "invalid-cursor");
        }
    }

    static Cursor ofParameter(@Nullable String cursor) {
        return cursor == null ? BEGINNING : parse(cursor, "?cursor");
    }

    /** Whether its holder saw other records or fields than one who sees these. */
    boolean isOfOther(String reachNow) {
        return reach != null && !reach.equals(reachNow);
    }

    String text() {
        var place = position.transaction() + "-" + position.seq();
        return reach == null ? place : place + "-" + reach;
    }
}
