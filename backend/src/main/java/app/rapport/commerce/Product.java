package app.rapport.commerce;

import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.value.Money;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something the organisation sells. Archived instead of deleted: past opportunities still name it. */
@Entity
@SuppressWarnings("NullAway.Init")
class Product extends TenantRecord {
    private String name;
    private @Nullable String code;
    private @Nullable String family;
    private @Nullable BigDecimal priceAmount;
    private @Nullable String priceCurrency;
    private @Nullable Instant archivedAt;

    protected Product() {}

    Product(ProductInput input) {
        super(newId());
        describe(input);
    }

    final void describe(ProductInput input) {
        name = input.name();
        code = input.code();
        family = input.family();
        priceAmount = Money.stored(input.price());
        priceCurrency = input.price() == null ? null : input.price().currency();
    }

    void archive(Instant now) {
        archivedAt = archivedAt == null ? now : archivedAt;
    }

    void restore() {
        archivedAt = null;
    }

    ProductInput input() {
        var price = priceAmount == null || priceCurrency == null ? null : new Money(priceAmount, priceCurrency);
        return new ProductInput(name, code, family, price);
    }
}
