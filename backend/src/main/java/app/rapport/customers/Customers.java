package app.rapport.customers;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What other features ask of customers: may the caller point at these? */
@Singleton
public class Customers {
    private final Jdbi jdbi;
    private final CurrentMember current;

    Customers(Jdbi jdbi, CurrentMember current) {
        this.jdbi = jdbi;
        this.current = current;
    }

    /**
     * 422 at the pointer unless every id is a customer the caller may see.
     *
     * @param kind that each must have, null for either
     */
    public void requireVisible(Collection<UUID> ids, @Nullable CustomerKind kind, String pointer) {
        var wanted = new HashSet<>(ids);
        if (wanted.isEmpty()) {
            return;
        }
        var visible = current.visibility("customers:read").on("c.owner_id");
        var found = jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from customer c
                        where c.tenant_id = :tenant and c.id = any(:ids)
                          and (cast(:kind as text) is null or c.kind = :kind) and (%s)""".formatted(visible.sql()))
                .bind("tenant", current.tenant())
                .bindArray("ids", UUID.class, wanted)
                .bind("kind", kind == null ? null : kind.name())
                .bindMap(visible.values())
                .mapTo(Integer.class)
                .one());
        if (found != wanted.size()) {
            throw Problem.invalid(pointer, "unknown-reference");
        }
    }

    /** 404 unless the caller may see the customer: for lists that hang under one. */
    public void requireFound(UUID id) {
        var visible = current.visibility("customers:read").on("c.owner_id");
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        "select 1 from customer c where c.tenant_id = :tenant and c.id = :id and (%s)"
                                .formatted(visible.sql()))
                .bind("tenant", current.tenant())
                .bind("id", id)
                .bindMap(visible.values())
                .mapTo(Integer.class)
                .findOne());
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
    }
}
