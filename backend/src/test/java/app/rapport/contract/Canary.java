package app.rapport.contract;

import java.util.Locale;
import java.util.UUID;

/**
 * A text that is in one field of one record and nowhere else.
 *
 * @param set the planting it belongs to
 * @param field as role rules name it; {@code id} for the record's own
 * @param owner whose record it is
 */
record Canary(String set, String text, String resource, String field, UUID owner) {
    /** One word of letters, so that it survives being cleaned, folded and searched for. */
    static String text(String set, String resource, String field) {
        return ("zq" + set + resource + field + "qz").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    boolean isId() {
        return field.equals("id");
    }
}
