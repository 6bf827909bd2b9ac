package app.rapport.platform.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the journal: what happened to one row of one table. */
record Entry(
        long seq,
        String table,
        @Nullable UUID recordId,
        @Nullable JsonNode key,
        Operation operation,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {
    enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }

    static Entry of(ResultSet row, ObjectMapper json) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                row.getString("record"),
                row.getObject("record_id", UUID.class),
                read(row.getString("key"), json),
                Operation.valueOf(row.getString("operation")),
                read(row.getString("before"), json),
                read(row.getString("after"), json));
    }

    static @Nullable JsonNode read(@Nullable String text, ObjectMapper json) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal holds what is not JSON", e);
        }
    }
}
