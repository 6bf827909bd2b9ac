package app.rapport.platform.bulk;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.ListSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;

/** One kind of record that can be changed in bulk. Every change is the one a single request would make, refusals included. */
public interface BulkTarget {
    /** As in paths and permissions, such as {@code customers}. */
    String resource();

    /** What an edit may have; the rest makes no sense for many records. */
    Set<String> fields();

    ListSource source();

    /** Those the current member sees. */
    Condition visible();

    /** 422 for an edit that no record could take, before anything is begun. */
    default void check(JsonNode edit) {}

    /** @param edit with some of the fields */
    void edit(UUID id, ObjectNode edit);

    void archive(UUID id);

    void restore(UUID id);
}
