package app.rapport.customers;

import app.rapport.platform.value.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A tag as it hangs on a record. */
public record TagRef(UUID id, String name, String color) {
    /** Reads an array of {@code id || color || ' ' || name}; colors are single words. */
    static List<TagRef> all(ResultSet row, String column) throws SQLException {
        return Ref.all(row, column).stream().map(TagRef::of).toList();
    }

    private static TagRef of(Ref colored) {
        var space = colored.name().indexOf(' ');
        return new TagRef(
                colored.id(),
                colored.name().substring(space + 1),
                colored.name().substring(0, space));
    }
}
