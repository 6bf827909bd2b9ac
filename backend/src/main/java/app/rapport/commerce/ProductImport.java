package app.rapport.commerce;

import app.rapport.platform.imports.Folding;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.imports.ImportTarget;
import app.rapport.platform.imports.ImportValues;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.value.Money;
import app.rapport.platform.web.InputCheck;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings products from files. */
@Singleton
class ProductImport implements ImportTarget {
    private static final List<ImportField> FIELDS = List.of(
            ImportField.externalId("product id", "id produit", "id producto", "id produs"),
            ImportField.text(
                            "name",
                            "product",
                            "product name",
                            "produit",
                            "producto",
                            "produs",
                            "denumire",
                            "nom",
                            "nombre")
                    .asRequired(),
            ImportField.text("code", "sku", "product code", "référence", "código", "cod", "article number"),
            ImportField.text("family", "series", "category", "product family", "famille", "gamme", "familia", "serie"),
            ImportField.number(
                    "price", "sales price", "list price", "unit price", "prix", "precio", "preț", "preț de listă"),
            ImportField.text("currency", "devise", "moneda", "monedă"));

    private final ProductBatch products;
    private final InputCheck rules;

    ProductImport(ProductBatch products, InputCheck rules) {
        this.products = products;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "PRODUCTS";
    }

    @Override
    public String resource() {
        return "products";
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public @Nullable String key(ImportValues values) {
        var code = values.text("code");
        var name = values.text("name");
        return code != null
                ? ProductBatch.CODE + Folding.fold(code)
                : name != null ? ProductBatch.NAME + Folding.fold(name) : null;
    }

    @Override
    public Map<String, UUID> find(Set<String> keys, ImportContext context) {
        return products.find(keys);
    }

    @Override
    public List<RowOutcome> write(List<ImportRow> rows, ImportContext context) {
        var before = products.load(
                rows.stream().map(ImportRow::existing).filter(Objects::nonNull).toList());
        var codes = new HashMap<>(products.codes(rows.stream()
                .map(row -> row.values().text("code"))
                .filter(Objects::nonNull)
                .toList()));
        var changes = new ArrayList<ProductBatch.Change>();
        var outcomes = new ArrayList<RowOutcome>();
        for (var row : rows) {
            outcomes.add(take(row, before, codes, changes, context));
        }
        products.write(changes);
        return outcomes;
    }

    private RowOutcome take(
            ImportRow row,
            Map<UUID, ProductInput> before,
            Map<String, UUID> codes,
            List<ProductBatch.Change> changes,
            ImportContext context) {
        var old = row.existing() == null ? null : before.get(row.existing());
        if (row.existing() != null && old == null) {
            return RowOutcome.rejected(ImportField.EXTERNAL_ID, "unknown-reference");
        }
        ProductInput input;
        try {
            input = input(row.values(), old, context);
        } catch (Problem refused) {
            return RowOutcome.refused(refused);
        }
        var change = ProductBatch.Change.of(row.existing(), input);
        var holder = input.code() == null ? change.id() : codes.putIfAbsent(Folding.fold(input.code()), change.id());
        if (holder != null && !holder.equals(change.id())) {
            return RowOutcome.rejected("code", "taken");
        }
        if (input.equals(old)) {
            return RowOutcome.unchanged(change.id());
        }
        if (old != null) {
            before.put(change.id(), input);
        }
        changes.add(change);
        return old == null ? RowOutcome.created(change.id()) : RowOutcome.updated(change.id());
    }

    private ProductInput input(ImportValues values, @Nullable ProductInput old, ImportContext context) {
        var name = values.text("name");
        var code = values.text("code");
        var family = values.text("family");
        if (name == null && old == null) {
            throw Problem.invalid("/name", "required");
        }
        var input = new ProductInput(
                name != null ? name : Objects.requireNonNull(old).name(),
                code != null || old == null ? code : old.code(),
                family != null || old == null ? family : old.family(),
                price(values, old == null ? null : old.price(), context));
        return rules.check(input);
    }

    private static @Nullable Money price(ImportValues values, @Nullable Money old, ImportContext context) {
        var amount = values.number("price");
        if (amount == null) {
            return old;
        }
        var currency = values.text("currency");
        return new Money(amount, currency != null ? currency : old != null ? old.currency() : context.currency());
    }
}
