package app.rapport.platform.filter;

import java.util.ArrayList;
import java.util.List;

/** The types a field can have in a filter, each with the operators it takes and the SQL type its values are cast to. */
public enum FieldType {
    TEXT("text", false),
    NUMBER("numeric", true),
    DATE("date", true),
    INSTANT("timestamptz", true),
    BOOLEAN("boolean", false),
    ENUM("text", false),
    REFERENCE("uuid", false);

    private final String sqlType;
    private final List<String> operators;

    FieldType(String sqlType, boolean ordered) {
        this.sqlType = sqlType;
        var all = new ArrayList<>(List.of("==", "!=", "=in=", "=out=", "=null="));
        if (ordered) {
            all.addAll(List.of("=gt=", "=ge=", "=lt=", "=le="));
        }
        this.operators = List.copyOf(all);
    }

    String sqlType() {
        return sqlType;
    }

    public List<String> operators() {
        return operators;
    }
}
