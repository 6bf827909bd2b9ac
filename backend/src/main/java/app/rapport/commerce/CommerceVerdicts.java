package app.rapport.commerce;

import app.rapport.platform.web.ConstraintVerdicts;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class CommerceVerdicts implements ConstraintVerdicts {
    @Override
    public Map<String, Verdict> verdicts() {
        return Map.of("product_code_uq", Verdict.taken("/code"));
    }
}
