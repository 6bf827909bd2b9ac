package app.rapport.interactions;

import app.rapport.platform.web.ConstraintVerdicts;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class InteractionVerdicts implements ConstraintVerdicts {
    @Override
    public Map<String, Verdict> verdicts() {
        return Map.of(
                "interaction_member_member_fk", Verdict.unknownReference("/memberIds"),
                "interaction_customer_customer_fk", Verdict.unknownReference("/customerIds"),
                "interaction_ticket_fk", Verdict.unknownReference("/ticketId"),
                "interaction_opportunity_fk", Verdict.unknownReference("/opportunityId"));
    }
}
