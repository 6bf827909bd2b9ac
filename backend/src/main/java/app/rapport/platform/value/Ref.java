package app.rapport.platform.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Another record, by id and by the name a person knows it under. */
public record Ref(UUID id, String name) {
    /** Reads {@code <prefix>_id} and {@code <prefix>_name}; null when the id is. */
    public static @Nullable Ref of(ResultSet row, String prefix) throws SQLException {
        var id = row.getObject(prefix + "_id", UUID.class);
        return id == null ? null : new Ref(id, Objects.requireNonNullElse(row.getString(prefix + "_name"), ""));
    }

    /** Reads two arrays of one order, {@code <prefix>_ids} and {@code <prefix>_names}. */
    public static List<Ref> all(ResultSet row, String prefix) throws SQLException {
        var ids = (UUID[]) row.getArray(prefix + "_ids").getArray();
        var names = Arrays.asList((String[]) row.getArray(prefix + "_names").getArray());
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Ref(Objects.requireNonNull(ids[i]), Objects.requireNonNull(names.get(i))))
                .toList();
    }
}
