package app.rapport.platform.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses a body that says what its sender may not: see {@link EntersFieldsOf}. Patches are checked as they are applied. */
@Provider
class LockedInputs implements ReaderInterceptor {
    private final FieldRules rules;
    private final ObjectMapper json;

    LockedInputs(FieldRules rules, ObjectMapper json) {
        this.rules = rules;
        this.json = json;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body != null && body.getClass().isAnnotationPresent(EntersFieldsOf.class) && !rules.nothingRuled()) {
            JsonNode said = json.valueToTree(body);
            if (said instanceof ObjectNode object) {
                object.properties().removeIf(entry -> entry.getValue().isNull() || isEmptyList(entry.getValue()));
            }
            rules.requireUnlocked(body.getClass(), said, MissingNode.getInstance());
        }
        return body;
    }

    /** Forms send lists with nothing in them for what was not touched. */
    private static boolean isEmptyList(JsonNode value) {
        return value.isArray() && value.isEmpty();
    }
}
