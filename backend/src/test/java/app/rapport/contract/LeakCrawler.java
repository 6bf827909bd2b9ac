package app.rapport.contract;

import app.rapport.contract.Wire.Answer;
import app.rapport.contract.Wire.Call;
import app.rapport.contract.Wire.Service;
import app.rapport.test.Api;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks over every operation of the contract as one viewer and says what it gives away: a text the viewer may not see, or
 * a difference between what they may not see and what is not there at all.
 */
final class LeakCrawler {
    /** Never called: they concern nobody's records, and would end what the crawl goes on with. */
    private static final Map<String, String> EXCUSED = Map.of(
            "signOut", "ends the session",
            "endSession", "ends a session, perhaps this one",
            "changePassword", "ends the other sessions",
            "editMe", "changes the viewer alone");

    /** Path parameters that are not simply the id of the collection before them. */
    private static final Map<String, String> NAMED = Map.of(
            "relationshipId", "relationships",
            "holderId", "members",
            "recordId", "customers",
            "number", "ticket-numbers",
            "changeId", "changes",
            "deliveryId", "deliveries");

    private static final Map<String, String> LITERAL = Map.of("resource", "customers");

    /** Query parameters whose every meaning the crawler tries or that say nothing of records. */
    private static final Map<String, String> QUERY = Map.of("at", "2100-01-01T00:00:00Z", "field", "name");

    private static final Set<String> KNOWN_QUERY =
            Set.of("filter", "q", "sort", "limit", "cursor", "skip", "total", "types", "at", "field");

    private static final Set<String> OWNED = Set.of(
            "customers",
            "opportunities",
            "tickets",
            "ticket-numbers",
            "interactions",
            "tasks",
            "views",
            "api-tokens",
            "imports",
            "jobs",
            "import-mappings",
            "relationships",
            "changes",
            "webhooks",
            "deliveries");

    private final Service service;
    private final Planting open;
    private final Planting secret;
    private final UUID tenant;
    private final Predicate<Contract.Operation> which;
    private final Bodies bodies = new Bodies();
    private final List<String> findings = new ArrayList<>();
    private int calls;

    /**
     * @param open records of the viewer's own
     * @param secret records of somebody else
     * @param tenant the organisation both are in
     */
    LeakCrawler(Service service, Planting open, Planting secret, UUID tenant, Predicate<Contract.Operation> which) {
        this.service = service;
        this.open = open;
        this.secret = secret;
        this.tenant = tenant;
        this.which = which;
    }

    int calls() {
        return calls;
    }

    List<String> crawl(Viewer viewer) {
        operations().forEach(operation -> walk(viewer, operation));
        return findings;
    }

    List<String> walked(Viewer viewer, Contract.Operation operation) {
        walk(viewer, operation);
        return findings;
    }

    /** Reading calls that are not answered with what is there, for a viewer who sees everything. */
    List<String> unanswered(Viewer viewer) {
        return operations()
                .flatMap(operation -> at(operation, secret.ids()).stream()
                        .map(path -> call(
                                viewer,
                                operation,
                                path + queries(viewer, operation).getFirst())))
                .filter(sent -> !sent.answer().isOk())
                .map(sent -> sent.call().says() + " " + sent.answer())
                .toList();
    }

    /** Every reading call over the viewer's own records, in every order there is. */
    List<Call> reads(Viewer viewer, Api whole) {
        return operations()
                .filter(operation -> operation.method().equals("get"))
                .flatMap(operation -> at(operation, open.ids()).stream()
                        .flatMap(path -> Stream.of(
                                        Stream.of(queries(viewer, operation).getFirst()),
                                        texts(operation),
                                        sorts(operation, whole))
                                .flatMap(each -> each)
                                .map(query -> new Call(operation, path + query, null))))
                .toList();
    }

    /** Searches for what is planted in secret, also before it is. */
    private static Stream<String> texts(Contract.Operation operation) {
        return operation.takes("q")
                ? Stream.of("customers name", "customers contactPoints", "opportunities name", "tickets subject")
                        .map(field -> field.split(" "))
                        .map(field -> "?q=" + Canary.text("secret", field[0], field[1]))
                : Stream.of();
    }

