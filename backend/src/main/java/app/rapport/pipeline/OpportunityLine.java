package app.rapport.pipeline;

import app.rapport.platform.value.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product an opportunity is about. */
@Embeddable
record OpportunityLine(
        UUID productId,
        BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable String currency) {

    static OpportunityLine of(OpportunityInput.LineInput line) {
        var price = line.unitPrice();
        // The column's scale, so that an unchanged line equals what was loaded and is not written again.
        return new OpportunityLine(
                line.productId(),
                line.quantity().setScale(4),
                price == null ? null : price.amount().setScale(4),
                price == null ? null : price.currency());
    }

    OpportunityInput.LineInput input() {
        var price = unitPrice == null || currency == null ? null : new Money(unitPrice, currency);
        return new OpportunityInput.LineInput(productId, quantity.stripTrailingZeros(), price);
    }
}
