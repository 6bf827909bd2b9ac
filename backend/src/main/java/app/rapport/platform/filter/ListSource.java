package app.rapport.platform.filter;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a list reads from. The inner query, over the root table alone, finds the page's rows by index; the outer one
 * joins what a row shows besides, for those only.
 *
 * @param root table and alias, such as {@code customer c}; the alias is used by the schema's expressions
 * @param columns what each row shows
 * @param joins of the outer query
 * @param defaultSort as in {@code ?sort=}
 * @param text condition for {@code ?q=} with {@code :q} bound, null if the resource has no free text
 * @param textValues bound in it besides
 * @param archivable leaves archived rows out unless the filter names {@code archived}
 */
public record ListSource(
        ResourceSchema schema,
        String root,
        String columns,
        String joins,
        String defaultSort,
        @Nullable String text,
        Map<String, Object> textValues,
        boolean archivable) {

    public ListSource(
            ResourceSchema schema,
            String root,
            String columns,
            String joins,
            String defaultSort,
            @Nullable String text,
            boolean archivable) {
        this(schema, root, columns, joins, defaultSort, text, Map.of(), archivable);
    }

    /** With another condition for free text, for viewers who may not find records by all that is known of them. */
    public ListSource searchedBy(Condition text) {
        return new ListSource(schema, root, columns, joins, defaultSort, text.sql(), text.values(), archivable);
    }

    public String alias() {
        return root.substring(root.lastIndexOf(' ') + 1);
    }

    String textOrThrow() {
        return Objects.requireNonNull(text);
    }
}
