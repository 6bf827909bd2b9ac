package app.rapport.platform.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts without counting everything: exact to 10,000, beyond that what the query planner expects. */
@Singleton
class Totals {
    private static final long EXACT_UP_TO = 10_000;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Totals(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    Page.Total of(ListSource source, Condition where) {
        var matching = (where.branches().isEmpty() ? List.of(where) : where.branches())
                .stream()
                        .map(branch -> "select 1 from " + source.root() + " where " + branch.sql())
                        .collect(Collectors.joining(" union all "));
        return jdbi.withHandle(handle -> {
            var counted = handle.createQuery(
                            "select count(*) from (" + matching + " limit " + (EXACT_UP_TO + 1) + ") counted")
                    .bindMap(where.values())
                    .mapTo(Long.class)
                    .one();
            return counted <= EXACT_UP_TO
                    ? new Page.Total(counted, null, null)
                    : new Page.Total(null, EXACT_UP_TO, Math.max(EXACT_UP_TO, estimate(handle, matching, where)));
        });
    }

    private long estimate(Handle handle, String matching, Condition where) {
        var plan = handle.createQuery("explain (format json) " + matching)
                .bindMap(where.values())
                .mapTo(String.class)
                .one();
        try {
            return json.readTree(plan).path(0).path("Plan").path("Plan Rows").asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL answered EXPLAIN with something that is not JSON", e);
        }
    }
}
