package app.rapport.commerce;

import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportReference;
import app.rapport.platform.imports.Match;
import app.rapport.platform.imports.NameMatcher;
import app.rapport.platform.imports.NameMatcher.Candidate;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds products by name or code, archived ones too: files tell of past sales. */
@Singleton
class ProductReferences implements ImportReference {
    private static final String NAMES = """
            select p.id, p.name from product p where p.tenant_id = :tenant
            union all
            select p.id, p.code from product p where p.tenant_id = :tenant and p.code is not null""";
    private static final String INSERT = """
            insert into product (tenant_id, id, name, created_at, updated_at) values (:tenant, :id, :name, now(), now())""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    ProductReferences(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    @Override
    public String resource() {
        return "products";
    }

    @Override
    public Map<String, Match> find(Collection<String> texts, boolean similar, ImportContext context) {
        var candidates = jdbi.withHandle(handle -> handle.createQuery(NAMES)
                .bind("tenant", tenancy.require())
                .map((row, rowContext) -> new Candidate(Rows.id(row, "id"), row.getString("name")))
                .list());
        return new NameMatcher(candidates).match(texts, similar);
    }

    @Override
    public boolean creatable() {
        return true;
    }

    @Override
    public Map<String, UUID> create(Collection<String> names, @Nullable String createdAs, ImportContext context) {
        var made = new HashMap<String, UUID>();
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(INSERT);
            names.stream()
                    .filter(name -> name.length() <= ProductInput.MAX_NAME)
                    .forEach(name -> {
                        var id = TenantRecord.newId();
                        made.put(name, id);
                        batch.bind("tenant", tenancy.require())
                                .bind("id", id)
                                .bind("name", name)
                                .add();
                    });
            if (batch.size() > 0) {
                batch.execute();
            }
        });
        return made;
    }
}
