package app.rapport.platform.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a resource as lists see it: how to filter and sort by it.
 *
 * @param expression the SQL that holds it; for TEXT a folded one (see {@code app_fold}), so that case and accents do not count
 * @param within for a field in another table: an EXISTS with {@code %s} where the comparison goes
 * @param sortExpression never null in any row, served by an index; null when lists cannot be sorted by the field
 * @param values of an ENUM
 * @param reference resource a REFERENCE points at
 */
public record Field(
        String name,
        FieldType type,
        String expression,
        @Nullable String within,
        @Nullable String sortExpression,
        List<String> values,
        @Nullable String reference) {

    private static Field of(String name, FieldType type, String expression) {
        return new Field(name, type, expression, null, null, List.of(), null);
    }

    public static Field text(String name, String foldedExpression) {
        return of(name, FieldType.TEXT, foldedExpression);
    }

    public static Field number(String name, String expression) {
        return of(name, FieldType.NUMBER, expression);
    }

    public static Field date(String name, String expression) {
        return of(name, FieldType.DATE, expression);
    }

    public static Field instant(String name, String expression) {
        return of(name, FieldType.INSTANT, expression);
    }

    public static Field flag(String name, String expression) {
        return of(name, FieldType.BOOLEAN, expression);
    }

    public static Field choice(String name, String expression, Enum<?>... values) {
        var names = java.util.Arrays.stream(values).map(Enum::name).toList();
        return new Field(name, FieldType.ENUM, expression, null, null, names, null);
    }

    /** @param resource whose id the field holds, such as {@code members}, for which the value {@code me} is understood */
    public static Field reference(String name, String expression, String resource) {
        return new Field(name, FieldType.REFERENCE, expression, null, null, List.of(), resource);
    }

    /** The field lives in another table: {@code exists (select from t where … and %s)}. */
    public Field within(String exists) {
        return new Field(name, type, expression, exists, sortExpression, values, reference);
    }

    /** Lists can be sorted by the field's own expression, which is never null. */
    public Field sortable() {
        return sortedBy(expression);
    }

    public Field sortedBy(String neverNull) {
        return new Field(name, type, expression, within, neverNull, values, reference);
    }

    public List<String> operators() {
        return type.operators();
    }
}
