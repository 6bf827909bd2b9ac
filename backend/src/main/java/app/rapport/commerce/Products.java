package app.rapport.commerce;

import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.Field;
import app.rapport.platform.filter.ListQuery;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.filter.Lists;
import app.rapport.platform.filter.Page;
import app.rapport.platform.filter.ResourceSchema;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The products of the organisation; everybody who may read products sees all of them. */
@Singleton
class Products {
    private static final ResourceSchema SCHEMA = ResourceSchema.of(
            "products",
            Field.text("name", "p.name_key").sortable(),
            Field.text("code", "p.code_key").sortedBy("coalesce(p.code_key, '')"),
            Field.text("family", "p.family_key").sortedBy("coalesce(p.family_key, '')"),
            Field.number("price", "p.price_amount").sortedBy("coalesce(p.price_amount, -1)"),
            Field.instant("createdAt", "p.created_at").sortable(),
            Field.instant("updatedAt", "p.updated_at").sortable(),
            Field.flag("archived", "(p.archived_at is not null)"));
    private static final ListSource SOURCE = new ListSource(
            SCHEMA,
            "product p",
            ProductView.COLUMNS,
            "",
            "name",
            "(p.name_key like '%' || app_fold(:q) || '%' or p.code_key like app_fold(:q) || '%')",
            true);

    private final ProductRepository products;
    private final Lists lists;
    private final CurrentMember current;
    private final MergePatch mergePatch;
    private final Clock clock;

    Products(ProductRepository products, Lists lists, CurrentMember current, MergePatch mergePatch, Clock clock) {
        this.products = products;
        this.lists = lists;
        this.current = current;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Produces
    @Singleton
    ResourceSchema schema() {
        return SCHEMA;
    }

    Page<ProductView> page(ListQuery query) {
        return lists.page(query, SOURCE, Condition.TRUE, (row, context) -> ProductView.of(row, current.get()));
    }

    ProductView view(UUID id) {
        return lists.one(id, SOURCE, Condition.TRUE, (row, context) -> ProductView.of(row, current.get()))
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    ProductView create(ProductInput input) {
        var product = new Product(input);
        products.persistAndFlush(product);
        return view(product.id());
    }

    @Transactional
    ProductView edit(UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        var product = products.requireForChange(id);
        IfMatch.require(ifMatch, view(id));
        product.describe(mergePatch.apply(patch, product.input(), ProductInput.class));
        products.flush();
        return view(id);
    }

    @Transactional
    ProductView archive(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, product -> product.archive(clock.instant()));
    }

    @Transactional
    ProductView restore(UUID id, @Nullable IfMatch ifMatch) {
        return act(id, ifMatch, Product::restore);
    }

    private ProductView act(UUID id, @Nullable IfMatch ifMatch, Consumer<Product> verb) {
        var product = products.requireForChange(id);
        IfMatch.check(ifMatch, view(id));
        verb.accept(product);
        products.flush();
        return view(id);
    }
}
