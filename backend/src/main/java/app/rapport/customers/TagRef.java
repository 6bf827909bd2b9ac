package app.rapport.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A tag as it hangs on a record. */
public record TagRef(UUID id, String name, String color) {
    private static final int ID_LENGTH = 36;

    /** Reads an array of {@code id || color || ' ' || name}; colors are single words. */
    static List<TagRef> all(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(TagRef::of)
                .toList();
    }

    private static TagRef of(String text) {
        var space = text.indexOf(' ');
        return new TagRef(
                UUID.fromString(text.substring(0, ID_LENGTH)),
                text.substring(space + 1),
                text.substring(ID_LENGTH, space));
    }
}
