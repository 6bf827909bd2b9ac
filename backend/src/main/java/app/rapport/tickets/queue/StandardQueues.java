package app.rapport.tickets.queue;

import app.rapport.identity.OrganisationFounded;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The queues every organisation starts with and may change as it likes. */
@Singleton
class StandardQueues {
    private static final List<Map<String, String>> NAMES = List.of(
            Map.of("en", "Support", "fr", "Assistance", "es", "Soporte", "ro", "Asistență"),
            Map.of("en", "Billing", "fr", "Facturation", "es", "Facturación", "ro", "Facturare"),
            Map.of("en", "Complaints", "fr", "Réclamations", "es", "Reclamaciones", "ro", "Reclamații"));

    private final QueueRepository queues;

    StandardQueues(QueueRepository queues) {
        this.queues = queues;
    }

    void on(@Observes OrganisationFounded founded) {
        NAMES.forEach(names -> queues.persistAndFlush(new Queue(names)));
    }
}
