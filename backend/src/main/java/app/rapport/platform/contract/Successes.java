package app.rapport.platform.contract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** How operations answer when all went well: the status, and the headers a single record, a list or a job comes with. */
final class Successes {
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final DotName VERSIONED = DotName.createSimple("app.rapport.platform.web.Versioned");

    /** Operations that only begin what they are asked for. */
    private final Set<String> accepted;

    /** Schemas of records that have a version. */
    private final Set<String> versioned;

    Successes(IndexView index) {
        accepted = index.getAnnotations(STATUS).stream()
                .filter(status -> status.value().asInt() == 202)
                .flatMap(Successes::operation)
                .collect(Collectors.toUnmodifiableSet());
        versioned = index.getKnownClasses().stream()
                .filter(type -> type.interfaceNames().contains(VERSIONED))
                .map(ClassInfo::simpleName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> operation(AnnotationInstance status) {
        return Stream.ofNullable(status.target().asMethod().annotation(OPERATION))
                .map(operation -> operation.value("operationId").asString());
    }

    void complete(HttpMethod method, Operation operation) {
        var responses = operation.getResponses();
        Set.of("400", "401", "403").forEach(responses::removeAPIResponse);
        var id = String.valueOf(operation.getOperationId());
        var empty = responses.getAPIResponse("201");
        if (empty != null) {
            responses.removeAPIResponse("201");
            responses.addAPIResponse(
                    accepted.contains(id) ? "202" : "204",
                    empty.description(accepted.contains(id) ? "Accepted" : "No Content"));
        }
        var ok = responses.getAPIResponse("200");
        if (ok == null) {
            return;
        }
        if (accepted.contains(id)) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse("202", ok.description("Begun").addHeader("Location", header("Where the job is")));
        } else if (method == HttpMethod.POST && id.startsWith("create")) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse("201", created(ok));
        } else {
            headers(ok);
        }
        if (id.startsWith("upsert")) {
            responses.addAPIResponse(
                    "201", created(OASFactory.createAPIResponse().content(ok.getContent())));
        }
    }

    private void headers(APIResponse ok) {
        var schema = schema(ok).orElse("");
        if (versioned.contains(schema)) {
            withEtag(ok);
        } else if (schema.startsWith("Page")) {
            ok.addHeader("Link", header("Where the next page is, with rel=\"next\"; absent on the last"));
        }
    }

    private static Optional<String> schema(APIResponse response) {
        return Optional.ofNullable(response.getContent())
                .map(content -> content.getMediaType("application/json"))
                .map(json -> json.getSchema())
                .map(Schema::getRef)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static APIResponse created(APIResponse response) {
        return withEtag(response.description("Created")).addHeader("Location", header("Where the new record is"));
    }

    private static APIResponse withEtag(APIResponse response) {
        return response.addHeader("ETag", header("Version of the record, for If-Match"));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
