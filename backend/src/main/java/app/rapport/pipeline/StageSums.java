package app.rapport.pipeline;

import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.security.Visibility;
import app.rapport.platform.tally.Tally;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Problem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How many opportunities each stage of a pipeline has and what they come to, in one query; counted only where a filter asks for it. */
@Singleton
class StageSums {
    private static final String SQL = """
            select %s, l.id as pipeline_id, app_local_name(l.names, :language) as pipeline_name, found.currency,
                   coalesce(found.number, 0) as number, found.amount, found.amount * s.probability / 100 as weighted,
                   coalesce(found.recent_number, 0) as recent_number,
                   case when found.recent_number <> 0 then found.recent_amount end as recent_amount,
                   found.recent_amount * s.probability / 100 as recent_weighted
            from stage s
            join pipeline l on l.tenant_id = s.tenant_id and l.id = s.pipeline_id
            left join (
                select c.stage_id, c.currency,
                       sum(c.number) filter (where c.month is null) as number,
                       sum(c.amount) filter (where c.month is null) as amount,
                       sum(c.number) filter (where c.month is not null) as recent_number,
                       sum(c.amount) filter (where c.month is not null) as recent_amount
                from (%s) c
                group by c.stage_id, c.currency
                having sum(c.number) filter (where c.month is null) <> 0) found on found.stage_id = s.id
            where s.tenant_id = :tenant and s.pipeline_id = :pipeline
            order by s.position, s.id, found.currency""";

    private static final String COUNTED = """
            select o.stage_id, o.currency, m.month, 1 as number, o.amount
            from opportunity o
            cross join lateral (
                select cast(null as date)
                union all
                select cast(:month as date)
                where o.closed_on >= cast(:month as date) and o.closed_on < cast(:nextMonth as date)) m (month)
            where %s and o.pipeline_id = :pipeline""";

    /** Sums of all months and of one are two lookups: asked for with an "or", every month there is would be read. */
    private static final String KEPT = """
            select t.stage_id, t.currency, t.month, t.number, t.amount
            from opportunity_tally t
            where t.tenant_id = :tenant and t.level = '%1$s' and t.pipeline_id = :pipeline and t.month is null and (%2$s)
            union all
            select t.stage_id, t.currency, t.month, t.number, t.amount
            from opportunity_tally t
            where t.tenant_id = :tenant and t.level = '%1$s' and t.pipeline_id = :pipeline
              and t.month = cast(:month as date) and (%2$s)
            union all
            select t.stage_id, t.currency, t.month, t.number, t.amount
            from opportunity_tally t
            where t.tenant_id = :tenant and t.pipeline_id = :pipeline and (t.month is null or t.month = cast(:month as date))
              and t.level = 'CHANGE' and (%2$s)""";

    private final Jdbi jdbi;
    private final FieldRules rules;

    StageSums(Jdbi jdbi, FieldRules rules) {
        this.jdbi = jdbi;
        this.rules = rules;
    }

    @Produces
    @Singleton
    static Tally tally() {
        return new Tally("opportunity_tally");
    }

    /** @param closedThisMonth the part of {@code all} that was closed in the month asked for */
    record OfStage(Ref pipeline, StageRef stage, Sums all, Sums closedThisMonth) {
        private OfStage plus(OfStage other) {
            return new OfStage(pipeline, stage, all.plus(other.all), closedThisMonth.plus(other.closedThisMonth));
        }
    }

    /** Of all that the caller may see and that is not archived: from what is kept, but for the few that are shared with them. */
    List<OfStage> ofAll(UUID pipeline, Visibility visible, Condition where, LocalDate today) {
        var owned = visible.owned("t.owner_id");
        var kept = KEPT.formatted(owned.equals(Condition.TRUE) ? "ALL" : "OWNER", owned.sql());
        var rest = where.branches().isEmpty()
                ? ""
                : " union all " + COUNTED.formatted(where.branches().getLast().sql());
        return read(pipeline, kept + rest, where.values(), today);
    }

    /** The stages in order, also the empty ones; 404 when there is no such pipeline. */
    List<OfStage> of(UUID pipeline, Condition where, LocalDate today) {
        return read(pipeline, COUNTED.formatted(where.sql()), where.values(), today);
    }

    private List<OfStage> read(UUID pipeline, String counted, Map<String, Object> given, LocalDate today) {
        var values = new HashMap<String, Object>(given);
        values.put("pipeline", pipeline);
        values.put("month", today.withDayOfMonth(1).toString());
        values.put("nextMonth", today.withDayOfMonth(1).plusMonths(1).toString());
        var worth = !rules.hides("opportunities", "amount");
        var sql = SQL.formatted(StageRef.COLUMNS, counted);
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
        return new OfStage(
                OpportunityRow.pipeline(row),
                StageRef.of(row),
                sums(row, "", currency),
                sums(row, "recent_", currency));
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
