package app.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Records of every kind, all one member's, with a canary in every text field. What the contract says of a body is filled
 * in from the contract, so a new text field is planted as soon as it is there.
 */
final class Planting {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LENGTH_OF_ID = 36;

    private final String set;
    private final Api as;
    private final UUID owner;
    private final Bodies bodies = new Bodies();
    private final Map<String, Contract.Operation> operations = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Canaries canaries;

    Planting(String set, Api as) {
        this.set = set;
        this.as = as;
        this.owner = as.memberId();
        this.canaries = new Canaries(set, owner);
        Contract.operations().forEach(operation -> operations.put(operation.id(), operation));
    }

    /** By path segment of the collection, and what else paths name records by. */
    Map<String, String> ids() {
        return ids;
    }

    /** All that is planted, and the ids of the records it is in. */
    List<Canary> canaries() {
        var all = new ArrayList<>(canaries.all());
        ids.forEach((collection, id) -> {
            if (id.length() == LENGTH_OF_ID) {
                all.add(canaries.of(id, collection.equals("jobs") ? "imports" : resourceOf(collection), "id"));
            }
        });
        return all;
    }

    /** The resource that decides who sees what is named in a path. */
    static String resourceOf(String collection) {
        return switch (collection) {
            case "relationships", "contact-points", "person", "parents", "changes" -> "customers";
            case "ticket-numbers" -> "tickets";
            case "deliveries" -> "webhooks";
            case "stages" -> "pipelines";
            default -> collection;
        };
    }

    String set() {
        return set;
    }

    UUID owner() {
        return owner;
    }

    /** What members work with. */
    Planting work() {
        var revenue = canaries.amount("customers", "annualRevenue");
        var customer = plant(
                "createCustomer",
                "customers",
                Map.of(
                        "kind",
                        "COMPANY",
                        "givenName",
                        NONE,
                        "familyName",
                        NONE,
                        "ownerId",
                        owner,
                        "annualRevenue",
                        Map.of("amount", revenue, "currency", "EUR"),
                        "website",
                        "https://" + canaries.text("customers", "website") + ".example",
                        "contactPoints",
                        canaries.contactPoints()));
        ids.put("contact-points", as.get("/customers/" + customer).path("contactPoints[0].id"));
        var person = create(
                "/customers",
                Map.of(
                        "kind",
                        "PERSON",
                        "familyName",
                        canaries.text("customers", "name"),
                        "jobTitle",
                        canaries.text("customers", "jobTitle"),
                        "ownerId",
                        owner));
        ids.put(
                "relationships",
                create(
                        "/customers/" + person + "/relationships",
                        Map.of(
                                "type",
                                "WORKS_FOR",
                                "customerId",
                                customer,
                                "role",
                                canaries.text("customers", "role"))));
        ids.put("person", person);
        ids.put(
                "parents",
                create(
                        "/customers",
                        Map.of("kind", "COMPANY", "name", canaries.text("customers", "name"), "ownerId", owner)));
        var opportunity = plant(
                "createOpportunity",
                "opportunities",
                Map.of(
                        "customerId", customer,
                        "ownerId", owner,
                        "contactIds", List.of(person),
                        "amount", Map.of("amount", canaries.amount("opportunities", "amount"), "currency", "EUR"),
                        "lostReason", NONE));
        ids.putIfAbsent("pipelines", as.get("/opportunities/" + opportunity).path("pipeline.id"));
        ids.putIfAbsent("stages", as.get("/opportunities/" + opportunity).path("stage.id"));
        var ticket = plant(
                "createTicket", "tickets", Map.of("customerId", customer, "requesterId", person, "assigneeId", owner));
        ids.put("ticket-numbers", as.get("/tickets/" + ticket).path("number"));
        create200("/tickets/" + ticket + "/notes", Map.of("body", canaries.text("tickets", "note")));
        plant(
                "createInteraction",
                "interactions",
                Map.of("customerIds", List.of(customer), "opportunityId", opportunity, "type", "NOTE"));
        plant(
                "createTask",
                "tasks",
                Map.of(
                        "customerId", customer,
                        "opportunityId", opportunity,
                        "ticketId", ticket,
                        "assigneeId", owner,
                        "kind", "TASK"));
        plant("createView", "views", Map.of("resource", "customers", "shared", false));
        ids.put("changes", as.get("/customers/" + customer + "/history").path("items[0].id"));
        return this;
    }

