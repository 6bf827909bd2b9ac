package app.rapport.interactions;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lets a caller link only to what they may see. */
@Singleton
public class Subjects {
    private final Jdbi jdbi;
    private final CurrentMember current;

    Subjects(Jdbi jdbi, CurrentMember current) {
        this.jdbi = jdbi;
        this.current = current;
    }

    /** 422 for a link that is new and leads nowhere the caller can see; one that was there before may stay. */
    public void requireVisible(Subject subject, @Nullable UUID id, @Nullable UUID before) {
        if (id == null || id.equals(before)) {
            return;
        }
        var seen = subject.seenBy(current.get(), "s");
        var found = jdbi.withHandle(
                handle -> handle.createQuery("select 1 from %s s where s.tenant_id = :tenant and s.id = :id and (%s)"
                                .formatted(subject.table(), seen.sql()))
                        .bind("tenant", current.tenant())
                        .bind("id", id)
                        .bindMap(seen.values())
                        .mapTo(Integer.class)
                        .findOne());
        if (found.isEmpty()) {
            throw Problem.invalid(subject.pointer(), "unknown-reference");
        }
    }
}
