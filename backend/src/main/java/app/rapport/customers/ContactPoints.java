package app.rapport.customers;

import app.rapport.platform.external.ExternalId;
import app.rapport.platform.external.Upserted;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.IfMatch;
import app.rapport.platform.web.MergePatch;
import app.rapport.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Single contact points of a customer as another system has them; to the customer it is an edit like any other. */
@Singleton
class ContactPoints {
    private final CustomerService service;
    private final CustomerRepository customers;
    private final ContactPointLinks links;
    private final CurrentMember current;
    private final MergePatch mergePatch;
    private final ObjectMapper json;

    ContactPoints(
            CustomerService service,
            CustomerRepository customers,
            ContactPointLinks links,
            CurrentMember current,
            MergePatch mergePatch,
            ObjectMapper json) {
        this.service = service;
        this.customers = customers;
        this.links = links;
        this.current = current;
        this.mergePatch = mergePatch;
        this.json = json;
    }

    @Transactional
    Upserted<CustomerView> upsert(UUID id, ExternalId key, @Nullable IfMatch ifMatch, JsonNode body) {
        customers.lock(id);
        var customer = customers.require(id, current.visibility("customers:read"));
        var points = new ArrayList<>(
                Objects.requireNonNullElse(customer.input().contactPoints(), List.<ContactPointInput>of()));
        var linked = links.find(id, key);
        var position = linked.map(point -> position(points, point))
                .orElseGet(() -> customer.positionOf(mergePatch.create(body, ContactPointInput.class)));
        var created = position == points.size();
        if (created) {
            points.add(mergePatch.create(body, ContactPointInput.class).with(null));
        } else {
            var before = points.get(position);
            points.set(
                    position,
                    mergePatch.apply(body, before, ContactPointInput.class).with(before.id()));
        }
        var view = edit(id, ifMatch, points, position);
        if (linked.isEmpty()) {
            links.add(id, key, customer.pointAt(position));
        }
        return new Upserted<>(view, created);
    }

    private CustomerView edit(UUID id, @Nullable IfMatch ifMatch, List<ContactPointInput> points, int position) {
        try {
            return service.edit(
                    id,
                    Objects.requireNonNullElse(ifMatch, IfMatch.ANY),
                    json.valueToTree(Map.of("contactPoints", points)));
        } catch (Problem refused) {
            throw refused.within("/contactPoints/" + position);
        }
    }

    private static int position(List<ContactPointInput> points, UUID id) {
        return IntStream.range(0, points.size())
                .filter(i -> id.equals(points.get(i).id()))
                .findFirst()
                .orElse(points.size());
    }
}
