package app.rapport.customers;

import app.rapport.platform.imports.ImportContext;
import app.rapport.platform.imports.ImportRow;
import app.rapport.platform.imports.RowOutcome;
import app.rapport.platform.sql.Rows;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The relationships a file of customers speaks of: added where they are not there yet, never ended. */
@Singleton
class CustomerLinks {
    private static final Map<String, RelationshipType> TYPES = Map.of(
            ImportFields.SUBSIDIARY_OF, RelationshipType.SUBSIDIARY_OF,
            ImportFields.WORKS_FOR, RelationshipType.WORKS_FOR);

    private final RelationshipRepository relationships;
    private final Relationships rules;
    private final Jdbi jdbi;

    CustomerLinks(RelationshipRepository relationships, Relationships rules, Jdbi jdbi) {
        this.relationships = relationships;
        this.rules = rules;
        this.jdbi = jdbi;
    }

    private record Link(RelationshipType type, UUID from, UUID to) {}

    List<RowOutcome> link(List<ImportRow> rows, ImportContext context) {
        var known = known(rows, context);
        var companies = companies(rows, context);
        return rows.stream().map(row -> link(row, known, companies)).toList();
    }

    private RowOutcome link(ImportRow row, Set<Link> known, Set<UUID> companies) {
        var customer = Objects.requireNonNull(row.existing());
        var added = false;
        for (var field : TYPES.keySet()) {
            var to = row.values().id(field);
            if (to == null) {
                continue;
            }
            var link = new Link(Objects.requireNonNull(TYPES.get(field)), customer, to);
            if (known.contains(link)) {
                continue;
            }
            if (to.equals(customer) || !companies.contains(to) || isCircle(link)) {
                return RowOutcome.rejected(field, "invalid");
            }
            relationships.persist(new Relationship(link.type(), link.from(), link.to()));
            relationships.flush();
            known.add(link);
            added = true;
        }
        return added ? RowOutcome.updated(customer) : RowOutcome.unchanged(customer);
    }

    private boolean isCircle(Link link) {
        try {
            if (link.type() == RelationshipType.SUBSIDIARY_OF) {
                rules.requireNoCircle(link.from(), link.to());
            }
            return false;
        } catch (Problem circle) {
            return true;
        }
    }

    private Set<Link> known(List<ImportRow> rows, ImportContext context) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select type, from_id, to_id from relationship
                        where tenant_id = :tenant and from_id = any(:ids) and ended_on is null""")
                .bind("tenant", context.member().tenant())
                .bindArray(
                        "ids",
                        UUID.class,
                        rows.stream().map(ImportRow::existing).toList())
                .map((row, ctx) -> new Link(
                        RelationshipType.valueOf(row.getString("type")),
                        Rows.id(row, "from_id"),
                        Rows.id(row, "to_id")))
                .collect(Collectors.toCollection(HashSet::new)));
    }

    private Set<UUID> companies(List<ImportRow> rows, ImportContext context) {
        var named = rows.stream()
                .flatMap(
                        row -> TYPES.keySet().stream().map(field -> row.values().id(field)))
                .filter(Objects::nonNull)
                .toList();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from customer where tenant_id = :tenant and id = any(:ids) and kind = 'COMPANY'")
                .bind("tenant", context.member().tenant())
                .bindArray("ids", UUID.class, named)
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
    }
}
