package app.rapport.platform.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of one table appear in the history of the record it belongs to. A column nobody mentions appears under
 * its own name in camel case; ids, versions and the instants every record has do not appear.
 */
public final class JournalledTable {
    /** What the database makes of other columns, to search and sort by. */
    private static final Pattern DERIVED = Pattern.compile("_(key|order)$");

    private static final Set<String> NEVER = Set.of("tenant_id", "version", "created_at", "updated_at");

    private final String name;
    private final @Nullable String parent;
    private final String field;
    private final @Nullable String link;
    private final Map<String, Column> columns = new HashMap<>();
    private String rows = "true";
    private final Set<String> hidden = new HashSet<>(NEVER);

    /** @param other the resource of a reference, the currency's column of an amount, or the amount's of a currency */
    record Column(String field, Kind kind, String other) {
        enum Kind {
            PLAIN,
            REFERENCE,
            AMOUNT,
            CURRENCY
        }
    }

    private JournalledTable(String name, @Nullable String parent, String field, @Nullable String link) {
        this.name = name;
        this.parent = parent;
        this.field = field;
        this.link = link;
        if (parent != null) {
            hidden.add(parent);
        }
    }

    /** The table of the record itself. */
    public static JournalledTable root(String name) {
        return new JournalledTable(name, null, "", null).hide("id");
    }

    /** A table whose rows are items of a field: a customer's contact points. */
    public static JournalledTable items(String name, String parent, String field) {
        return new JournalledTable(name, parent, field, null);
    }

    /** A table that only says which other records are linked: a customer's tags. */
    public static JournalledTable links(String name, String parent, String field, String column, String resource) {
        return new JournalledTable(name, parent, field, column).reference(column, field, resource);
    }

    /** With whom a single record is shared. */
    public static JournalledTable shares() {
        return items("share", "record_id", "shares")
                .reference("member_id", "member", "members")
                .reference("team_id", "team", "teams")
                .hide("resource");
    }

    /** A table that history does not speak of, though undo must know it. */
    public static JournalledTable silent(String name, String parent) {
        return new JournalledTable(name, parent, "", null);
    }

    /** @param resource whose record the column's id is */
    public JournalledTable reference(String column, String field, String resource) {
        columns.put(column, new Column(field, Column.Kind.REFERENCE, resource));
        return this;
    }

    public JournalledTable money(String field, String amount, String currency) {
        columns.put(amount, new Column(field, Column.Kind.AMOUNT, currency));
        columns.put(currency, new Column(field, Column.Kind.CURRENCY, amount));
        return this;
    }

    public JournalledTable named(String column, String field) {
        columns.put(column, new Column(field, Column.Kind.PLAIN, ""));
        return this;
    }

    /** @param condition over the alias x, where only some of the table's rows are part of such a record */
    public JournalledTable only(String condition) {
        rows = condition;
        return this;
    }

    /** Columns that only repeat or count what is said elsewhere. */
    public JournalledTable hide(String... names) {
        hidden.addAll(List.of(names));
        return this;
    }

    /** The same for a reader of whom these fields are kept. */
    JournalledTable without(Set<String> fields) {
        if (parent != null) {
            return fields.contains(field) ? silent(name, parent) : this;
        }
        var seen = new JournalledTable(name, null, field, link);
        seen.columns.putAll(columns);
        seen.hidden.addAll(hidden);
        columns.forEach((column, known) -> {
            if (fields.contains(known.field())) {
                seen.hidden.add(column);
            }
        });
        fields.forEach(kept -> seen.hidden.add(snakeCase(kept)));
        return seen;
    }

    private static String snakeCase(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    String name() {
        return name;
    }

    /** The column that holds the aggregate's id; {@code id} for the aggregate's own table. */
    String aggregateColumn() {
        return Objects.requireNonNullElse(parent, "id");
    }

    /** Which of its rows are part of the record, over the alias x. */
    String rows() {
        return rows;
    }

    boolean isRoot() {
        return parent == null;
    }

    boolean isSilent() {
        return parent != null && field.isEmpty();
    }

    String field() {
        return field;
    }

    @Nullable String link() {
        return link;
    }

    Set<String> hidden() {
        return hidden;
    }

    /** Null for a column that does not appear. */
    @Nullable Column column(String column) {
        if (hidden.contains(column) || DERIVED.matcher(column).find()) {
            return null;
        }
        var known = columns.get(column);
        return known != null ? known : new Column(camelCase(column), Column.Kind.PLAIN, "");
    }

    private static String camelCase(String column) {
        var name = new StringBuilder();
        for (var word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
