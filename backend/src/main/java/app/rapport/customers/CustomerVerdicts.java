package app.rapport.customers;

import app.rapport.platform.web.ConstraintVerdicts;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class CustomerVerdicts implements ConstraintVerdicts {
    @Override
    public Map<String, Verdict> verdicts() {
        return Map.of(
                "customer_owner_fk", Verdict.unknownReference("/ownerId"),
                "customer_tag_tag_fk", Verdict.unknownReference("/tagIds"),
                "tag_name_uq", Verdict.taken("/name"),
                "relationship_current_uq", Verdict.taken("/customerId"),
                "relationship_to_fk", Verdict.unknownReference("/customerId"),
                "relationship_self_ck", new Verdict("invalid", "/customerId", "invalid"),
                "relationship_dates_ck", new Verdict("invalid", "/endedOn", "invalid"));
    }
}
