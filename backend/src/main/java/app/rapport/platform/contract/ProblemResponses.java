package app.rapport.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals, as components of the contract that operations point at. */
final class ProblemResponses {
    private static final Map<String, String> BY_STATUS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request cannot be read"),
            Map.entry("401", "No valid sign-in"),
            Map.entry("403", "The caller's roles do not allow this"),
            Map.entry("404", "Nothing here, or nothing the caller may see"),
            Map.entry("405", "No operation of a batch goes by this method there"),
            Map.entry("409", "Does not fit the present state"),
            Map.entry("412", "Changed since the version in If-Match"),
            Map.entry("413", "The request is too large"),
            Map.entry("415", "The Content-Type is not read here"),
            Map.entry("422", "Well formed, but some values cannot be accepted"),
            Map.entry("428", "If-Match is needed"),
            Map.entry("429", "Too many requests; Retry-After says how long to wait, and RateLimit what is left"),
            Map.entry("503", "The database cannot be reached just now; Retry-After says when to try again")));

    private ProblemResponses() {}

    static APIResponse reference(String status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status);
    }

    static void addTo(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("FieldError", fieldError());
        BY_STATUS.forEach(
                (status, description) -> components.addResponse("Problem" + status, response(status, description)));
    }

    private static APIResponse response(String status, String description) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        var media = OASFactory.createMediaType().schema(schema).example(example(status, description));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
    }

    private static Map<String, Object> example(String status, String title) {
        return new TreeMap<>(Map.of(
                "type", "/problems/malformed",
                "title", title,
                "status", Integer.parseInt(status),
                "detail", "What happened, what was kept and what to do.",
                "requestId", "01900000-0000-7000-8000-000000000000"));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457; some kinds carry more members, which their page explains")
                .required(List.of("type", "title", "status", "detail", "requestId"))
                .addProperty("type", text("Address of the page that explains this kind of problem"))
                .addProperty("title", text("What happened, in the caller's language"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What was kept and what to do"))
                .addProperty("requestId", text("The number to quote to support"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/FieldError")));
    }

    private static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("pointer", "code", "message"))
                .addProperty("pointer", text("RFC 6901 pointer into the body, or ?name for a parameter"))
                .addProperty("code", text("Stable, for programs"))
                .addProperty("message", text("For people, in the caller's language"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
