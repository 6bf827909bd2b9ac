package app.rapport.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the contract when it is built: who must sign in, which refusals each operation can answer with, the headers
 * of single records, and which fields are always there (every one that is not {@code @Nullable}).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String BEARER = "bearer";
    private static final String STAFF = "/api/v1/";
    private static final String BEFORE_SIGN_IN = "/api/v1/auth/";

    /** One that is done all or not at all answers what one of its operations is answered. */
    private static final String BATCH = "/api/v1/batch";

    private final RequiredFields requiredFields;
    private final Successes successes;

    public ContractFilter(IndexView index) {
        requiredFields = new RequiredFields(index);
        successes = new Successes(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.servers(List.of(OASFactory.createServer().url("/").description("Where the service runs")));
        contract.info(OASFactory.createInfo()
                .title("Rapport API")
                .version("1")
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0"))
                .description("One API for staff, integrators and mobile apps. Errors are application/problem+json"
                        + " (RFC 9457); lists take filter, sort, limit and cursor; single records carry an ETag."));
        contract.getComponents()
                .securitySchemes(Map.of(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("The accessToken of POST /api/v1/auth/sign-in")));
        ProblemResponses.addTo(contract.getComponents());
        contract.getComponents().getSchemas().forEach(requiredFields::mark);
        contract.getPaths().getPathItems().forEach(this::complete);
        PatchBodies.relax(contract);
        Examples.addTo(contract);
        Tags.describe(contract);
    }

    private void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            operation.security(
                    path.startsWith(STAFF) && !path.startsWith(BEFORE_SIGN_IN)
                            ? List.of(OASFactory.createSecurityRequirement().addScheme(BEARER))
                            : List.of());
            if (method == PathItem.HttpMethod.POST && isRepeatable(path)) {
                operation.addParameter(idempotencyKey());
            }
            successes.complete(method, operation);
            refusals(path, method, operation)
                    .forEach(status ->
                            operation.getResponses().addAPIResponse(status, ProblemResponses.reference(status)));
        });
    }

    private static Set<String> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        var statuses = new java.util.TreeSet<>(Set.of("400"));
        if (!path.startsWith(STAFF)) {
            statuses.add("404");
            return statuses;
        }
        statuses.add("401");
        statuses.add("429");
        statuses.add("503");
        if (!path.startsWith(BEFORE_SIGN_IN)) {
            statuses.add("403");
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of("409", "413", "415", "422"));
        }
        if (path.equals(BATCH)) {
            statuses.addAll(Set.of("404", "405", "412", "428"));
        }
        if (hasIfMatch(operation)) {
            statuses.add("412");
        }
        if (Set.of(PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE).contains(method) && hasIfMatch(operation)) {
            statuses.add("428");
        }
        if (method == PathItem.HttpMethod.POST && isRepeatable(path)) {
            statuses.add("422");
        }
        if (method == PathItem.HttpMethod.POST || method == PathItem.HttpMethod.DELETE) {
            statuses.add("409");
        }
        return statuses;
    }

    /** See the filter that keeps the answers. */
    private static boolean isRepeatable(String path) {
        return path.startsWith(STAFF) && !path.startsWith(BEFORE_SIGN_IN);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("Makes the request safe to repeat: the same key with the same request is answered as the"
                        + " first time, with Idempotency-Replayed, and nothing is done twice; kept for 24 hours")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255))
                .example("8e03978e-40d5-43e8-bc93-6894a57f9324");
    }

    private static boolean hasIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch("If-Match"::equals);
    }
}
