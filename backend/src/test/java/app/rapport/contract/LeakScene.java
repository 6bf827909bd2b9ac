package app.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * An organisation with records of several members, and those who look at it.
 *
 * @param own a member who sees their own records alone
 * @param mate a member who sees those of their team
 * @param guest a member who sees their own, and some that are shared with them
 * @param open records of the first
 * @param near records of the second's colleague
 * @param shared records of a member that are shared with the guest
 * @param kept others of the same member, which are not
 * @param secret records of an administrator
 * @param leading records of the first that lead to the secret ones
 * @param beginning the place in the feed of changes before everything
 */
record LeakScene(
        Api admin,
        Api own,
        Api mate,
        Api guest,
        Planting open,
        Planting near,
        Planting shared,
        Planting kept,
        Planting secret,
        Planting leading,
        String beginning) {
    private static final List<String> WORK = List.of(
            "customers", "opportunities", "tickets", "interactions", "tasks", "imports", "api-tokens", "webhooks");

    private static final Map<String, Map<String, String>> SCHEMAS = new ConcurrentHashMap<>();

    private static final Map<String, String> HIDDEN = Map.of(
            "customers.contactPoints", "HIDDEN",
            "customers.annualRevenue", "HIDDEN",
            "customers.description", "HIDDEN",
            "opportunities.amount", "HIDDEN",
            "opportunities.description", "HIDDEN",
            "tickets.requester", "HIDDEN",
            "members.email", "HIDDEN");

    /** All but what is secret, and what leads there. */
    static LeakScene set() {
        var admin = Api.ofNewOrganisation();
        var own = admin.as("reader");
        var mate = admin.as("reader");
        var guest = admin.as("reader");
        var colleague = admin.as("manager");
        give(own, role(admin, "OWN"), admin);
        give(mate, role(admin, "TEAM"), admin);
        give(guest, role(admin, "OWN"), admin);
        var host = admin.as("manager");
        var shared = new Planting("shared", host).work();
        share(admin, shared, guest);
        admin.create("/teams", Map.of("name", "Ours", "memberIds", List.of(mate.memberId(), colleague.memberId())));
        return new LeakScene(
                admin,
                own,
                mate,
                guest,
                new Planting("open", own).work(),
                new Planting("near", colleague).work().office(),
                shared,
                new Planting("kept", host).work(),
                new Planting("secret", admin).settings(),
                new Planting("leading", own),
                admin.get("/changes?limit=1").path("cursor"));
    }

    private static void share(Api admin, Planting planting, Api with) {
        List.of("customers", "opportunities", "tickets")
                .forEach(resource ->
                        admin.share("/" + resource + "/" + planting.ids().get(resource), with.memberId(), "EDIT"));
    }

    private static String role(Api admin, String scope) {
        var permissions = new HashMap<String, String>();
        WORK.forEach(resource -> {
            permissions.put(resource + ":read", scope);
            permissions.put(resource + ":write", scope);
        });
        List.of("pipelines", "queues", "products", "tags", "teams")
                .forEach(resource -> permissions.put(resource + ":read", "ORGANISATION"));
        permissions.put("members:read", scope);
        return admin.create("/roles", Map.of("names", Map.of("en", scope + " alone"), "permissions", permissions))
                .toString();
    }

    private static void give(Api member, String role, Api admin) {
        var given = admin.patch("/members/" + member.memberId(), Map.of("roleIds", List.of(role)));
        assertThat(given.statusCode()).as(given.asString()).isEqualTo(200);
    }

    void plantSecrets(Jdbi jdbi) {
        secret.work().office().passkey(jdbi);
    }

    /** Plain records of who sees their own alone, made to lead to the secret ones by an administrator. */
    void plantLinks() {
        var company = secret.ids().get("customers");
        var person = secret.ids().get("person");
        var ids = leading.ids();
        var owner = own.memberId();
        ids.put("customers", plain("/customers", Map.of("kind", "PERSON", "familyName", "Plain", "ownerId", owner)));
        ids.put("opportunities", plain("/opportunities", Map.of("name", "Plain", "ownerId", owner)));
        ids.put("tickets", plain("/tickets", Map.of("subject", "Plain", "assigneeId", owner)));
        ids.put("tasks", plain("/tasks", Map.of("kind", "TASK", "title", "Plain", "assigneeId", owner)));
        var people = List.of(ids.get("customers"));
        ids.put("interactions", plain("/interactions", Map.of("type", "NOTE", "body", "Plain", "customerIds", people)));
        ids.put("ticket-numbers", own.get("/tickets/" + ids.get("tickets")).path("number"));

        link("opportunities", Map.of("customerId", company, "contactIds", List.of(person)));
        link("tickets", Map.of("customerId", company, "requesterId", person));
        link(
                "tasks",
                Map.of(
                        "customerId", company,
                        "opportunityId", secret.ids().get("opportunities"),
                        "ticketId", secret.ids().get("tickets")));
        link("interactions", Map.of("customerIds", List.of(ids.get("customers"), company)));
        ids.put(
                "relationships",
                admin.create(
                                "/customers/" + ids.get("customers") + "/relationships",
                                Map.of("type", "WORKS_FOR", "customerId", company))
                        .toString());
    }

    private String plain(String path, Map<String, Object> body) {
        return own.create(path, body).toString();
    }

    private void link(String collection, Map<String, Object> to) {
        var linked = admin.patch("/" + collection + "/" + leading.ids().get(collection), to);
        assertThat(linked.statusCode()).as(linked.asString()).isEqualTo(200);
    }

    /** From whoever sees their own records alone. */
    void hideFields() {
        var role = admin.get("/members/" + own.memberId()).<String>path("roles[0].id");
        var hidden = admin.patch("/roles/" + role, Map.of("fields", HIDDEN));
        assertThat(hidden.statusCode()).as(hidden.asString()).isEqualTo(200);
    }

    /** The fields a list can be filtered by that hold ids of other records, with the collections of those. */
    Map<String, String> references(String resource) {
        return SCHEMAS.computeIfAbsent(resource, asked -> {
            var schema = admin.get("/schema/" + asked);
            Map<String, String> found = new HashMap<>();
            if (schema.statusCode() == 200) {
                schema.<List<Map<String, String>>>path(
                                "fields.findAll { it.reference != null }.collect { [name: it.name, to: it.reference] }")
                        .forEach(field -> found.put(field.get("name"), field.get("to")));
            }
            return found;
        });
    }

    UUID tenant() {
        return admin.organisation().id();
    }

    List<Canary> canaries() {
        return Stream.of(open, near, shared, kept, secret)
                .flatMap(planting -> planting.canaries().stream())
                .toList();
    }

    /** Records whose reading calls are walked over besides the secret ones. */
    List<Planting> openTo(Viewer viewer) {
        if (viewer.id().equals(guest.memberId())) {
            return List.of(shared);
        }
        return viewer.id().equals(mate.memberId()) ? List.of(near) : List.of(open, leading);
    }

    Viewer ownAlone() {
        return Viewer.of("own alone", own);
    }

    Viewer teamAlone() {
        return Viewer.of("team alone", mate, near.owner());
    }

    List<Viewer> viewers() {
        return Stream.of(
                        Stream.of(
                                Viewer.of("stranger", Api.ofNewOrganisation()),
                                ownAlone(),
                                teamAlone(),
                                Viewer.guestIn(shared, "guest", guest)),
                        Stream.of("administrator", "manager", "sales", "service", "reader")
                                .map(name -> Viewer.of(name, admin.as(name))),
                        Stream.of(Viewer.of("program for customers", admin.program("customers:read"))),
                        Stream.of(Viewer.of("program for tasks", admin.program("tasks:read", "tasks:write"))),
                        Stream.of(Viewer.of("program for imports", admin.program("imports:read", "imports:write"))))
                .flatMap(each -> each)
                .toList();
    }
}
