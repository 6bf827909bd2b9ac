package app.rapport.pipeline;

import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportReference;
import app.rapport.platform.imports.Match;
import app.rapport.platform.imports.NameMatcher;
import app.rapport.platform.imports.NameMatcher.Candidate;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds stages of the import's pipeline by their name in any language. */
@Singleton
class StageReferences implements ImportReference {
    private final StagePlan.Reader plans;

    StageReferences(StagePlan.Reader plans) {
        this.plans = plans;
    }

    @Override
    public String resource() {
        return "stages";
    }

    @Override
    public String permission() {
        return "pipelines";
    }

    @Override
    public Map<String, Match> find(Collection<String> texts, boolean similar, ImportContext context) {
        var candidates = new ArrayList<Candidate>();
        for (var stage : plans.read().chosen(context)) {
            stage.names().forEach(name -> candidates.add(new Candidate(stage.id(), name)));
            usual(stage.outcome()).forEach(name -> candidates.add(new Candidate(stage.id(), name)));
        }
        return new NameMatcher(candidates).match(texts, similar);
    }

    /** What other systems call the two ends, whatever they are called here. */
    private static List<String> usual(Outcome outcome) {
        return switch (outcome) {
            case OPEN -> List.of();
            case WON -> List.of("Won", "Closed Won", "Gagné", "Ganado", "Câștigat");
            case LOST -> List.of("Lost", "Closed Lost", "Perdu", "Perdido", "Pierdut");
        };
    }
}
