package app.rapport.platform.journal;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The journal of one organisation, and SQL in its name past all of the service's code. */
record Ledger(UUID tenant) {
    static Ledger of(Api api) {
        return new Ledger(api.organisation().id());
    }

    private static Jdbi jdbi() {
        return Arc.container().instance(Jdbi.class).get();
    }

    /** What is noted of an aggregate, the oldest first. */
    List<Map<String, Object>> of(UUID aggregate) {
        return Tenancy.callAs(
                tenant,
                () -> jdbi().withHandle(handle -> handle.createQuery("""
                                select transaction, means, means_id, line, actor_id, request_id, aggregate, record, operation,
                                       cast(before as text) as before, cast(after as text) as after
                                from journal where tenant_id = :tenant and aggregate_id = :id order by seq""")
                        .bind("tenant", tenant)
                        .bind("id", aggregate)
                        .mapToMap()
                        .list()));
    }

    int execute(String sql, Object... values) {
        return Tenancy.callAs(tenant, () -> jdbi().withHandle(handle -> handle.execute(sql, values)));
    }

    long count(String sql) {
        return Tenancy.callAs(
                tenant,
                () -> jdbi().withHandle(handle ->
                        handle.createQuery(sql).mapTo(Long.class).one()));
    }
}
