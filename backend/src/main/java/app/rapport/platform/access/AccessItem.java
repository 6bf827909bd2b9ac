package app.rapport.platform.access;

import app.rapport.platform.security.Scope;
import app.rapport.platform.value.Ref;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one member can do with one record, and why.
 *
 * @param reasons each would be enough for its permission; none for a member who does not see the record. An interaction
 *     takes two permissions, its own and that of a customer it is about
 */
public record AccessItem(Ref member, boolean sees, boolean edits, List<AccessReason> reasons) {
    /** How a member comes to a record. */
    public enum AccessWay {
        /** A role of theirs reaches the whole organisation. */
        ORGANISATION,
        /** It is theirs. */
        OWNER,
        /** It is nobody's, and a role of theirs reaches further than their own. */
        UNOWNED,
        /** Its owner is in a team of theirs, or in one below. */
        TEAM,
        /** It, or what it hangs on, is shared with them or with a team of theirs. */
        SHARE
    }

    /**
     * One way of one permission.
     *
     * @param role that grants it; absent for a share
     * @param scope how far the role's permission reaches
     * @param team of the owner, or the one it is shared with
     * @param record that the way leads through; absent when it is the record itself, or one the caller does not see
     */
    public record AccessReason(
            @Schema(examples = "customers:read") String permission,
            AccessWay through,
            @Nullable Ref role,
            @Nullable Scope scope,
            @Nullable Ref team,
            @Nullable AccessThrough record) {}

    /** What a record hangs on, such as the customer of a task. */
    public record AccessThrough(
            @Schema(examples = "customers") String type, UUID id, String name) {}
}
