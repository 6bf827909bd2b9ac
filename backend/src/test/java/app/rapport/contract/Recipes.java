package app.rapport.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the operations of the contract are called. Most say it themselves; an operation that does not needs a word here. */
final class Recipes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OF_THE_CALLER_ALONE = "takes and shows nothing but the caller's own account";
    private static final String BEFORE_SIGN_IN = "nobody is signed in yet: SignInTest";

    /** Operations the crawler leaves out, and why. */
    static final Map<String, String> EXCUSED = Map.ofEntries(
            Map.entry("signIn", BEFORE_SIGN_IN),
            Map.entry("giveSecondFactor", BEFORE_SIGN_IN),
            Map.entry("signInWithPasskey", BEFORE_SIGN_IN),
            Map.entry("beginSingleSignOn", BEFORE_SIGN_IN),
            Map.entry("finishSingleSignOn", BEFORE_SIGN_IN),
            Map.entry("askForPasskey", BEFORE_SIGN_IN),
            Map.entry("forgottenPassword", BEFORE_SIGN_IN),
            Map.entry("resetPassword", BEFORE_SIGN_IN),
            Map.entry("refreshSession", "the cookie's session alone: SignInTest"),
            Map.entry("signOut", "ends the session"),
            Map.entry("changePassword", "ends the other sessions"),
            Map.entry("beginSecondFactor", OF_THE_CALLER_ALONE),
            Map.entry("confirmSecondFactor", OF_THE_CALLER_ALONE),
            Map.entry("disableSecondFactor", OF_THE_CALLER_ALONE),
            Map.entry("renewRecoveryCodes", OF_THE_CALLER_ALONE),
            Map.entry("beginPasskey", OF_THE_CALLER_ALONE),
            Map.entry("addPasskey", OF_THE_CALLER_ALONE),
            Map.entry("listProblems", "texts of the product, the same for everybody"),
            Map.entry("getProblem", "texts of the product, the same for everybody"));

    /** Path parameters that are not simply the id of the collection before them. */
    private static final Map<String, String> NAMED = Map.of(
            "relationshipId", "relationships",
            "contactPointId", "contact-points",
            "holderId", "members",
            "recordId", "customers",
            "number", "ticket-numbers",
            "changeId", "changes",
            "deliveryId", "deliveries");

    private static final Map<String, String> LITERAL =
            Map.of("resource", "customers", "source", "erp", "externalId", "nobody");

    private static final Map<String, String> NEEDED = Map.of("at", "2100-01-01T00:00:00Z", "field", "name");

    private static final Set<String> KNOWN_QUERY =
            Set.of("filter", "q", "sort", "limit", "cursor", "skip", "total", "types", "at", "field");

    /** What the contract's examples and required fields do not say. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("createCustomer", "{\"kind\":\"COMPANY\",\"name\":\"text\"}"),
            Map.entry("runBatch", "{\"operations\":[{\"method\":\"GET\",\"path\":\"/api/v1/customers\"}]}"),
            Map.entry("createInteraction", "{\"type\":\"NOTE\",\"body\":\"text\",\"customerIds\":[\"<customers>\"]}"),
            Map.entry("createRelationship", "{\"type\":\"SUBSIDIARY_OF\",\"customerId\":\"<parents>\"}"),
            Map.entry("createApiToken", "{\"name\":\"text\",\"permissions\":[\"customers:read\"]}"),
            Map.entry(
                    "createWebhook",
                    "{\"name\":\"text\",\"url\":\"https://x.example/\","
                            + "\"events\":[\"customers.changed\"],\"active\":false}"),
            Map.entry(
                    "createIdentityProvider",
                    "{\"name\":\"text\",\"issuer\":\"https://x.example\",\"clientId\":\"text\","
                            + "\"clientSecret\":\"text\",\"domains\":[\"x.example\"],\"active\":false}"),
            Map.entry(
                    "createImportMapping",
                    "{\"name\":\"<new>\",\"target\":\"CUSTOMERS\",\"mapping\":{\"source\":\"x\",\"columns\":[]}}"),
            Map.entry("createView", "{\"resource\":\"customers\",\"name\":\"text\",\"shared\":false}"),
            Map.entry("createTag", "{\"name\":\"<new>\"}"),
            Map.entry("createTeam", "{\"name\":\"<new>\"}"),
            Map.entry("createRole", "{\"names\":{\"en\":\"text\"},\"permissions\":{}}"),
            Map.entry("createQueue", "{\"names\":{\"en\":\"text\"}}"),
            Map.entry(
                    "createPipeline",
                    "{\"names\":{\"en\":\"text\"},\"stages\":["
                            + "{\"names\":{\"en\":\"a\"},\"probability\":10,\"outcome\":\"OPEN\"},"
                            + "{\"names\":{\"en\":\"b\"},\"probability\":100,\"outcome\":\"WON\"},"
                            + "{\"names\":{\"en\":\"c\"},\"probability\":0,\"outcome\":\"LOST\"}]}"),
            Map.entry("upsertCustomer", "{\"kind\":\"COMPANY\",\"name\":\"text\"}"),
            Map.entry("upsertContactPoint", "{\"type\":\"EMAIL\",\"value\":\"text@x.example\"}"),
            Map.entry("upsertMember", "{\"name\":\"text\"}"),
            Map.entry("upsertOpportunity", "{\"name\":\"text\"}"),
            Map.entry("upsertProduct", "{\"name\":\"text\"}"),
            Map.entry("upsertTicket", "{\"subject\":\"text\"}"),
            Map.entry("moveOpportunity", "{\"stageId\":\"<stages>\"}"),
            Map.entry("resendWebhookDeliveries", "{\"from\":\"2020-01-01T00:00:00Z\"}"),
            Map.entry("shareCustomer", "{\"level\":\"READ\"}"),
            Map.entry("shareOpportunity", "{\"level\":\"READ\"}"),
            Map.entry("shareTicket", "{\"level\":\"READ\"}"));

    private final Bodies bodies = new Bodies();
    private final Map<String, String> secret;

    /** @param secret ids of the records that bodies refer to where they must refer to some */
    Recipes(Map<String, String> secret) {
        this.secret = secret;
    }

    /** What must be added here before the operation can be walked over. */
    Stream<String> missing(Contract.Operation operation) {
        var parts = operation.path().split("/");
        var unknownIds = Stream.iterate(1, i -> i < parts.length, i -> i + 1)
                .filter(i -> parts[i].startsWith("{"))
                .filter(i -> value(parts, i, secret) == null)
                .map(i -> parts[i] + " in " + operation.path());
        var unknownQueries = operation
                .queryParameters()
                .map(parameter -> parameter.path("name").asText())
                .filter(name -> !KNOWN_QUERY.contains(name))
                .map(name -> "the query parameter " + name);
        var idle = operation.pathParameters().isEmpty() && !operation.method().equals("get") && !operation.hasBody()
                ? Stream.of("an act without id and body")
                : Stream.<String>of();
        return Stream.of(unknownIds, unknownQueries, idle)
                .flatMap(each -> each)
                .map(what -> "no recipe: " + operation.id() + " needs one for " + what);
    }

    /** The operation's path with the ids in place; none where there is no such record. */
    Optional<String> path(Contract.Operation operation, Map<String, String> ids) {
        var parts = operation.path().split("/");
        for (var i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("{")) {
                var value = value(parts, i, ids);
                if (value == null) {
                    return Optional.empty();
                }
                parts[i] = value;
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static @Nullable String value(String[] parts, int place, Map<String, String> ids) {
        var name = parts[place].substring(1, parts[place].length() - 1);
        var literal = LITERAL.get(name);
        return literal != null
                ? literal
                : ids.get(name.equals("id") ? parts[place - 1] : NAMED.getOrDefault(name, name));
    }

    /** What the operation cannot do without, or shows most with. */
    String query(Contract.Operation operation, String beginning) {
        var query = new StringBuilder("?");
        NEEDED.forEach((name, value) -> {
            if (operation.takes(name)) {
                query.append(name).append('=').append(value).append('&');
            }
        });
        if (operation.streams() && operation.takes("cursor")) {
            query.append("cursor=").append(beginning);
        }
        if (operation.id().equals("listChanges")) {
            query.append("limit=1000");
        }
        return query + (operation.takes("total") ? "total=true&limit=200" : "");
    }

    /** Does a call need the id of a record? */
    boolean namesRecord(Contract.Operation operation) {
        return path(operation, Map.of()).isEmpty();
    }

    @Nullable String body(Contract.Operation operation, Map<String, String> ids) {
        if (!operation.hasBody()) {
            return null;
        }
        return operation.mediaType().startsWith("multipart")
                ? Wire.file("name,email\nSomebody,somebody@x.example\n", "CUSTOMERS")
                : fields(operation, ids).toString();
    }

    ObjectNode fields(Contract.Operation operation, Map<String, String> ids) {
        if (bodies.properties(operation).has("ids")) {
            return JSON.createObjectNode()
                    .put("action", "ARCHIVE")
                    .set("ids", JSON.createArrayNode().add(ids.get(collection(operation))));
        }
        var known = BODIES.get(operation.id());
        if (known == null) {
            return bodies.least(operation);
        }
        for (var name : List.of("customers", "parents", "stages")) {
            known = known.replace("<" + name + ">", ids.getOrDefault(name, ""));
        }
        try {
            return (ObjectNode) JSON.readTree(known.replace("<new>", "text " + System.nanoTime()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(operation.id(), e);
        }
    }

    /** {@code customers} of {@code /api/v1/customers/bulk}. */
    static String collection(Contract.Operation operation) {
        return operation.path().split("/")[3];
    }

    /** The kind of record that a property of a body holds the id of, if any. */
    @Nullable String referred(Contract.Operation operation, String property) {
        if (!bodies.isId(bodies.properties(operation).path(property))) {
            return null;
        }
        var name = property.replaceAll("Ids?$", "");
        return switch (name) {
            case "ids" -> collection(operation);
            case "customer", "company" -> "customers";
            case "requester", "contact" -> "person";
            case "opportunity" -> "opportunities";
            case "ticket", "interaction", "task", "tag", "team", "product", "queue", "pipeline", "role", "stage" ->
                name + "s";
            case "owner", "assignee", "manager", "member" -> "members";
            case "parent" -> "teams";
            case "mapping" -> "import-mappings";
            default -> null;
        };
    }

    List<String> properties(Contract.Operation operation) {
        return operation.hasBody() && !operation.mediaType().startsWith("multipart")
                ? bodies.properties(operation).properties().stream()
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
    }

    /** The body with one id of another record in it. */
    String referring(Contract.Operation operation, String property, Map<String, String> ids, String id) {
        var body = fields(operation, ids);
        if (bodies.isList(bodies.properties(operation).path(property))) {
            body.putArray(property).add(id);
        } else {
            body.put(property, id);
        }
        return body.toString();
    }
}
