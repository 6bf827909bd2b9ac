package app.rapport.platform.journal;

import app.rapport.platform.filter.Condition;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some changes in their order, before it is asked who may hear of them. Those who listen at once share one, and with it
 * the answers to what each may see, where they ask the same.
 */
final class Slice {
    private final List<Row> rows;
    private final Position next;
    private final boolean more;
    private final Map<Question, Collection<UUID>> seen = new ConcurrentHashMap<>();

    /**
     * @param next where to go on
     * @param more whether something settled is there already
     */
    Slice(List<Row> rows, Position next, boolean more) {
        this.rows = rows;
        this.next = next;
        this.more = more;
    }

    /**
     * All that one transaction did to one record.
     *
     * @param before for each column what it held before the transaction, of those it changed
     * @param unlinked records it was seen through and is no longer linked to
     * @param unshared members and teams with whom it is shared no more
     */
    record Row(
            Position position,
            String type,
            UUID id,
            Instant at,
            Doer by,
            boolean created,
            @Nullable JsonNode before,
            List<UUID> unlinked,
            List<String> unshared) {}

    /** Who did it, and through what. */
    record Doer(@Nullable UUID actor, Feed.By means) {}

    private record Question(String type, Condition visible) {}

    List<Row> rows() {
        return rows;
    }

    Position next() {
        return next;
    }

    boolean more() {
        return more;
    }

    Set<String> types() {
        return rows.stream().map(Row::type).collect(Collectors.toSet());
    }

    Set<UUID> ids(String type) {
        return rows.stream().filter(row -> row.type().equals(type)).map(Row::id).collect(Collectors.toSet());
    }

    /** What records of the type are no longer linked to. */
    Set<UUID> unlinked(String type) {
        return rows.stream()
                .filter(row -> row.type().equals(type))
                .flatMap(row -> row.unlinked().stream())
                .collect(Collectors.toSet());
    }

    /** The records of a type that meet the condition, asked once. */
    Collection<UUID> seen(String type, Condition visible, Supplier<Collection<UUID>> ask) {
        return seen.computeIfAbsent(new Question(type, visible), question -> ask.get());
    }
}
