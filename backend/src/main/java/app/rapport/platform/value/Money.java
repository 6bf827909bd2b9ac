package app.rapport.platform.value;

import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a currency (ISO 4217). Written with at least the currency's decimals; as text, because a JSON number would
 * lose cents.
 */
public record Money(
        @NotNull @Digits(integer = 15, fraction = 4) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "1250.00")
        BigDecimal amount,

        @NotNull @Schema(examples = "EUR", pattern = "[A-Z]{3}")
        String currency) {

    private static final int MOST_DIGITS = 100;

    public Money {
        if (currency != null) {
            currency = checked(currency);
            // A number of a billion digits is left for the bounds to refuse: writing it out would take all memory.
            if (amount != null && Math.abs((long) amount.precision() - amount.scale()) <= MOST_DIGITS) {
                var decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
                var plain = amount.scale() > 4 && amount.stripTrailingZeros().scale() <= 4
                        ? amount.setScale(4, RoundingMode.UNNECESSARY)
                        : amount;
                var needed = Math.max(decimals, plain.stripTrailingZeros().scale());
                amount = plain.setScale(needed, RoundingMode.UNNECESSARY);
            }
        }
    }

    /** As a column reads it, so that an unchanged amount equals what was loaded and is not written again. */
    public static @Nullable BigDecimal stored(@Nullable Money money) {
        if (money == null) {
            return null;
        }
        var scale = money.amount.scale();
        return scale < 0 || scale > 4 ? money.amount : money.amount.setScale(4, RoundingMode.UNNECESSARY);
    }

    private static String checked(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/currency", "invalid-currency");
        }
    }

    /** Reads {@code <prefix>} and {@code <prefix>_currency} or {@code currency}; null when the amount is. */
    public static @Nullable Money of(ResultSet row, String amountColumn, String currencyColumn) throws SQLException {
        var amount = row.getBigDecimal(amountColumn);
        var currency = row.getString(currencyColumn);
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
