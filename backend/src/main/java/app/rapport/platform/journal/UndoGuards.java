package app.rapport.platform.journal;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.security.CurrentMember;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** All guards of what is taken back, together. */
@Singleton
class UndoGuards {
    private final Instance<UndoGuard> guards;
    private final CurrentMember current;

    UndoGuards(@Any Instance<UndoGuard> guards, CurrentMember current) {
        this.guards = guards;
        this.current = current;
    }

    private record Touched(String resource, UUID id) {}

    /** For one change, or all that an import or a job has done after a place in the journal; see {@link UndoGuard#watch}. */
    Runnable watch(Handle handle, @Nullable Long change, @Nullable UUID means, long after) {
        var guarded =
                guards.stream().flatMap(guard -> guard.resources().stream()).collect(Collectors.toSet());
        var touched = touched(handle, guarded, change, means, after);
        var checks = guards.stream()
                .filter(guard ->
                        touched.stream().anyMatch(record -> guard.resources().contains(record.resource())))
                .map(guard -> guard.watch(touched.stream()
                        .filter(record -> guard.resources().contains(record.resource()))
                        .map(Touched::id)
                        .collect(Collectors.toSet())))
                .toList();
        return () -> checks.forEach(Runnable::run);
    }

    private Set<Touched> touched(
            Handle handle, Set<String> guarded, @Nullable Long change, @Nullable UUID means, long after) {
        var which = change != null
                ? Condition.of("transaction = :change", "change", change)
                : Condition.of("means_id = :means", "means", Objects.requireNonNull(means))
                        .and(Condition.of("seq > :after", "after", after));
        return new HashSet<>(handle.createQuery("""
                        select distinct aggregate, aggregate_id from journal
                        where tenant_id = :tenant and aggregate = any(:guarded) and\s""" + which.sql())
                .bind("tenant", current.tenant())
                .bind("guarded", guarded.toArray(String[]::new))
                .bindMap(which.values())
                .map((row, context) ->
                        new Touched(row.getString("aggregate"), row.getObject("aggregate_id", UUID.class)))
                .list());
    }
}