    private static Stream<String> sorts(Contract.Operation operation, Api whole) {
        if (!operation.takes("sort") || operation.path().contains("{")) {
            return Stream.of();
        }
        List<String> fields = whole.get("/schema/" + operation.path().substring("/api/v1/".length()))
                .path("fields.findAll { it.sortable }.name");
        return fields == null ? Stream.of() : fields.stream().map(field -> "?total=true&sort=-" + field);
    }

    private Stream<Contract.Operation> operations() {
        return Contract.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                .filter(operation -> !operation.path().startsWith("/api/v1/auth/"))
                .filter(operation -> !EXCUSED.containsKey(operation.id()))
                .filter(which);
    }

    private void walk(Viewer viewer, Contract.Operation operation) {
        operation
                .queryParameters()
                .map(parameter -> parameter.path("name").asText())
                .filter(name -> !KNOWN_QUERY.contains(name))
                .forEach(name -> findings.add(operation.id() + ": no recipe for the query parameter " + name));
        var reads = operation.method().equals("get");
        if (reads) {
            for (var query : queries(viewer, operation)) {
                at(operation, open.ids()).ifPresent(path -> judge(viewer, call(viewer, operation, path + query)));
            }
        }
        if (!operation.pathParameters().isEmpty()) {
            compare(viewer, operation);
        } else if (operation.hasBody() && !operation.mediaType().startsWith("multipart")) {
            references(viewer, operation);
        }
    }

    private record Sent(Call call, Answer answer) {}

    private Sent call(Viewer viewer, Contract.Operation operation, String path) {
        return send(viewer, new Call(operation, path, operation.hasBody() ? body(operation) : null));
    }

    private Sent send(Viewer viewer, Call call) {
        calls++;
        return new Sent(call, service.send(viewer, call));
    }

    private String body(Contract.Operation operation) {
        return operation.mediaType().startsWith("multipart")
                ? ""
                : bodies.least(operation).toString();
    }

    /** Nothing the viewer may not see, in whatever is answered. */
    private void judge(Viewer viewer, Sent sent) {
        LeakJudge.texts(viewer, canaries(), tenant, sent.answer())
                .forEach(text -> findings.add(viewer.name() + ": " + sent.call().says() + " tells " + text));
        if (sent.answer().status() >= 500) {
            findings.add(viewer.name() + ": " + sent.call().says() + " fails with "
                    + sent.answer().status());
        }
    }

    private List<Canary> canaries() {
        return Stream.concat(open.canaries().stream(), secret.canaries().stream())
                .toList();
    }

    /** What is there but not seen, and what is not there, must be the same. */
    private void compare(Viewer viewer, Contract.Operation operation) {
        var nowhere = new HashMap<String, String>();
        secret.ids()
                .forEach((collection, id) -> nowhere.put(collection, isSeen(viewer, collection) ? id : nobodys(id)));
        var there = at(operation, secret.ids()).orElse(null);
        var gone = at(operation, nowhere).orElse(null);
        if (there == null || gone == null) {
            return;
        }
        var query = queries(viewer, operation).getFirst();
        if (there.equals(gone)) {
            if (operation.method().equals("get")) {
                judge(viewer, call(viewer, operation, there + query));
            }
            return;
        }
        var hidden = call(viewer, operation, there + query);
        judge(viewer, hidden);
        LeakJudge.difference(
                        hidden.answer(), call(viewer, operation, gone + query).answer(), there, gone)
                .ifPresent(what -> findings.add(
                        viewer.name() + ": " + hidden.call().says() + " differs from what is not there: " + what));
    }

