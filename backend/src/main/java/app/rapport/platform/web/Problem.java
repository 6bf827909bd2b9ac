package app.rapport.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal the caller can understand (RFC 9457). Its kind is named by a slug; {@link ProblemTexts} has the words for it
 * in the caller's language, and {@link ProblemType} its status.
 */
public final class Problem extends RuntimeException {
    private final ProblemType type;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Object> extensions = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String detailKey;
    private Object[] detailArguments = {};

    /**
     * One thing wrong with the body or a parameter.
     *
     * @param pointer RFC 6901 pointer into the body, {@code ?name} for a query parameter, or
     *     {@code {name}} for a part of the path
     * @param code stable and for programs; the message is made from it
     */
    public record FieldError(String pointer, String code, List<Object> arguments) {}

    private Problem(ProblemType type) {
        super(type.slug(), null, false, false);
        this.type = type;
    }

    public static Problem of(String slug) {
        return new Problem(ProblemType.of(slug));
    }

    /** 404: what does not exist and what the caller may not see look the same. */
    public static Problem notFound() {
        return of("not-found");
    }

    /** 422 with one field at fault. */
    public static Problem invalid(String pointer, String code, Object... arguments) {
        return of("invalid").error(pointer, code, arguments);
    }

    /** 400 with one query parameter or piece of the body at fault. */
    public static Problem malformed(String pointer, String code, Object... arguments) {
        return of("malformed").error(pointer, code, arguments);
    }

    public Problem error(String pointer, String code, Object... arguments) {
        errors.add(new FieldError(pointer, code, List.of(arguments)));
        return this;
    }

    /** The same, as seen from the part of the body this pointer leads to. */
    public Problem within(String part) {
        errors.replaceAll(error -> error.pointer().startsWith(part)
                ? new FieldError(error.pointer().substring(part.length()), error.code(), error.arguments())
                : error);
        return this;
    }

    /** Replaces the type's general detail by a more exact one: the key of a text in the problem bundle. */
    public Problem detail(String key, Object... arguments) {
        detailKey = key;
        detailArguments = arguments;
        return this;
    }

    public Problem with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    Map<String, Object> extensions() {
        return extensions;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Nullable String detailKey() {
        return detailKey;
    }

    Object[] detailArguments() {
        return detailArguments;
    }
}
