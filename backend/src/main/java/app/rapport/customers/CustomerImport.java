package app.rapport.customers;

import app.rapport.platform.imports.Folding;
import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportField;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.imports.ImportTarget;
import app.rapport.platform.imports.ImportValues;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.web.Checks;
import app.rapport.platform.web.InputCheck;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Customers from a file: companies and people, how to reach them, whom they belong to and work for. */
@Singleton
class CustomerImport implements ImportTarget {
    private static final String COMPANY_KEY = "company|";
    private static final String PERSON_KEY = "person|";

    private final CustomerRepository customers;
    private final CustomerLinks links;
    private final InputCheck check;
    private final Jdbi jdbi;

    CustomerImport(CustomerRepository customers, CustomerLinks links, InputCheck check, Jdbi jdbi) {
        this.customers = customers;
        this.links = links;
        this.check = check;
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "CUSTOMERS";
    }

    @Override
    public String resource() {
        return "customers";
    }

    @Override
    public List<ImportField> fields() {
        return ImportFields.ALL;
    }

    /** Two companies of one name are one; two people of one name are one only if their e-mail address is. */
    @Override
    public String key(ImportValues values) {
        var name = Folding.fold(ImportedCustomer.name(values));
        return ImportedCustomer.kind(values) == CustomerKind.COMPANY
                ? COMPANY_KEY + name
                : PERSON_KEY + Folding.fold(Objects.requireNonNullElse(values.text("email"), "")) + "|" + name;
    }

    @Override
    public Map<String, UUID> find(Set<String> keys, ImportContext context) {
        var found = new HashMap<String, UUID>();
        var companies = withPrefix(keys, COMPANY_KEY, key -> key);
        only(
                        "c.kind = 'COMPANY' and c.name_key = any(array(select app_fold(text) from unnest(:texts) text))",
                        companies,
                        context)
                .forEach((name, id) -> found.put(COMPANY_KEY + name, id));
        var addresses = withPrefix(keys, PERSON_KEY, key -> key.substring(0, key.indexOf('|')));
        var people = only("c.kind = 'PERSON' and c.email = any(:texts)", addresses, context);
        keys.stream().filter(key -> key.startsWith(PERSON_KEY)).forEach(key -> {
            var id = people.get(key.substring(PERSON_KEY.length(), key.indexOf('|', PERSON_KEY.length())));
            if (id != null) {
                found.put(key, id);
            }
        });
        return found;
    }

    private static Set<String> withPrefix(Set<String> keys, String prefix, Function<String, String> text) {
        return keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> text.apply(key.substring(prefix.length())))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Of those the member sees, by folded name and by address; of several equals none: nobody could tell which is meant. */
    private Map<String, UUID> only(String condition, Set<String> texts, ImportContext context) {
        var found = new HashMap<String, UUID>();
        if (texts.isEmpty()) {
            return found;
        }
        var several = new HashSet<String>();
        var visible = CustomerReferences.visible(context);
        jdbi.useHandle(handle -> handle.createQuery("""
                        select c.id, c.name, c.email from customer c
                        where c.tenant_id = :tenant and c.archived_at is null and (%s) and %s""".formatted(visible.sql(), condition))
                .bind("tenant", context.member().tenant())
                .bindMap(visible.values())
                .bindArray("texts", String.class, texts)
                .map((row, ctx) -> Map.entry(
                        row.getObject("id", UUID.class),
                        List.of(
                                Folding.fold(row.getString("name")),
                                Objects.requireNonNullElse(row.getString("email"), ""))))
                .forEach(entry -> entry.getValue().stream()
                        .distinct()
                        .filter(texts::contains)
                        .forEach(text -> {
                            if (found.put(text, entry.getKey()) != null) {
                                several.add(text);
                            }
                        })));
        found.keySet().removeAll(several);
        return found;
    }

    @Override
    public List<RowOutcome> write(List<ImportRow> rows, ImportContext context) {
        var ids =
                rows.stream().map(ImportRow::existing).filter(Objects::nonNull).toList();
        var existing = ids.isEmpty()
                ? Map.<UUID, Customer>of()
                : customers.list("id in ?1", ids).stream().collect(Collectors.toMap(Customer::id, Function.identity()));
        return rows.stream()
                .map(row -> {
                    try {
                        return write(row, row.existing() == null ? null : existing.get(row.existing()), context);
                    } catch (Problem refusal) {
                        return RowOutcome.refused(refusal);
                    }
                })
                .toList();
    }

    private RowOutcome write(ImportRow row, @Nullable Customer existing, ImportContext context) {
        var before = existing == null ? null : existing.input();
        var checks = new Checks();
        var input = ImportedCustomer.over(before, row.values(), context, checks);
        checks.run(() -> check.check(input));
        checks.requirePassed();
        if (existing == null) {
            var customer = new Customer(input);
            customers.persist(customer);
            return RowOutcome.created(customer.id());
        }
        if (input.equals(before)) {
            return RowOutcome.unchanged(existing.id());
        }
        if (input.kind() != existing.kind()) {
            return RowOutcome.rejected("kind", "immutable");
        }
        // Whatever is wrong is found on a draft: a record that is half changed would be written with the batch.
        Customer.check(input);
        existing.enter(input);
        return RowOutcome.updated(existing.id());
    }

    @Override
    public List<RowOutcome> link(List<ImportRow> rows, ImportContext context) {
        return links.link(rows, context);
    }
}
