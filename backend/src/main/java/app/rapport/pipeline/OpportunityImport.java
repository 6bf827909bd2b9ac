package app.rapport.pipeline;

import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.imports.ImportTarget;
import app.rapport.platform.imports.ImportValues;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings opportunities from files, with the dates on which their customers were engaged and they were closed. */
@Singleton
class OpportunityImport implements ImportTarget {
    private static final List<ImportField> FIELDS = List.of(
            ImportField.externalId("opportunity id", "deal id", "id opportunité", "id oportunidad", "id oportunitate"),
            ImportField.text(
                    "name",
                    "opportunity",
                    "opportunity name",
                    "deal",
                    "deal name",
                    "opportunité",
                    "affaire",
                    "oportunidad",
                    "oportunitate",
                    "denumire",
                    "nom",
                    "nombre"),
            ImportField.reference(
                            "customer",
                            "customers",
                            "account",
                            "account name",
                            "company",
                            "client",
                            "société",
                            "empresa",
                            "cliente",
                            "companie",
                            "firmă")
                    .createdAs("COMPANY"),
            ImportField.reference(
                    "owner",
                    "members",
                    "sales agent",
                    "agent",
                    "sales rep",
                    "salesperson",
                    "opportunity owner",
                    "propriétaire",
                    "commercial",
                    "propietario",
                    "comercial",
                    "vendedor",
                    "responsabil",
                    "proprietar",
                    "agent de vânzări"),
            ImportField.reference(
                    "stage",
                    "stages",
                    "deal stage",
                    "opportunity stage",
                    "sales stage",
                    "status",
                    "étape",
                    "phase",
                    "etapa",
                    "fase",
                    "etapă",
                    "stadiu"),
            ImportField.reference("product", "products", "product name", "produit", "producto", "produs"),
            ImportField.number(
                    "amount",
                    "close value",
                    "value",
                    "deal value",
                    "revenue",
                    "montant",
                    "valeur",
                    "importe",
                    "valor",
                    "sumă",
                    "valoare"),
            ImportField.text("currency", "devise", "moneda", "divisa", "monedă", "valută"),
            ImportField.date(
                    "engagedOn",
                    "engage date",
                    "engagement date",
                    "start date",
                    "opened",
                    "date de début",
                    "fecha de inicio",
                    "data începerii"),
            ImportField.date(
                    "expectedCloseOn",
                    "expected close",
                    "expected close date",
                    "clôture prévue",
                    "cierre previsto",
                    "închidere estimată"),
            ImportField.date(
                    "closedOn", "close date", "closed date", "date de clôture", "fecha de cierre", "data închiderii"),
            ImportField.text("lostReason", "loss reason", "motif de perte", "motivo de pérdida", "motivul pierderii"),
            ImportField.reference("contacts", "customers", "contact", "contact name", "contacto", "persoană de contact")
                    .asMany()
                    .createdAs("PERSON"),
            ImportField.text("description", "notes", "descripción", "descriere"));

    private final OpportunityBatch batch;
    private final StagePlan.Reader plans;
    private final Clock clock;

    OpportunityImport(OpportunityBatch batch, StagePlan.Reader plans, Clock clock) {
        this.batch = batch;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "OPPORTUNITIES";
    }

    @Override
    public String resource() {
        return "opportunities";
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    /** Many sales share a name, so only an id of its own tells one from another. */
    @Override
    public @Nullable String key(ImportValues values) {
        return null;
    }

    @Override
    public Map<String, UUID> find(Set<String> keys, ImportContext context) {
        return Map.of();
    }

    /** A file may name one opportunity twice: the second row must see what the first one did. */
    @Override
    public List<RowOutcome> write(List<ImportRow> rows, ImportContext context) {
        var outcomes = new ArrayList<RowOutcome>();
        var seen = new HashSet<UUID>();
        var begin = 0;
        for (var end = 0; end < rows.size(); end++) {
            var existing = rows.get(end).existing();
            if (existing != null && !seen.add(existing)) {
                outcomes.addAll(writeDistinct(rows.subList(begin, end), context));
                begin = end;
                seen.clear();
                seen.add(existing);
            }
        }
        outcomes.addAll(writeDistinct(rows.subList(begin, rows.size()), context));
        return outcomes;
    }

    private List<RowOutcome> writeDistinct(List<ImportRow> rows, ImportContext context) {
        var reading = new OpportunityReading(
                plans.read(),
                batch.load(rows),
                batch.names(rows),
                context,
                clock.instant().atZone(context.member().timeZone()));
        var outcomes = rows.stream().map(row -> outcome(row, reading)).toList();
        batch.write(reading.changes(), context.member().id());
        return outcomes;
    }

    private static RowOutcome outcome(ImportRow row, OpportunityReading reading) {
        try {
            return reading.take(row);
        } catch (Problem refused) {
            return RowOutcome.refused(refused);
        }
    }
}