    /** Files and ways in: of members whose roles let them have any. */
    Planting office() {
        plant("createApiToken", "api-tokens", Map.of("permissions", List.of("customers:read")));
        var file = "name,email\n" + canaries.text("imports", "cell") + ",not an address\n";
        var imported = as.request()
                .multiPart(
                        "file",
                        canaries.text("imports", "fileName") + ".csv",
                        file.getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .multiPart("target", "CUSTOMERS")
                .post("/imports");
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
        ids.put("imports", imported.path("id"));
        var job = as.post("/imports/" + ids.get("imports") + "/check");
        assertThat(job.statusCode()).as(job.asString()).isEqualTo(202);
        ids.put("jobs", job.path("id"));
        as.awaitJob(job.path("id"));
        var webhook = plant(
                "createWebhook",
                "webhooks",
                Map.of(
                        "url",
                        "https://" + canaries.text("webhooks", "url") + ".example/",
                        "events",
                        List.of("customers.changed")));
        ids.put("deliveries", as.post("/webhooks/" + webhook + "/test").path("id"));
        plant(
                "createImportMapping",
                "import-mappings",
                Map.of(
                        "target",
                        "CUSTOMERS",
                        "mapping",
                        Map.of("source", canaries.text("import-mappings", "source"), "columns", List.of())));
        return this;
    }

    /** What an organisation arranges for all its members. */
    Planting settings() {
        plant("createProduct", "products", Map.of());
        plant("createTag", "tags", Map.of());
        plant("createTeam", "teams", Map.of());
        plant("createMember", "members", Map.of("email", canaries.text("members", "email") + "@x.example"));
        plant("createRole", "roles", Map.of("names", canaries.names("roles"), "permissions", Map.of()));
        plant("createQueue", "queues", Map.of("names", canaries.names("queues")));
        plant(
                "createPipeline",
                "pipelines",
                Map.of(
                        "names", canaries.names("pipelines"),
                        "stages", List.of(stage("OPEN", 10), stage("WON", 100), stage("LOST", 0))));
        ids.put("stages", as.get("/pipelines/" + ids.get("pipelines")).path("stages[0].id"));
        plant(
                "createIdentityProvider",
                "identity-providers",
                Map.of(
                        "issuer",
                        "https://" + canaries.text("identity-providers", "issuer") + ".example",
                        "domains",
                        List.of(canaries.text("identity-providers", "domains") + ".example"),
                        "active",
                        false));
        ids.put("sessions", as.get("/me/sessions").path("items[0].id"));
        return this;
    }

    /** As a browser would have made it; what is in it is not looked at. */
    Planting passkey(Jdbi jdbi) {
        var id = UUID.randomUUID();
        Tenancy.runAs(
                as.organisation().id(),
                () -> jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into passkey (tenant_id, id, member_id, name, credential_id, credential, sign_count,
                            backup_eligible, backed_up, transports, created_at)
                        values (:tenant, :id, :member, :name, :name, :credential, 0, false, false, '{}', now())""")
                        .bind("tenant", as.organisation().id())
                        .bind("id", id)
                        .bind("member", owner)
                        .bind("name", canaries.text("passkeys", "name"))
                        .bind("credential", new byte[] {1})
                        .execute()));
        ids.put("passkeys", id.toString());
        return this;
    }

    private Map<String, Object> stage(String outcome, int probability) {
        return Map.of("names", canaries.names("pipelines"), "probability", probability, "outcome", outcome);
    }

    /** Says that a field stays empty though it could hold a text. */
    private static final String NONE = "\0";

    private String plant(String operation, String collection, Map<String, Object> said) {
        var found = Objects.requireNonNull(operations.get(operation), operation);
        ObjectNode body = bodies.whole(found, field -> canaries.text(collection, field));
        said.forEach((name, value) -> {
            if (NONE.equals(value)) {
                body.remove(name);
            } else {
                body.set(name, JSON.valueToTree(value));
            }
        });
        var id = create(found.path().substring("/api/v1".length()), body);
        ids.put(collection, id);
        return id;
    }

    private String create(String path, Object body) {
        var answer = as.post(path, body.toString().startsWith("{\"") ? body.toString() : body);
        assertThat(answer.statusCode())
                .as("planting " + path + " " + body + " " + answer.asString())
                .isEqualTo(201);
        return answer.path("id");
    }

    private void create200(String path, Object body) {
        assertThat(as.post(path, body).statusCode()).as(path).isEqualTo(200);
    }
}
