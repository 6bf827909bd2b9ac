package app.rapport.platform.filter;

import app.rapport.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The order of a list: up to three fields and always the id last, so that no two rows are equal. */
record Sorting(List<Key> keys, String idExpression) {
    private static final int MAX_KEYS = 3;

    record Key(Field field, boolean descending) {
        String expression() {
            return Objects.requireNonNull(field.sortExpression());
        }

        String direction() {
            return descending ? " desc" : "";
        }
    }

    static Sorting parse(String sort, ResourceSchema schema, String idExpression) {
        var keys = new ArrayList<Key>();
        for (var part : sort.split(",", -1)) {
            var descending = part.startsWith("-");
            var field = schema.require(descending ? part.substring(1) : part, "?sort");
            if (field.sortExpression() == null || keys.size() == MAX_KEYS) {
                throw Problem.malformed("?sort", "not-sortable", field.name());
            }
            keys.add(new Key(field, descending));
        }
        return new Sorting(List.copyOf(keys), idExpression);
    }

    /** {@code sort0, sort1, …} as columns of the page's inner query. */
    String columns() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + keys.get(i).expression() + " as sort" + i)
                .collect(Collectors.joining());
    }

    String orderBy() {
        return keys.stream().map(key -> key.expression() + key.direction()).collect(Collectors.joining(", ")) + ", "
                + idExpression + tail();
    }

    /** The same order over the page's columns, for the outer query. */
    String orderOfPage(String alias) {
        return IntStream.range(0, keys.size())
                        .mapToObj(i -> alias + ".sort" + i + keys.get(i).direction())
                        .collect(Collectors.joining(", "))
                + ", " + alias + ".id" + tail();
    }

    /** The page's columns as text, from which the next page goes on. */
    String position(String alias) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "cast(%s.sort%d as text) as position%d, ".formatted(alias, i, i))
                .collect(Collectors.joining("", "", alias + ".id as position_id"));
    }

    List<String> position(ResultSet row) throws SQLException {
        var position = new String[keys.size() + 1];
        for (var i = 0; i < keys.size(); i++) {
            position[i] = row.getString("position" + i);
        }
        position[keys.size()] = row.getString("position_id");
        return List.of(position);
    }

    private String tail() {
        return keys.getLast().direction();
    }

    /** What comes after the row with these sort values and id. */
    Condition after(List<String> last) {
        if (last.size() != keys.size() + 1 || last.stream().anyMatch(Objects::isNull)) {
            throw Cursor.invalid();
        }
        var values = new HashMap<String, Object>();
        IntStream.range(0, last.size()).forEach(i -> values.put("after" + i, last.get(i)));
        return new Condition(isUniform() ? rowComparison() : expanded(), values);
    }

    private boolean isUniform() {
        return keys.stream().allMatch(key -> key.descending() == keys.getLast().descending());
    }

    /** One row comparison, which a single index scan answers. */
    private String rowComparison() {
        var left = keys.stream().map(Key::expression).collect(Collectors.joining(", ")) + ", " + idExpression;
        var right = IntStream.rangeClosed(0, keys.size()).mapToObj(this::bound).collect(Collectors.joining(", "));
        return "(" + left + ") " + (keys.getLast().descending() ? "<" : ">") + " (" + right + ")";
    }

    /** Mixed directions: equal in the first keys and beyond in the next. */
    private String expanded() {
        return IntStream.rangeClosed(0, keys.size())
                .mapToObj(i -> IntStream.range(0, i)
                                .mapToObj(j -> keys.get(j).expression() + " = " + bound(j) + " and ")
                                .collect(Collectors.joining())
                        + beyond(i))
                .collect(Collectors.joining(") or (", "((", "))"));
    }

    private String beyond(int i) {
        var isId = i == keys.size();
        var descending = keys.get(isId ? i - 1 : i).descending();
        return (isId ? idExpression : keys.get(i).expression()) + (descending ? " < " : " > ") + bound(i);
    }

    private String bound(int i) {
        var type = i == keys.size() ? FieldType.REFERENCE : keys.get(i).field().type();
        return "cast(:after" + i + " as " + type.sqlType() + ")";
    }
}
