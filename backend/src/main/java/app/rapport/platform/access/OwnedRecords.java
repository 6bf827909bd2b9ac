package app.rapport.platform.access;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.security.MemberAccess;

/**
 * Records of which each has an owner, and that can be shared one by one. A feature says with a bean of this where they are.
 *
 * @param resource as in paths and permissions, such as {@code customers}
 * @param owner column with the member whose record it is
 */
public record OwnedRecords(String resource, String table, String owner) {
    String read() {
        return resource + ":read";
    }

    String write() {
        return resource + ":write";
    }

    /** Over the table under the alias x. */
    Condition seenBy(MemberAccess viewer) {
        return seenBy(viewer, "x");
    }

    Condition seenBy(MemberAccess viewer, String alias) {
        return viewer.visibility(read()).on(alias + "." + owner);
    }
}
