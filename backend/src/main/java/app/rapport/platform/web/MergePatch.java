package app.rapport.platform.web;

import app.rapport.platform.fields.FieldRules;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * JSON merge patch (RFC 7396): the record as it is, the patch laid over it, and the result read and checked as the same
 * input a create would take. So an edit cannot do what a create could not.
 */
@Singleton
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;
    private final FieldRules rules;

    MergePatch(ObjectMapper json, Validator validator, FieldRules rules) {
        this.json = json;
        this.validator = validator;
        this.rules = rules;
    }

    /** 400 for a patch that does not fit the input's shape, 422 for one that breaks its rules or says what is locked. */
    public <T> T apply(@Nullable JsonNode patch, T current, Class<T> type) {
        if (patch == null || !patch.isObject()) {
            throw Problem.of("malformed").detail("patch-not-object");
        }
        JsonNode before = json.valueToTree(current);
        rules.requireUnlocked(type, patch, before);
        return checked(merge(before, patch), type);
    }

    /** The same patch where there is no record yet: what it says is all there is. */
    public <T> T create(@Nullable JsonNode patch, Class<T> type) {
        if (patch == null || !patch.isObject()) {
            throw Problem.of("malformed").detail("patch-not-object");
        }
        var entered = merge(MissingNode.getInstance(), patch);
        rules.requireUnlocked(type, withoutEmptyLists(entered), MissingNode.getInstance());
        return checked(entered, type);
    }

    private static JsonNode withoutEmptyLists(JsonNode entered) {
        ObjectNode said = entered.deepCopy();
        said.properties()
                .removeIf(
                        entry -> entry.getValue().isArray() && entry.getValue().isEmpty());
        return said;
    }

    private <T> T checked(JsonNode entered, Class<T> type) {
        T input;
        try {
            input = json.treeToValue(entered, type);
        } catch (JsonProcessingException e) {
            throw ProblemMappers.JsonProblems.of(e);
        }
        var violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return input;
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                var before = result.has(change.getKey()) ? result.get(change.getKey()) : changes.nullNode();
                result.set(change.getKey(), merge(before, change.getValue()));
            }
        });
        return result;
    }
}
