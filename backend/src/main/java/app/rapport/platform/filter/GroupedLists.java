package app.rapport.platform.filter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * The first page of several groups of one list at once, such as the columns of a board: one query however many groups,
 * which walks the index of each only as far as its page. The next page of a group is one of the ordinary list.
 */
@Singleton
public class GroupedLists {
    private final Jdbi jdbi;
    private final Lists lists;
    private final FilterCompiler filters;

    GroupedLists(Jdbi jdbi, Lists lists, FilterCompiler filters) {
        this.jdbi = jdbi;
        this.lists = lists;
        this.filters = filters;
    }

    /**
     * @param field a REFERENCE of the source's schema, by whose values rows are grouped
     * @param values the groups, in the order of the answer
     */
    public record Grouping(String field, List<UUID> values) {}

    /** What the caller asked for, as in {@link ListQuery}. */
    public record Wanted(
            @Nullable String filter,
            @Nullable String q,
            @Nullable String sort,
            int limit) {}

    /** @return a page for every group, empty where no row is */
    public <T> Map<UUID, Page<T>> firstPages(
            ListSource source, Grouping groups, Wanted wanted, Condition visible, RowMapper<T> mapper) {
        var sort = Objects.requireNonNullElse(wanted.sort(), source.defaultSort());
        var sorting = filters.sorting(sort, source.schema(), source.alias() + ".id");
        var where = lists.where(source, wanted.filter(), wanted.q(), visible);
        var found = new LinkedHashMap<UUID, List<Row<T>>>();
        groups.values().forEach(group -> found.put(group, new ArrayList<>()));
        read(source, groups, sorting, where, wanted.limit(), mapper)
                .forEach(row -> Objects.requireNonNull(found.get(row.group())).add(row));

        var pages = new LinkedHashMap<UUID, Page<T>>();
        found.forEach((group, rows) -> {
            var next = rows.size() > wanted.limit()
                    ? cursor(source, groups.field(), group, wanted, sort, rows.get(wanted.limit() - 1))
                    : null;
            var items = rows.stream().limit(wanted.limit()).map(Row::value).toList();
            pages.put(group, new Page<>(items, next, null));
        });
        return pages;
    }

    private record Row<T>(UUID group, T value, List<String> position) {}

    private <T> List<Row<T>> read(
            ListSource source, Grouping groups, Sorting sorting, Condition where, int limit, RowMapper<T> mapper) {
        var alias = source.alias();
        var sql = """
                select %s, wanted.id as position_group, %s
                from unnest(cast(:groups as uuid[])) with ordinality as wanted (id, place)
                cross join lateral (
                    select %s.*%s from %s where (%s) and %s = wanted.id order by %s limit %d) %s
                %s
                order by wanted.place, %s
                """.formatted(
                        source.columns(),
                        sorting.position(alias),
                        alias,
                        sorting.columns(),
                        source.root(),
                        where.sql(),
                        source.schema().require(groups.field(), "?group").expression(),
                        sorting.orderBy(),
                        limit + 1,
                        alias,
                        source.joins(),
                        sorting.orderOfPage(alias));
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindMap(where.values())
                .bind("groups", groups.values().toArray(UUID[]::new))
                .map((row, context) -> new Row<>(
                        row.getObject("position_group", UUID.class), mapper.map(row, context), sorting.position(row)))
                .list());
    }

    private static String cursor(ListSource source, String field, UUID group, Wanted wanted, String sort, Row<?> last) {
        var ofGroup = field + "==" + group;
        var filter =
                wanted.filter() == null || wanted.filter().isBlank() ? ofGroup : ofGroup + ";(" + wanted.filter() + ")";
        return new Cursor(source.schema().resource(), filter, wanted.q(), sort, last.position()).encode();
    }
}
