package app.rapport.platform.access;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.security.MemberAccess;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records of which each has an owner, and that can be shared one by one or hang on others that can. A feature says with a
 * bean of this where they are.
 *
 * @param resource as in paths and permissions, such as {@code customers}
 * @param alias of the table in what follows
 * @param owner column with the member whose record it is
 * @param seen who sees which, where that does not follow from owner and shares alone
 * @param links to the records it hangs on: what is shared with them is shared with it
 * @param needed the resource of which at least one of them must be seen, too
 */
public record OwnedRecords(
        String resource,
        String table,
        String alias,
        String owner,
        @Nullable Function<MemberAccess, Condition> seen,
        List<Link> links,
        @Nullable String needed) {
    /**
     * Records that others hang on.
     *
     * @param name SQL for what people know one by, over the alias r
     * @param ids SQL of those that the record {@code :record} hangs on
     */
    public record Link(String resource, String table, String owner, String name, String ids) {
        String sql(Condition seen) {
            return """
                    select '%s' as resource, r.id, r.%s as owner, case when %s then %s end as name from %s r
                    where r.tenant_id = :tenant and r.id in (%s)""".formatted(resource, owner, seen.sql(), name, table, ids);
        }
    }

    /** Those that can be shared themselves. */
    public OwnedRecords(String resource, String table, String owner) {
        this(resource, table, "x", owner, null, List.of(), null);
    }

    boolean isShareable() {
        return links.isEmpty();
    }

    String read() {
        return resource + ":read";
    }

    String write() {
        return resource + ":write";
    }

    /** Over the table under its alias. */
    Condition seenBy(MemberAccess viewer) {
        return Optional.ofNullable(seen).map(rule -> rule.apply(viewer)).orElseGet(() -> seenBy(viewer, alias));
    }

    Condition seenBy(MemberAccess viewer, String under) {
        return viewer.visibility(read()).on(under + "." + owner);
    }
}
