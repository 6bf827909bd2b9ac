package app.rapport.platform.batch;

import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can be told of a batch before any of it is done. */
@Singleton
class BatchCheck {
    private static final String API = "/api/v1/";
    private static final String SOME_ID = new UUID(0, 0).toString();

    void check(BatchInput batch) {
        var operations = batch.operations();
        if (operations.size() > BatchInput.MAX) {
            throw Problem.invalid("/operations", "too-many", BatchInput.MAX);
        }
        var names = new HashSet<String>();
        for (var index = 0; index < operations.size(); index++) {
            check(operations, index, names);
        }
    }

    private static void check(List<Operation> operations, int index, Set<String> names) {
        var operation = operations.get(index);
        var pointer = "/operations/" + index;
        var path = References.inPath(operation.path(), name -> known(name, names, pointer + "/path"));
        if (!isOfTheApi(path)) {
            throw Problem.invalid(pointer + "/path", "invalid-path");
        }
        if (operation.body() != null) {
            References.inBody(operation.body(), pointer + "/body", (name, place) -> known(name, names, place));
        }
        if (operation.ref() != null && !names.add(operation.ref())) {
            throw Problem.invalid(pointer + "/ref", "taken");
        }
    }

    private static String known(String name, Set<String> names, String pointer) {
        if (!names.contains(name)) {
            throw Problem.invalid(pointer, "unknown-ref", name);
        }
        return SOME_ID;
    }

    /** And stays there: no step leads up, however it is spelt. */
    private static boolean isOfTheApi(String path) {
        try {
            var uri = new URI(path);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.getRawFragment() == null
                    && uri.getRawPath().startsWith(API)
                    && List.of(uri.getPath().split("/", -1)).stream()
                            .skip(1)
                            .noneMatch(step -> Set.of("", ".", "..").contains(step))
                    && uri.getPath().indexOf('\\') < 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
