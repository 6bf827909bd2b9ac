package app.rapport.pipeline;

import app.rapport.platform.web.ConstraintVerdicts;
import jakarta.inject.Singleton;
import java.util.Map;

/** The constraints on stages are left to the general rule: they mean something else for a stage than for its users. */
@Singleton
class PipelineVerdicts implements ConstraintVerdicts {
    @Override
    public Map<String, Verdict> verdicts() {
        return Map.of(
                "opportunity_owner_fk", Verdict.unknownReference("/ownerId"),
                "opportunity_customer_fk", Verdict.unknownReference("/customerId"),
                "opportunity_contact_customer_fk", Verdict.unknownReference("/contactIds"),
                "opportunity_line_product_fk", Verdict.unknownReference("/lines"));
    }
}
