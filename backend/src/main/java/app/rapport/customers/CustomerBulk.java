package app.rapport.customers;

import app.rapport.platform.bulk.BulkTarget;
import app.rapport.platform.filter.Condition;
import app.rapport.platform.filter.ListSource;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Customers in bulk; tags are added to and taken from those each has. */
@Singleton
class CustomerBulk implements BulkTarget {
    private final CustomerService customers;
    private final CustomerReader reader;
    private final CurrentMember current;

    CustomerBulk(CustomerService customers, CustomerReader reader, CurrentMember current) {
        this.customers = customers;
        this.reader = reader;
        this.current = current;
    }

    @Override
    public String resource() {
        return "customers";
    }

    @Override
    public Set<String> fields() {
        return Set.of("ownerId", "lifecycle", "industry", "language", "addTagIds", "removeTagIds");
    }

    @Override
    public ListSource source() {
        return reader.source(current.visibility("customers:read"));
    }

    @Override
    public Condition visible() {
        return current.visibility("customers:read").on("c.owner_id");
    }

    @Override
    public void edit(UUID id, ObjectNode edit) {
        var adds = edit.remove("addTagIds");
        var removes = edit.remove("removeTagIds");
        if (adds != null || removes != null) {
            var tags = new LinkedHashSet<String>();
            var seen = customers.get(id);
            seen.tags().forEach(tag -> tags.add(tag.id().toString()));
            each(adds, tags::add);
            each(removes, tags::remove);
            tags.forEach(edit.putArray("tagIds")::add);
            // Tags somebody else gave it since would be lost with these.
            customers.edit(id, IfMatch.of(seen), edit);
            return;
        }
        customers.edit(id, IfMatch.ANY, edit);
    }

    private static void each(@Nullable JsonNode ids, Consumer<String> what) {
        if (ids != null) {
            ids.forEach(id -> what.accept(id.asText()));
        }
    }

    @Override
    public void check(JsonNode edit) {
        for (var list : List.of("addTagIds", "removeTagIds")) {
            if (edit.has(list) && !isIds(edit.get(list))) {
                throw Problem.invalid("/edit/" + list, "invalid");
            }
        }
    }

    private static boolean isIds(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(CustomerBulk::isId);
    }

    private static boolean isId(JsonNode id) {
        try {
            return id.isTextual() && UUID.fromString(id.asText()) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void archive(UUID id) {
        customers.archive(id, null);
    }

    @Override
    public void restore(UUID id) {
        customers.restore(id, null);
    }
}