    /** An id in a body is no way of asking whether a record is there either. */
    private void references(Viewer viewer, Contract.Operation operation) {
        bodies.properties(operation).properties().forEach(property -> {
            var collection = referred(property.getKey());
            if (collection == null || isSeen(viewer, collection) || !bodies.isId(property.getValue())) {
                return;
            }
            var id = secret.ids().get(collection);
            if (id == null) {
                return;
            }
            var one = bodies.least(operation);
            var other = one.deepCopy();
            if (bodies.isList(property.getValue())) {
                one.putArray(property.getKey()).add(id);
                other.putArray(property.getKey()).add(nobodys(id));
            } else {
                one.put(property.getKey(), id);
                other.put(property.getKey(), nobodys(id));
            }
            var there = send(viewer, new Call(operation, operation.path(), one.toString()));
            var gone = send(viewer, new Call(operation, operation.path(), other.toString()));
            judge(viewer, there);
            LeakJudge.difference(there.answer(), gone.answer(), id, nobodys(id))
                    .ifPresent(what -> findings.add(viewer.name() + ": "
                            + there.call().says() + " takes " + property.getKey() + " of what is not seen: " + what));
        });
    }

    private static @Nullable String referred(String property) {
        var name = property.replaceAll("Ids?$", "");
        return switch (name) {
            case "customer", "company" -> "customers";
            case "requester", "contact" -> "person";
            case "opportunity" -> "opportunities";
            case "ticket", "interaction", "task", "tag", "team", "product", "queue", "pipeline", "role" -> name + "s";
            case "owner", "assignee", "manager", "member" -> "members";
            default -> null;
        };
    }

    private boolean isSeen(Viewer viewer, String collection) {
        if (!viewer.tenant().equals(tenant)) {
            return false;
        }
        var resource = switch (collection) {
            case "relationships", "person", "changes" -> "customers";
            case "ticket-numbers" -> "tickets";
            case "jobs" -> "imports";
            case "deliveries" -> "webhooks";
            default -> collection;
        };
        return !OWNED.contains(collection) && !collection.equals("person") || viewer.sees(resource, secret.owner());
    }

    /** An id, number or change of the same form that nothing has. */
    private static String nobodys(String id) {
        if (id.length() == 36) {
            return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
        }
        return id.startsWith("T-") ? "T-99999999" : "99999999999";
    }

    /** With several sorts, texts and a count where the operation takes them; the first is the plainest. */
    private List<String> queries(Viewer viewer, Contract.Operation operation) {
        var queries = new ArrayList<String>();
        var needed = new StringBuilder("?");
        QUERY.forEach((name, value) -> {
            if (operation.takes(name)) {
                needed.append(name).append('=').append(value).append('&');
            }
        });
        queries.add(needed + (operation.takes("total") ? "total=true&limit=200" : ""));
        if (operation.takes("q")) {
            Stream.of("name", "subject", "contactPoints", "email")
                    .flatMap(field ->
                            canaries().stream().filter(canary -> canary.field().equals(field)))
                    .filter(canary -> !viewer.sees(canary, tenant))
                    .limit(6)
                    .forEach(canary -> queries.add(needed + "q=" + canary.text()));
        }
        return queries;
    }

    /** 's path with the ids in place; a finding when nobody has said how to fill it. */
    private Optional<String> at(Contract.Operation operation, Map<String, String> ids) {
        var parts = operation.path().split("/");
        for (var i = 1; i < parts.length; i++) {
            if (!parts[i].startsWith("{")) {
                continue;
            }
            var name = parts[i].substring(1, parts[i].length() - 1);
            var value = LITERAL.containsKey(name)
                    ? LITERAL.get(name)
                    : ids.get(name.equals("id") ? parts[i - 1] : NAMED.getOrDefault(name, name));
            if (value == null
                    && !secret.ids().containsKey(name.equals("id") ? parts[i - 1] : NAMED.getOrDefault(name, name))) {
                findings.add(operation.id() + ": no recipe for " + name + " in "
                        + operation.path().toLowerCase(Locale.ROOT));
            }
            if (value == null) {
                return Optional.empty();
            }
            parts[i] = value;
        }
        return Optional.of(String.join("/", parts));
    }
}
