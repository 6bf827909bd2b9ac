package app.rapport.pipeline;

import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts and sums the opportunities of every stage of a pipeline, in one query. */
@Singleton
class StageSums {
    private static final String SQL = """
            select %s, found.currency,
                   coalesce(found.number, 0) as number, found.amount, found.amount * s.probability / 100 as weighted,
                   coalesce(found.recent_number, 0) as recent_number,
                   found.recent_amount, found.recent_amount * s.probability / 100 as recent_weighted
            from stage s
            left join (
                select o.stage_id, o.currency, count(*) as number, sum(o.amount) as amount,
                       count(*) filter (where o.closed_on >= cast(:month as date)
                                          and o.closed_on < cast(:nextMonth as date)) as recent_number,
                       sum(o.amount) filter (where o.closed_on >= cast(:month as date)
                                               and o.closed_on < cast(:nextMonth as date)) as recent_amount
                from opportunity o
                where %s and o.pipeline_id = :pipeline
                group by o.stage_id, o.currency) found on found.stage_id = s.id
            where s.tenant_id = :tenant and s.pipeline_id = :pipeline
            order by s.position, s.id, found.currency""";

    private final Jdbi jdbi;
    private final FieldRules rules;

    StageSums(Jdbi jdbi, FieldRules rules) {
        this.jdbi = jdbi;
        this.rules = rules;
    }

    /** @param closedThisMonth the part of {@code all} that was closed in the month asked for */
    record OfStage(StageRef stage, Sums all, Sums closedThisMonth) {
        private OfStage plus(OfStage other) {
            return new OfStage(stage, all.plus(other.all), closedThisMonth.plus(other.closedThisMonth));
        }
    }

    /** The stages in order, also the empty ones; 404 when there is no such pipeline. */
    List<OfStage> of(UUID pipeline, Condition where, LocalDate today) {
        var values = new HashMap<String, Object>(where.values());
        values.put("pipeline", pipeline);
        values.put("month", today.withDayOfMonth(1).toString());
        values.put("nextMonth", today.withDayOfMonth(1).plusMonths(1).toString());
        var worth = !rules.hides("opportunities", "amount");
        var sql = SQL.formatted(StageRef.COLUMNS, where.sql());
        var byStage = new LinkedHashMap<UUID, OfStage>();
        jdbi.withHandle(handle -> handle.createQuery(sql)
                        .bindMap(values)
                        .map((row, context) -> read(row, worth))
                        .list())
                .forEach(found -> byStage.merge(found.stage().id(), found, OfStage::plus));
        if (byStage.isEmpty()) {
            throw Problem.notFound();
        }
        return List.copyOf(byStage.values());
    }

    /** @param worth whether the caller is shown amounts, and so what they come to */
    private static OfStage read(ResultSet row, boolean worth) throws SQLException {
        var currency = worth ? row.getString("currency") : null;
        return new OfStage(StageRef.of(row), sums(row, "", currency), sums(row, "recent_", currency));
    }

    private static Sums sums(ResultSet row, String prefix, @Nullable String currency) throws SQLException {
        var number = row.getLong(prefix + "number");
        BigDecimal amount = row.getBigDecimal(prefix + "amount");
        if (currency == null || amount == null) {
            return new Sums(number, List.of());
        }
        var weighted = row.getBigDecimal(prefix + "weighted");
        return new Sums(number, List.of(Sums.CurrencyTotal.of(amount, weighted, currency, number)));
    }
}
