package app.rapport.platform.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a WHERE clause and the values bound in it, by name. Values are never part of the text.
 *
 * @param branches conditions of which each row that meets this one meets exactly one; none unless it is an {@link #or}
 */
public record Condition(String sql, Map<String, Object> values, List<Condition> branches) {
    public static final Condition TRUE = new Condition("true", Map.of());

    public Condition(String sql, Map<String, Object> values) {
        this(sql, values, List.of());
    }

    public static Condition of(String sql) {
        return new Condition(sql, Map.of());
    }

    public static Condition of(String sql, String name, Object value) {
        return new Condition(sql, Map.of(name, value));
    }

    public Condition and(Condition other) {
        if (this.equals(TRUE)) {
            return other;
        }
        if (other.equals(TRUE)) {
            return this;
        }
        return new Condition("(" + sql + ") and (" + other.sql + ")", both(other), narrowed(other));
    }

    /** Either, remembering both: lists read each by its own index and in order, where one scan for both could use none. */
    public Condition or(Condition other) {
        var rest = new Condition("(" + other.sql + ") and (" + sql + ") is not true", both(other));
        return new Condition("((" + sql + ") or (" + other.sql + "))", both(other), List.of(this, rest));
    }

    private List<Condition> narrowed(Condition other) {
        var whole = new Condition(other.sql, other.values);
        return branches.isEmpty()
                ? other.branches.stream().map(this::and).toList()
                : branches.stream().map(branch -> branch.and(whole)).toList();
    }

    private Map<String, Object> both(Condition other) {
        var both = new HashMap<>(values);
        both.putAll(other.values);
        return both;
    }
}
