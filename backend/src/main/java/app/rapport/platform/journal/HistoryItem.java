package app.rapport.platform.journal;

import app.rapport.platform.value.Ref;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one request or piece of work changed in one record.
 *
 * @param id of the change, which may have touched other records too
 * @param actor absent when it was the system itself
 * @param undoes the change that this one took back, or {@code import:} or {@code job:} and the id of one
 */
public record HistoryItem(
        @Schema(examples = "48213") String id,
        Instant at,
        @Nullable Ref actor,
        Through means,
        @Nullable String requestId,
        Kind kind,
        List<FieldChange> changes,
        @Nullable String undoes) {
    public enum Kind {
        CREATED,
        CHANGED,
        DELETED
    }

    /**
     * Through what a change came.
     *
     * @param name of the file of an import, or of an API token
     * @param line of that file
     */
    public record Through(
            Means kind,
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Long line) {}

    /**
     * One field before and after; absent where there was nothing. References come as {@code {id, name}}, items of a list
     * one by one.
     */
    public record FieldChange(
            @Schema(examples = "owner") String field,
            @Nullable Object before,
            @Nullable Object after) {}
}
