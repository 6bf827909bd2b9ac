package app.rapport.customers;

import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.imports.Folding;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportReference;
import app.rapport.platform.imports.Match;
import app.rapport.platform.imports.NameMatcher;
import app.rapport.platform.imports.NameMatcher.Candidate;
import app.rapport.platform.sql.Rows;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Customers that files name, of those the importing member sees; one nobody knows becomes a prospect, a company unless the
 * field says a person.
 */
@Singleton
class CustomerReferences implements ImportReference {
    private static final int MAX_NAME = 300;

    private final Jdbi jdbi;
    private final CustomerRepository customers;
    private final FieldRules rules;

    CustomerReferences(Jdbi jdbi, CustomerRepository customers, FieldRules rules) {
        this.jdbi = jdbi;
        this.customers = customers;
        this.rules = rules;
    }

    @Override
    public String resource() {
        return "customers";
    }

    @Override
    public boolean creatable() {
        return true;
    }

    /** First those of the very name, by index; only for the rest are others of the same beginning looked through. */
    @Override
    public Map<String, Match> find(Collection<String> texts, boolean similar, ImportContext context) {
        var found = new HashMap<>(new NameMatcher(named(texts, context)).match(texts, false));
        var open = texts.stream().filter(text -> !found.containsKey(text)).toList();
        if (!open.isEmpty()) {
            found.putAll(new NameMatcher(beginningAlike(open, context)).match(open, similar));
        }
        return found;
    }

    private List<Candidate> named(Collection<String> texts, ImportContext context) {
        var visible = visible(context);
        // Nobody is found by an address that is not shown.
        var byEmail = rules.hides("customers", "contactPoints") ? Condition.of("false") : visible;
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id, c.name from customer c
                        where c.tenant_id = :tenant and c.archived_at is null and (%s)
                          and c.name_key = any(array(select app_fold(text) from unnest(:texts) text))
                        union all
                        select c.id, c.email from customer c
                        where c.tenant_id = :tenant and c.archived_at is null and (%s)
                          and c.email = any(array(select lower(text) from unnest(:texts) text))""".formatted(visible.sql(), byEmail.sql()))
                .bind("tenant", context.member().tenant())
                .bindMap(visible.values())
                .bindArray("texts", String.class, texts)
                .map((row, ctx) -> new Candidate(Rows.id(row, "id"), row.getString("name")))
                .list());
    }

    private List<Candidate> beginningAlike(Collection<String> texts, ImportContext context) {
        var beginnings = texts.stream()
                .map(Folding::fold)
                .map(name -> name.substring(0, Math.min(2, name.length())))
                .collect(Collectors.toSet());
        var visible = visible(context);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select alike.id, alike.name
                        from unnest(:beginnings) as beginning
                        cross join lateral (
                            select c.id, c.name from customer c
                            where c.tenant_id = :tenant and c.archived_at is null and (%s)
                              and c.name_key >= beginning and c.name_key < beginning || U&'\\+10FFFD'
                            limit 2000) alike""".formatted(visible.sql()))
                .bind("tenant", context.member().tenant())
                .bindMap(visible.values())
                .bindArray("beginnings", String.class, beginnings)
                .map((row, ctx) -> new Candidate(Rows.id(row, "id"), row.getString("name")))
                .list());
    }

    static Condition visible(ImportContext context) {
        var member = context.member();
        return member.may("customers:read")
                ? member.visibility("customers:read").on("c.owner_id")
                : Condition.of("false");
    }

    @Override
    public Map<String, UUID> create(Collection<String> names, @Nullable String createdAs, ImportContext context) {
        var kind = createdAs == null ? CustomerKind.COMPANY : CustomerKind.valueOf(createdAs);
        var made = new HashMap<String, UUID>();
        var created = new ArrayList<Customer>();
        names.stream().filter(name -> name.length() <= MAX_NAME).forEach(name -> {
            var customer = Customer.named(kind, name);
            created.add(customer);
            made.put(name, customer.id());
        });
        customers.persist(created);
        customers.flush();
        return made;
    }
}
