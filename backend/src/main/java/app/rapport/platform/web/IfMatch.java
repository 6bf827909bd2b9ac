package app.rapport.platform.web;

import java.util.Arrays;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The {@code If-Match} header (RFC 9110 §13.1.1): which version of a record the caller has seen. */
@Schema(type = SchemaType.STRING, examples = "\"3\"")
public record IfMatch(String value) {
    /** Whatever version stands now: for work on many records, and for programs that keep none. */
    public static final IfMatch ANY = new IfMatch("*");

    /** For JAX-RS, which hands the header over as text. */
    public static IfMatch fromString(String value) {
        return new IfMatch(value.strip());
    }

    /** For work on what was just read. */
    public static IfMatch of(Versioned seen) {
        return new IfMatch(etag(seen.version()));
    }

    /** For PATCH and DELETE: 428 without the header, 412 when it names another version. */
    public static void require(@Nullable IfMatch header, Versioned current) {
        require(header, current.version(), () -> current);
    }

    /** For verbs, where the header is the caller's choice. */
    public static void check(@Nullable IfMatch header, Versioned current) {
        check(header, current.version(), () -> current);
    }

    /** The same for a record at hand, whose view is only read when it is to be shown: to who has seen another version. */
    public static void require(@Nullable IfMatch header, long version, Supplier<? extends Versioned> view) {
        if (header == null || header.value.isEmpty()) {
            throw Problem.of("precondition-required");
        }
        check(header, version, view);
    }

    public static void check(@Nullable IfMatch header, long version, Supplier<? extends Versioned> view) {
        if (header != null && !header.matches(version)) {
            var current = view.get();
            throw Problem.of("stale").header("ETag", etag(current.version())).with("current", current);
        }
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    private boolean matches(long version) {
        return value.equals("*")
                || Arrays.stream(value.split(",")).map(String::strip).anyMatch(etag(version)::equals);
    }
}
