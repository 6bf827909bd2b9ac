package app.rapport.commerce;

import app.rapport.platform.imports.Folding;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import app.rapport.platform.value.Money;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads and writes many products at a time. */
@Singleton
class ProductBatch {
    static final String CODE = "code:";
    static final String NAME = "name:";

    /** One product for each key; a name that several bear is no key. */
    private static final String FIND = """
            select wanted.key, cast(min(cast(p.id as text)) as uuid) as id
            from unnest(cast(:keys as text[])) as wanted (key)
            join product p on p.tenant_id = :tenant
                and (p.code_key = app_fold(substr(wanted.key, 6)) and wanted.key like 'code:%'
                     or p.name_key = app_fold(substr(wanted.key, 6)) and wanted.key like 'name:%')
            group by wanted.key having count(*) = 1""";

    private static final String LOAD = """
            select p.id, p.name, p.code, p.family, p.price_amount, p.price_currency
            from product p where p.tenant_id = :tenant and p.id = any(:ids) order by p.id for update""";
    private static final String CODES =
            "select p.code, p.id from product p where p.tenant_id = :tenant and p.code_key = any(select app_fold(c) from unnest(cast(:codes as text[])) c)";
    private static final String INSERT = """
            insert into product (tenant_id, id, name, code, family, price_amount, price_currency, created_at, updated_at)
            values (:tenant, :id, :name, :code, :family, :amount, :currency, now(), now())""";
    private static final String UPDATE = """
            update product set name = :name, code = :code, family = :family, price_amount = :amount,
                   price_currency = :currency, version = version + 1, updated_at = now()
            where tenant_id = :tenant and id = :id""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    ProductBatch(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** A product as it is to become. */
    record Change(UUID id, boolean isNew, ProductInput input) {
        static Change of(@Nullable UUID existing, ProductInput input) {
            return existing == null
                    ? new Change(TenantRecord.newId(), true, input)
                    : new Change(existing, false, input);
        }
    }

    Map<String, UUID> find(Collection<String> keys) {
        var found = new HashMap<String, UUID>();
        jdbi.useHandle(handle -> handle.createQuery(FIND)
                .bind("tenant", tenancy.require())
                .bindArray("keys", String.class, keys)
                .map((row, context) -> found.put(row.getString("key"), Rows.id(row, "id")))
                .list());
        return found;
    }

    /** Locks them too. */
    Map<UUID, ProductInput> load(Collection<UUID> ids) {
        var found = new HashMap<UUID, ProductInput>();
        jdbi.useHandle(handle -> handle.createQuery(LOAD)
                .bind("tenant", tenancy.require())
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> found.put(
                        Rows.id(row, "id"),
                        new ProductInput(
                                row.getString("name"),
                                row.getString("code"),
                                row.getString("family"),
                                Money.of(row, "price_amount", "price_currency"))))
                .list());
        return found;
    }

    /** Which product holds each of these codes. */
    Map<String, UUID> codes(Collection<String> codes) {
        var found = new HashMap<String, UUID>();
        jdbi.useHandle(handle -> handle.createQuery(CODES)
                .bind("tenant", tenancy.require())
                .bindArray("codes", String.class, codes)
                .map((row, context) -> found.put(Folding.fold(row.getString("code")), Rows.id(row, "id")))
                .list());
        return found;
    }

    void write(Collection<Change> changes) {
        changes.stream()
                .collect(Collectors.groupingBy(Change::isNew))
                .forEach((isNew, same) -> write(isNew ? INSERT : UPDATE, same));
    }

    private void write(String sql, List<Change> changes) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(sql);
            for (var change : changes) {
                var price = change.input().price();
                batch.bind("tenant", tenancy.require())
                        .bind("id", change.id())
                        .bind("name", change.input().name())
                        .bind("code", change.input().code())
                        .bind("family", change.input().family())
                        .bind("amount", price == null ? null : price.amount())
                        .bind("currency", price == null ? null : price.currency())
                        .add();
            }
            batch.execute();
        });
    }
}
