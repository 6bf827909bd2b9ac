package app.rapport.demo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who does the work in the demo. */
record Staff(UUID administrator, UUID manager, List<UUID> sales, List<UUID> service) {
    List<UUID> everybody() {
        return Stream.of(List.of(manager), sales, service, List.of(administrator))
                .flatMap(List::stream)
                .toList();
    }
}
