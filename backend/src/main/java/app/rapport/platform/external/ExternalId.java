package app.rapport.platform.external;

import app.rapport.platform.web.Problem;

/**
 * What another system calls a record.
 *
 * @param resource whose records they are, such as {@code customers}
 * @param source the other system, by a name of the caller's choice
 * @param id unique within source and resource
 */
public record ExternalId(String resource, String source, String id) {
    private static final int MAX_SOURCE = 100;
    private static final int MAX_ID = 300;

    public ExternalId {
        check("{source}", source, MAX_SOURCE);
        check("{externalId}", id, MAX_ID);
    }

    private static void check(String pointer, String value, int max) {
        if (value.isBlank()) {
            throw Problem.malformed(pointer, "required");
        }
        if (value.indexOf('\0') >= 0) {
            throw Problem.malformed(pointer, "invalid");
        }
        if (value.length() > max) {
            throw Problem.malformed(pointer, "too-long", max);
        }
    }
}
