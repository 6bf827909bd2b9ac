package app.rapport.platform.filter;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.web.Problem;
import app.rapport.platform.web.WholeNumber;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;

/** Answers every list: filter, free text, keyset pages, jumps and totals, in one query per page. */
@Singleton
public class Lists {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int MAX_SKIP = 1_000_000;
    private static final String DATA_EXCEPTION = "22";

    private final Jdbi jdbi;
    private final FilterCompiler filters;
    private final Tenancy tenancy;
    private final Totals totals;

    Lists(Jdbi jdbi, FilterCompiler filters, Tenancy tenancy, Totals totals) {
        this.jdbi = jdbi;
        this.filters = filters;
        this.tenancy = tenancy;
        this.totals = totals;
    }

    /**
     * @param visible what the caller may see, over the root's alias, with any further condition of the list itself
     * @param mapper reads one row of the source's columns
     */
    public <T> Page<T> page(ListQuery query, ListSource source, Condition visible, RowMapper<T> mapper) {
        var list = source.schema().resource();
        var cursor = query.cursor == null ? null : Cursor.decode(query.cursor, list);
        var filter = agreed(query.filter, cursor == null ? null : cursor.filter(), cursor);
        var text = agreed(query.q, cursor == null ? null : cursor.q(), cursor);
        var sort = Objects.requireNonNullElse(
                agreed(query.sort, cursor == null ? null : cursor.sort(), cursor), source.defaultSort());
        var sorting = filters.sorting(sort, source.schema(), source.alias() + ".id");
        var limit = WholeNumber.of(query.limit, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var where = where(source, filter, text, visible);

        var page = where.and(cursor == null ? Condition.TRUE : sorting.after(cursor.last()));
        var skip = WholeNumber.of(query.skip, "skip", 0, MAX_SKIP, 0);
        var rows = from(cursor, () -> read(source, sorting, page, limit, skip, mapper));
        var whole = cursor == null && skip == 0 && rows.size() <= limit;
        return page(
                rows,
                limit,
                last -> new Cursor(list, filter, text, sort, last),
                wantsTotal(query) ? total(source, where, whole ? rows.size() : null) : null);
    }

    /** @param all how many there are where the page shows them all */
    private Page.Total total(ListSource source, Condition where, @Nullable Integer all) {
        return all == null ? totals.of(source, where) : new Page.Total(all.longValue(), null, null);
    }

    /**
     * A list that no single scan can answer, such as a merge of several; filter, order, cursor and limit are the same as
     * everywhere.
     *
     * @param name what its cursors are good for; a list that hangs under a record has that record's id in it
     * @param sort as in {@code ?sort=}, and not the caller's choice
     * @param id the expression that makes the order unique
     * @param present leaves archived rows out, unless the filter names {@code archived}
     */
    public record Sequence(String name, ResourceSchema schema, String sort, String id, Condition present) {}

    /** Reads at most so many rows that meet the condition, in the order of the sequence. */
    @FunctionalInterface
    public interface SequenceReader<T> {
        List<Positioned<T>> read(Condition where, int limit);
    }

    /** @param position the row's sort values and id as text, from which the next page goes on */
    public record Positioned<T>(T value, List<String> position) {}

    public <T> Page<T> page(ListQuery query, Sequence sequence, SequenceReader<T> reader) {
        var cursor = query.cursor == null ? null : Cursor.decode(query.cursor, sequence.name());
        var filter = agreed(query.filter, cursor == null ? null : cursor.filter(), cursor);
        var after = cursor == null
                ? Condition.TRUE
                : Sorting.parse(sequence.sort(), sequence.schema(), sequence.id())
                        .after(cursor.last());
        var limit = WholeNumber.of(query.limit, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var present = filters.names(filter, "archived") ? Condition.TRUE : sequence.present();
        var where = filters.compile(filter, sequence.schema()).and(present).and(after);
        var rows = from(cursor, () -> reader.read(where, limit + 1));
        return page(rows, limit, last -> new Cursor(sequence.name(), filter, null, sequence.sort(), last), null);
    }

    /** Whether the values in a cursor are such as the list has, the database knows. */
    private static <T> List<T> from(@Nullable Cursor cursor, Supplier<List<T>> read) {
        try {
            return read.get();
        } catch (StatementException e) {
            if (cursor != null
                    && e.getCause() instanceof SQLException cause
                    && String.valueOf(cause.getSQLState()).startsWith(DATA_EXCEPTION)) {
                throw Cursor.invalid();
            }
            throw e;
        }
    }

    private static <T> Page<T> page(
            List<Positioned<T>> rows, int limit, Function<List<String>, Cursor> cursor, Page.@Nullable Total total) {
        var next = rows.size() > limit
                ? cursor.apply(rows.get(limit - 1).position()).encode()
                : null;
        return new Page<>(rows.stream().limit(limit).map(Positioned::value).toList(), next, total);
    }

    /** One record of the list's shape, archived or not; empty when it does not exist or the caller may not see it. */
    public <T> Optional<T> one(UUID id, ListSource source, Condition visible, RowMapper<T> mapper) {
        var alias = source.alias();
        var where = Condition.of(alias + ".tenant_id = :tenant", "tenant", tenancy.require())
                .and(Condition.of(alias + ".id = :id", "id", id))
                .and(visible);
        var sql =
                "select %s from %s %s where %s".formatted(source.columns(), source.root(), source.joins(), where.sql());
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bindMap(where.values()).map(mapper).findOne());
    }

    /** The conditions of a list without its pages: for counts, sums and bulk work over the same filter. */
    public Condition where(ListSource source, @Nullable String filter, @Nullable String text, Condition visible) {
        var alias = source.alias();
        var where = Condition.of(alias + ".tenant_id = :tenant", "tenant", tenancy.require())
                .and(visible)
                .and(filters.compile(filter, source.schema()));
        if (source.archivable() && !filters.names(filter, "archived")) {
            where = where.and(Condition.of(alias + ".archived_at is null"));
        }
        if (text != null && !text.isBlank()) {
            if (source.text() == null) {
                throw Problem.malformed("?q", "unknown-parameter", "q");
            }
            if (text.indexOf('\0') >= 0) {
                throw Problem.malformed("?q", "invalid");
            }
            where = where.and(new Condition(source.textOrThrow(), source.textValues()))
                    .and(Condition.of("true", "q", text.length() > 200 ? text.substring(0, 200) : text));
        }
        return where;
    }

    private <T> List<Positioned<T>> read(
            ListSource source, Sorting sorting, Condition where, int limit, int skip, RowMapper<T> mapper) {
        var alias = source.alias();
        var sql = """
                select %s, %s
                from (%s) %s
                %s
                order by %s
                """.formatted(
                        source.columns(),
                        sorting.position(alias),
                        found(source, sorting, where, limit + 1, skip),
                        alias,
                        source.joins(),
                        sorting.orderOfPage(alias));
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindMap(where.values())
                .map((row, context) -> new Positioned<>(mapper.map(row, context), sorting.position(row)))
                .list());
    }

