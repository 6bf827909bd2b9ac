package app.rapport.platform.bulk;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Walks over the records of a bulk change by id, which an edit never changes, whatever becomes of the filter. */
@Singleton
class BulkRecords {
    private final Jdbi jdbi;
    private final Lists lists;
    private final Tenancy tenancy;

    BulkRecords(Jdbi jdbi, Lists lists, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.lists = lists;
        this.tenancy = tenancy;
    }

    long count(BulkTarget target, Selected selected) {
        var where = where(target, selected);
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from " + target.source().root() + " where " + where.sql())
                .bindMap(where.values())
                .mapTo(Long.class)
                .one());
    }

    /** Where the walk ends: records made after it began are not part of it. */
    Optional<UUID> last(BulkTarget target, Selected selected) {
        return ids(target, where(target, selected), "desc", 1).stream().findFirst();
    }

    List<UUID> next(BulkTarget target, Selected selected, @Nullable UUID after, UUID upTo, int limit) {
        var id = target.source().alias() + ".id";
        var where = where(target, selected).and(Condition.of(id + " <= :upTo", "upTo", upTo));
        return ids(
                target,
                after == null ? where : where.and(Condition.of(id + " > :after", "after", after)),
                "asc",
                limit);
    }

    private List<UUID> ids(BulkTarget target, Condition where, String order, int limit) {
        var sql = "select %1$s.id from %2$s where %3$s order by %1$s.id %4$s limit :limit"
                .formatted(target.source().alias(), target.source().root(), where.sql(), order);
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindMap(where.values())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Ids may be of archived records, which no list shows without being asked. */
    private Condition where(BulkTarget target, Selected selected) {
        var ids = selected.ids();
        if (ids == null) {
            var filter = selected.filter();
            return lists.where(
                    target.source(),
                    filter == null || filter.isBlank() ? null : filter,
                    selected.q(),
                    target.visible());
        }
        var alias = target.source().alias();
        return Condition.of(alias + ".tenant_id = :tenant", "tenant", tenancy.require())
                .and(target.visible())
                .and(Condition.of(alias + ".id = any(:ids)", "ids", ids.toArray(UUID[]::new)));
    }
}
