package app.rapport.platform.journal;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.security.MemberAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record whose changes people can read and take back. A feature says with a bean of this what its record is
 * called, who sees it and which tables it consists of; everything else is the same for all.
 */
public final class JournalledResource {
    private final String resource;
    private final String alias;
    private final String name;
    private final List<JournalledTable> tables = new ArrayList<>();
    private @Nullable String owner;
    private @Nullable Function<MemberAccess, Condition> seen;
    private @Nullable String permission;
    private boolean undoable = true;
    private @Nullable LinkedTo through;

    /** @param column of a table of links, with the id of a record of the other resource */
    record LinkedTo(String resource, String column) {}

    private JournalledResource(String resource, String alias, String name, JournalledTable root) {
        this.resource = resource;
        this.alias = alias;
        this.name = name;
        this.permission = resource + ":read";
        this.tables.add(root);
    }

    /**
     * @param resource as in paths and permissions, such as {@code customers}
     * @param alias of its table in the SQL that follows
     * @param name SQL for what people know a record by; {@code :language} is bound
     */
    public static JournalledResource of(String resource, String alias, String name, JournalledTable root) {
        return new JournalledResource(resource, alias, name, root);
    }

    /** @param column the member whose record it is; nobody's in particular without */
    public JournalledResource ownedBy(String column) {
        owner = column;
        return this;
    }

    /** Who sees which, where that does not follow from the owner alone. */
    public JournalledResource seenBy(Function<MemberAccess, Condition> condition) {
        seen = condition;
        return this;
    }

    /** By a permission that is not called after the resource. Nobody hears of such changes in the feed. */
    public JournalledResource readWith(String other) {
        permission = other;
        return this;
    }

    /** Without any permission: who sees which follows from {@link #seenBy} alone. Not in the feed either. */
    public JournalledResource readByAll() {
        permission = null;
        return this;
    }

    /** More hangs on its changes than the journal knows, so they are told but not taken back. */
    public JournalledResource notUndone() {
        undoable = false;
        return this;
    }

    /** Seen only by who sees one of the records it is linked to, also when it is no longer there to be asked. */
    public JournalledResource seenThrough(String resource, String column) {
        through = new LinkedTo(resource, column);
        return this;
    }

    public JournalledResource with(JournalledTable part) {
        tables.add(part);
        return this;
    }

    /** The same for a reader of whom these fields are kept. */
    JournalledResource without(Set<String> fields) {
        if (fields.isEmpty()) {
            return this;
        }
        var less = new JournalledResource(resource, alias, name, root().without(fields));
        tables.stream().skip(1).forEach(table -> less.tables.add(table.without(fields)));
        less.owner = owner;
        less.seen = seen;
        less.permission = permission;
        less.undoable = undoable;
        less.through = through;
        return less;
    }

    public String resource() {
        return resource;
    }

    String alias() {
        return alias;
    }

    String name() {
        return name;
    }

    /** Table and alias, for a FROM clause. */
    String source() {
        return root().name() + " " + alias;
    }

    JournalledTable root() {
        return tables.getFirst();
    }

    List<JournalledTable> tables() {
        return tables;
    }

    Optional<JournalledTable> table(String table) {
        return tables.stream().filter(known -> known.name().equals(table)).findFirst();
    }

    /** The column of the owner without its alias. */
    @Nullable String ownerColumn() {
        return owner == null ? null : owner.substring(owner.indexOf('.') + 1);
    }

    @Nullable LinkedTo through() {
        return through;
    }

    /** Those this viewer sees; 403 for one without the permission. */
    Condition visible(MemberAccess viewer) {
        var scope = permission == null ? null : viewer.visibility(permission);
        if (seen != null) {
            return seen.apply(viewer);
        }
        return owner == null || scope == null ? Condition.TRUE : scope.on(owner);
    }

    /** Whether the feed tells of its changes: to whom may read records of this kind. */
    boolean isFed() {
        return (resource + ":read").equals(permission);
    }

    boolean isUndoable() {
        return undoable;
    }

    /** Those this viewer may be told the name of: settings such as stages to everybody who sees what uses them. */
    Condition nameable(MemberAccess viewer) {
        if (owner == null || resource.equals("members")) {
            return Condition.TRUE;
        }
        return viewer.may(resource + ":read") ? visible(viewer) : Condition.of("false");
    }
}
