package app.rapport.pipeline;

import app.rapport.platform.value.Ref;
import java.util.List;

/** A pipeline in figures. */
record PipelineSummary(List<StageSummary> stages, Sums open, Sums won, Sums lost, Sums wonThisMonth) {
    record StageSummary(Ref stage, Outcome outcome, int probability, long count, List<Sums.CurrencyTotal> totals) {}
}
