package app.rapport.platform.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which records, and what becomes of them: either ids or a filter, either an edit or an action.
 *
 * @param filter as of the list; empty for all
 * @param q as of the list
 */
public record BulkInput(
        @Nullable @Schema(examples = "lifecycle==PROSPECT") String filter,
        @Nullable String q,
        @Nullable @Size(min = 1, max = 10_000) List<@NotNull UUID> ids,

        @Nullable @Schema(description = "Fields and their new values; null empties a field", examples = "{\"ownerId\":null}")
        Map<String, @Nullable Object> edit,

        @Nullable BulkAction action) {
    public enum BulkAction {
        ARCHIVE,
        RESTORE
    }

    /** What is wrong with it, as a pointer. */
    @JsonIgnore
    @Nullable String fault(Set<String> fields) {
        if ((filter == null) == (ids == null) || (ids != null && q != null)) {
            return "/filter";
        }
        if ((edit == null) == (action == null) || (edit != null && edit.isEmpty())) {
            return "/edit";
        }
        return edit == null
                ? null
                : edit.keySet().stream()
                        .filter(name -> !fields.contains(name))
                        .findFirst()
                        .map(name -> "/edit/" + name.replace("~", "~0").replace("/", "~1"))
                        .orElse(null);
    }
}
