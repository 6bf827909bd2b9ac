package app.rapport.platform.filter;

import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort values and id of its last row, with the filter, text and sort of the list, so that the
 * next page can be asked for with the cursor alone and a cursor cannot continue another list.
 */
record Cursor(
        String list, @Nullable String filter, @Nullable String q, String sort, List<String> last) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String encode() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new IllegalStateException("a cursor of texts can always be written", e);
        }
    }

    static Cursor decode(String text, String list) {
        try {
            var cursor = JSON.readValue(
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8), Cursor.class);
            if (cursor != null && list.equals(cursor.list) && cursor.sort != null && cursor.last != null) {
                return cursor;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    static Problem invalid() {
        return Problem.malformed("?cursor", "invalid-cursor");
    }
}
