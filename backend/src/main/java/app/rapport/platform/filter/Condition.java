package app.rapport.platform.filter;

import java.util.HashMap;
import java.util.Map;

/** A piece of a WHERE clause and the values bound in it, by name. Values are never part of the text. */
public record Condition(String sql, Map<String, Object> values) {
    public static final Condition TRUE = new Condition("true", Map.of());

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
        var both = new HashMap<>(values);
        both.putAll(other.values);
        return new Condition("(" + sql + ") and (" + other.sql + ")", both);
    }
}
