package app.rapport.pipeline;

import app.rapport.platform.filter.GroupedLists.Wanted;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.value.Ref;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The board and its figures: two queries, however many stages there are. */
@Singleton
class Board {
    private final StageSums sums;
    private final OpportunityReader opportunities;
    private final CurrentMember current;
    private final Clock clock;

    Board(StageSums sums, OpportunityReader opportunities, CurrentMember current, Clock clock) {
        this.sums = sums;
        this.opportunities = opportunities;
        this.current = current;
        this.clock = clock;
    }

    PipelineSummary summary(UUID pipeline, SummaryQuery query) {
        var stages = sums(pipeline, query.filter, query.q);
        return new PipelineSummary(
                stages.stream().map(Board::summary).toList(),
                total(stages, stage -> stage.stage().outcome() == Outcome.OPEN),
                total(stages, stage -> stage.stage().outcome() == Outcome.WON),
                total(stages, stage -> stage.stage().outcome() == Outcome.LOST),
                stages.stream()
                        .filter(stage -> stage.stage().outcome() == Outcome.WON)
                        .map(StageSums.OfStage::closedThisMonth)
                        .reduce(Sums.NONE, Sums::plus));
    }

    BoardView columns(UUID pipeline, BoardQuery query) {
        var wanted = new Wanted(query.filter, query.q, query.sort, query.checkedLimit());
        var stages = sums(pipeline, query.filter, query.q);
        var pages = opportunities.firstPages(
                stages.getFirst().pipeline(),
                stages.stream().map(StageSums.OfStage::stage).toList(),
                wanted);
        return new BoardView(stages.stream()
                .map(stage -> {
                    var page = Objects.requireNonNull(pages.get(stage.stage().id()));
                    return new BoardView.BoardColumn(
                            stage.stage(), stage.all().count(), stage.all().totals(), page.items(), page.next());
                })
                .toList());
    }

    private List<StageSums.OfStage> sums(UUID pipeline, @Nullable String filter, @Nullable String q) {
        var where = opportunities.where(filter, q);
        return isBlank(filter) && isBlank(q)
                ? sums.ofAll(pipeline, opportunities.visibility(), where, today())
                : sums.of(pipeline, where, today());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), current.get().timeZone());
    }

    private static PipelineSummary.StageSummary summary(StageSums.OfStage of) {
        var stage = of.stage();
        return new PipelineSummary.StageSummary(
                new Ref(stage.id(), stage.name()),
                stage.outcome(),
                stage.probability(),
                of.all().count(),
                of.all().totals());
    }

    private static Sums total(List<StageSums.OfStage> stages, Predicate<StageSums.OfStage> which) {
        return stages.stream().filter(which).map(StageSums.OfStage::all).reduce(Sums.NONE, Sums::plus);
    }
}
