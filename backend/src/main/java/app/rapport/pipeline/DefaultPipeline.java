package app.rapport.pipeline;

import static app.rapport.pipeline.Outcome.LOST;
import static app.rapport.pipeline.Outcome.OPEN;
import static app.rapport.pipeline.Outcome.WON;

import app.rapport.identity.OrganisationFounded;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The pipeline every organisation starts with and may rearrange as it likes. */
@Singleton
class DefaultPipeline {
    private static final PipelineInput SALES = new PipelineInput(
            names("Sales", "Ventes", "Ventas", "Vânzări"),
            0,
            List.of(
                    StageInput.of(10, OPEN, names("Prospecting", "Prospection", "Prospección", "Prospectare")),
                    StageInput.of(25, OPEN, names("Engaging", "Échanges en cours", "En conversación", "În discuții")),
                    StageInput.of(50, OPEN, names("Proposal", "Proposition", "Propuesta", "Ofertă")),
                    StageInput.of(75, OPEN, names("Negotiation", "Négociation", "Negociación", "Negociere")),
                    StageInput.of(100, WON, names("Won", "Gagnée", "Ganada", "Câștigată")),
                    StageInput.of(0, LOST, names("Lost", "Perdue", "Perdida", "Pierdută"))));

    private final Pipelines pipelines;

    DefaultPipeline(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    void on(@Observes OrganisationFounded founded) {
        pipelines.add(SALES);
    }

    private static Map<String, String> names(String en, String fr, String es, String ro) {
        return Map.of("en", en, "fr", fr, "es", es, "ro", ro);
    }
}
