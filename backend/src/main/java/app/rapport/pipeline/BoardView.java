package app.rapport.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The board: a column per stage, each with its figures and its first opportunities. */
record BoardView(List<BoardColumn> columns) {
    record BoardColumn(
            StageRef stage,
            long count,
            List<Sums.CurrencyTotal> totals,
            List<OpportunityRow> items,
            @Nullable String next) {}
}