    /**
     * Limits stand in the text: with a bound one PostgreSQL takes a tenth of the table for the page, finds its general plan
     * dear, and plans the query anew each time, which costs more than the query.
     *
     * <p>Of several branches each is read in its order as far as the page can reach, and the page is taken from both.
     */
    private static String found(ListSource source, Sorting sorting, Condition where, int limit, int skip) {
        var page = " limit %d offset %d".formatted(limit, skip);
        if (where.branches().isEmpty()) {
            return found(source, sorting, where.sql()) + page;
        }
        return where.branches().stream()
                .map(branch -> "(" + found(source, sorting, branch.sql()) + " limit " + (limit + skip) + ")")
                .collect(Collectors.joining(
                        " union all ",
                        "select page.* from (",
                        ") page order by " + sorting.orderOfPage("page") + page));
    }

    private static String found(ListSource source, Sorting sorting, String where) {
        return "select %s.*%s from %s where %s order by %s"
                .formatted(source.alias(), sorting.columns(), source.root(), where, sorting.orderBy());
    }

    private static boolean wantsTotal(ListQuery query) {
        if (query.total == null || query.total.equals("false")) {
            return false;
        }
        if (!query.total.equals("true")) {
            throw Problem.malformed("?total", "invalid");
        }
        return true;
    }

    /** With a cursor, filter, text and sort may be repeated or left out, but not changed. */
    private static @Nullable String agreed(
            @Nullable String asked, @Nullable String remembered, @Nullable Cursor cursor) {
        if (cursor == null) {
            return asked;
        }
        if (asked != null && !asked.equals(remembered)) {
            throw Cursor.invalid();
        }
        return remembered;
    }
}
