package app.rapport.platform.access;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds a record the caller sees, and whose it is. */
@Singleton
class RecordOwners {
    private final Map<String, OwnedRecords> byResource;
    private final Jdbi jdbi;
    private final CurrentMember current;

    RecordOwners(@Any Instance<OwnedRecords> records, Jdbi jdbi, CurrentMember current) {
        this.byResource = records.stream().collect(Collectors.toMap(OwnedRecords::resource, kind -> kind));
        this.jdbi = jdbi;
        this.current = current;
    }

    record Owned(OwnedRecords kind, UUID id, @Nullable UUID owner) {}

    /** 404 for what is not there or not seen, archived or not. */
    Owned require(String resource, UUID id) {
        var kind = Optional.ofNullable(byResource.get(resource)).orElseThrow(Problem::notFound);
        var seen = kind.seenBy(current.get());
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select %1$s.%2$s as owner from %3$s %1$s where %1$s.tenant_id = :tenant and %1$s.id = :id and (%4$s)"
                                .formatted(kind.alias(), kind.owner(), kind.table(), seen.sql()))
                .bind("tenant", current.tenant())
                .bind("id", id)
                .bindMap(seen.values())
                .map((row, context) -> new Owned(kind, id, row.getObject("owner", UUID.class)))
                .findOne()
                .orElseThrow(Problem::notFound));
    }

    /** 403 for who sees the record but may not pass it on: sharing takes a role, being shared with is not enough. */
    Owned requireToShare(String resource, UUID id) {
        var owned = require(resource, id);
        current.get().require(owned.kind().write(), owned.owner());
        return owned;
    }
}
