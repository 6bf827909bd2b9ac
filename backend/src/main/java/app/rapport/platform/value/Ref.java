package app.rapport.platform.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another record, by id and by the name a person knows it under. */
public record Ref(UUID id, String name) {
    private static final int ID_LENGTH = 36;

    /** Reads {@code <prefix>_id} and {@code <prefix>_name}; null when the id is. */
    public static @Nullable Ref of(ResultSet row, String prefix) throws SQLException {
        var id = row.getObject(prefix + "_id", UUID.class);
        return id == null ? null : new Ref(id, Objects.requireNonNullElse(row.getString(prefix + "_name"), ""));
    }

    /** Reads an array of {@code id || name}: one query finds both. */
    public static List<Ref> all(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(text -> new Ref(UUID.fromString(text.substring(0, ID_LENGTH)), text.substring(ID_LENGTH)))
                .toList();
    }
}
