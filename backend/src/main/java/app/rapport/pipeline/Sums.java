package app.rapport.pipeline;

import app.rapport.platform.value.Money;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many opportunities, and what they are worth together in each currency; those without an amount only count. */
record Sums(long count, List<CurrencyTotal> totals) {
    static final Sums NONE = new Sums(0, List.of());

    /** @param weighted by the probability of the stage each opportunity is in */
    record CurrencyTotal(
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "1250.00")
            BigDecimal amount,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "312.50")
            BigDecimal weighted,

            @Schema(examples = "EUR") String currency,
            long count) {

        static CurrencyTotal of(BigDecimal amount, BigDecimal weighted, String currency, long count) {
            var decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
            return new CurrencyTotal(
                    new Money(amount, currency).amount(),
                    weighted.setScale(decimals, RoundingMode.HALF_EVEN),
                    currency,
                    count);
        }

        private CurrencyTotal plus(CurrencyTotal other) {
            return new CurrencyTotal(
                    amount.add(other.amount), weighted.add(other.weighted), currency, count + other.count);
        }
    }

    Sums plus(Sums other) {
        var byCurrency = new TreeMap<String, CurrencyTotal>();
        Stream.concat(totals.stream(), other.totals.stream())
                .forEach(total -> byCurrency.merge(total.currency(), total, CurrencyTotal::plus));
        return new Sums(count + other.count, List.copyOf(byCurrency.values()));
    }
}
