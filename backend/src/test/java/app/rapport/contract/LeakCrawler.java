package app.rapport.contract;

import app.rapport.contract.Wire.Answer;
import app.rapport.contract.Wire.Call;
import app.rapport.contract.Wire.Service;
import app.rapport.test.Api;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks over every operation of the contract as one viewer and says what it gives away: a text or an id the viewer may not
 * see, or a difference between what they may not see and what is not there at all.
 */
final class LeakCrawler {
    private final Service service;
    private final LeakScene scene;
    private final Predicate<Contract.Operation> which;
    private final Recipes recipes;
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();

    LeakCrawler(Service service, LeakScene scene, Predicate<Contract.Operation> which) {
        this.service = service;
        this.scene = scene;
        this.which = which;
        this.recipes = new Recipes(scene.secret().ids());
    }

    int calls() {
        return calls.get();
    }

    Collection<String> crawl(Viewer viewer) {
        Side.bySide(operations().toList(), operation -> {
            walk(viewer, operation);
            return operation;
        });
        return findings;
    }

    Collection<String> walked(Viewer viewer, Contract.Operation operation) {
        walk(viewer, operation);
        return findings;
    }

    /** Reading calls over somebody's records that are not answered with what is there, for a viewer who sees it all. */
    List<String> unanswered(Viewer viewer, Planting planting) {
        var reads = operations().filter(LeakCrawler::reads).toList();
        return Side.bySide(reads, operation -> reach(viewer, operation, planting)).stream()
                .filter(sent -> !sent.answer().isOk() || isSilent(sent))
                .map(sent -> sent.call().says() + " " + sent.answer().head())
                .toList();
    }

    /** Changing calls that do not even get to the record, for a viewer who may change it all. */
    List<String> refused(Viewer viewer, Planting planting) {
        return operations()
                .filter(operation -> !reads(operation))
                .sorted(Comparator.comparing(LeakCrawler::ends))
                .map(operation -> reach(viewer, operation, planting))
                .filter(sent -> !sent.answer().isOk() && sent.answer().status() != 409)
                .map(sent -> sent.call().says() + " " + sent.call().body() + " "
                        + sent.answer().head())
                .toList();
    }

    /** What is deleted goes last, and at the very end the session. */
    private static int ends(Contract.Operation operation) {
        return operation.id().equals("endSession") ? 2 : operation.method().equals("delete") ? 1 : 0;
    }

    private Sent reach(Viewer viewer, Contract.Operation operation, Planting planting) {
        var path = recipes.path(operation, planting.ids()).orElseThrow();
        return call(viewer, operation, reads(operation) ? path + plainest(operation) : path, planting);
    }

    private static boolean isSilent(Sent sent) {
        return sent.call().operation().streams() && !sent.answer().body().contains("data:");
    }

    /** Every reading call over the viewer's own records, in every order there is. */
    List<Call> reads(Api whole) {
        return operations()
                .filter(operation -> reads(operation) || operation.id().startsWith("countMany"))
                .flatMap(operation -> recipes.path(operation, scene.open().ids()).stream()
                        .flatMap(path -> Stream.of(
                                        Stream.of(plainest(operation)), texts(operation), sorts(operation, whole))
                                .flatMap(each -> each)
                                .map(query -> new Call(operation, path + query, everything(operation)))))
                .toList();
    }

    private static @Nullable String everything(Contract.Operation operation) {
        return operation.hasBody() ? "{\"filter\":\"\",\"action\":\"ARCHIVE\"}" : null;
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
        List<String> fields =
                whole.get("/schema/" + Recipes.collection(operation)).path("fields.findAll { it.sortable }.name");
        return fields == null ? Stream.of() : fields.stream().map(field -> "?total=true&sort=-" + field);
    }

    private Stream<Contract.Operation> operations() {
        return Contract.operations().stream()
                .filter(operation -> !Recipes.EXCUSED.containsKey(operation.id()))
                .filter(which);
    }

    private static boolean reads(Contract.Operation operation) {
        return operation.method().equals("get");
    }

    private void walk(Viewer viewer, Contract.Operation operation) {
        var missing = recipes.missing(operation).toList();
        if (!missing.isEmpty()) {
            findings.addAll(missing);
            return;
        }
        if (reads(operation)) {
            scene.openTo(viewer).stream()
                    .flatMap(planting -> recipes.path(operation, planting.ids()).stream())
                    .distinct()
                    .flatMap(path -> queries(viewer, operation).stream().map(query -> path + query))
                    .forEach(path -> judge(viewer, send(viewer, new Call(operation, path, null))));
        }
        if (recipes.namesRecord(operation)) {
            compare(viewer, operation);
        } else if (operation.hasBody() && !recipes.properties(operation).contains("ids")) {
            judge(viewer, send(viewer, act(operation)));
        }
        if (operation.takes("filter") && scene.tenant().equals(viewer.tenant())) {
            recipes.path(operation, scene.leading().ids()).ifPresent(path -> seek(viewer, operation, path));
        }
        recipes.properties(operation).forEach(property -> refer(viewer, operation, property));
    }

