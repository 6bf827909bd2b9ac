package app.rapport.tickets;

import app.rapport.platform.web.ConstraintVerdicts;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class TicketVerdicts implements ConstraintVerdicts {
    @Override
    public Map<String, Verdict> verdicts() {
        return Map.of(
                "ticket_queue_fk", Verdict.unknownReference("/queueId"),
                "ticket_assignee_fk", Verdict.unknownReference("/assigneeId"));
    }
}