    /** What leads to something hidden is not found by it: neither by its words nor by its id. */
    private void seek(Viewer viewer, Contract.Operation operation, String path) {
        if (operation.takes("q") && !isSeen(viewer, "customers")) {
            var found =
                    send(viewer, new Call(operation, path + "?q=" + Canary.text("secret", "customers", "name"), null));
            scene.leading().ids().values().stream()
                    .filter(leading -> found.answer().body().contains("\"id\":\"" + leading))
                    .forEach(leading ->
                            findings.add(viewer.name() + ": " + found.call().says() + " finds " + leading));
        }
        if (operation.path().contains("{")) {
            return;
        }
        scene.references(Recipes.collection(operation)).forEach((field, collection) -> {
            var hidden = scene.secret().ids().get(collection);
            if (hidden != null && !isSeen(viewer, collection)) {
                var filter = path + "?total=true&filter=" + field + "==";
                var there = send(viewer, new Call(operation, filter + hidden, null));
                var gone = send(viewer, new Call(operation, filter + nobodys(hidden), null));
                LeakJudge.difference(there.answer(), gone.answer(), hidden, nobodys(hidden))
                        .ifPresent(what ->
                                findings.add(viewer.name() + ": " + there.call().says() + " finds " + what));
            }
        });
    }

    private Call act(Contract.Operation operation) {
        return new Call(
                operation,
                recipes.path(operation, Map.of()).orElseThrow(),
                recipes.body(operation, scene.open().ids()));
    }

    private record Sent(Call call, Answer answer) {}

    private Sent call(Viewer viewer, Contract.Operation operation, String path, Planting planting) {
        return send(viewer, new Call(operation, path, recipes.body(operation, planting.ids())));
    }

    private Sent send(Viewer viewer, Call call) {
        calls.incrementAndGet();
        return new Sent(call, service.send(viewer, call));
    }

    /** Nothing the viewer may not see, in whatever is answered. */
    private void judge(Viewer viewer, Sent sent) {
        LeakJudge.texts(viewer, scene.canaries(), scene.tenant(), sent.call(), sent.answer())
                .forEach(text -> findings.add(viewer.name() + ": " + sent.call().says() + " tells " + text));
        if (sent.answer().status() >= 500) {
            findings.add(viewer.name() + ": " + sent.call().says() + " fails with "
                    + sent.answer().status());
        }
    }

    /** What is there but not seen, and what is not there, must be the same. */
    private void compare(Viewer viewer, Contract.Operation operation) {
        var secret = scene.secret();
        var nowhere = new HashMap<String, String>();
        secret.ids()
                .forEach((collection, id) -> nowhere.put(collection, isSeen(viewer, collection) ? id : nobodys(id)));
        var there = recipes.path(operation, secret.ids()).orElseThrow();
        var gone = recipes.path(operation, nowhere).orElseThrow();
        var query = plainest(operation);
        if (there.equals(gone)) {
            if (reads(operation)) {
                judge(viewer, call(viewer, operation, there + query, secret));
            }
            return;
        }
        var hidden = call(viewer, operation, there + query, scene.open());
        judge(viewer, hidden);
        var absent = call(viewer, operation, gone + query, scene.open());
        LeakJudge.difference(hidden.answer(), absent.answer(), there, gone)
                .ifPresent(what -> findings.add(
                        viewer.name() + ": " + hidden.call().says() + " differs from what is not there: " + what));
    }

    /** An id in a body is no way of asking whether a record is there either. */
    private void refer(Viewer viewer, Contract.Operation operation, String property) {
        var collection = recipes.referred(operation, property);
        var id = collection == null ? null : scene.secret().ids().get(collection);
        var path = recipes.path(operation, scene.open().ids()).orElse(null);
        if (id == null || path == null || isSeen(viewer, String.valueOf(collection))) {
            return;
        }
        var own = scene.open().ids();
        var there = send(viewer, new Call(operation, path, recipes.referring(operation, property, own, id)));
        var gone = send(viewer, new Call(operation, path, recipes.referring(operation, property, own, nobodys(id))));
        judge(viewer, there);
        LeakJudge.difference(there.answer(), gone.answer(), id, nobodys(id))
                .ifPresent(what -> findings.add(viewer.name() + ": "
                        + there.call().says() + " takes " + property + " of what is not seen: " + what));
    }

    private boolean isSeen(Viewer viewer, String collection) {
        return viewer.tenant().equals(scene.tenant())
                && viewer.knows(Planting.resourceOf(collection), scene.secret().owner());
    }

    /** An id, number or change of the same form that nothing has. */
    private static String nobodys(String id) {
        if (id.length() == 36) {
            return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
        }
        return id.startsWith("T-") ? "T-99999999" : "99999999999";
    }

    private String plainest(Contract.Operation operation) {
        return recipes.query(operation, scene.beginning());
    }

    /** The plainest first, and searches for what the viewer may not see. */
    private List<String> queries(Viewer viewer, Contract.Operation operation) {
        var queries = new ArrayList<String>();
        queries.add(plainest(operation));
        if (operation.takes("q")) {
            Stream.of("name", "subject", "contactPoints", "email")
                    .flatMap(field -> scene.canaries().stream()
                            .filter(canary -> canary.field().equals(field)))
                    .filter(canary -> !viewer.sees(canary, scene.tenant()))
                    .limit(2)
                    .forEach(canary -> queries.add("?q=" + canary.text()));
        }
        return queries;
    }
}
