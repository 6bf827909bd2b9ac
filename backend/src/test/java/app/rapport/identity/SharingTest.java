package app.rapport.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One record let be seen or edited by a member or a team, and who sees what and why. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SharingTest {
    private Api admin;
    private Api seller;

    @BeforeEach
    void sellersSeeTheirOwn() {
        admin = Api.ofNewOrganisation();
        Stream.of("customers", "opportunities", "tickets", "interactions", "tasks")
                .flatMap(resource -> Stream.of(resource + ":read", resource + ":write"))
                .forEach(permission -> admin.setScope("sales", permission, Scope.OWN));
        seller = admin.as("sales");
    }

    private UUID customer(String name, Api owner) {
        return admin.create("/customers", Map.of("kind", "COMPANY", "name", name, "ownerId", owner.memberId()));
    }

    private static void share(Api by, String record, UUID with, String level) {
        assertThat(by.request()
                        .contentType("application/json")
                        .body(Map.of("level", level))
                        .put(record + "/shares/" + with)
                        .statusCode())
                .isEqualTo(200);
    }

    private static List<String> names(Api api, String path) {
        return api.get(path).path("items.name");
    }

    @Test
    void aSharedCustomerIsSeenWhereverItsListWouldShowIt() {
        var customer = customer("Zanzibar Traders", admin);
        assertThat(seller.get("/customers/" + customer).statusCode()).isEqualTo(404);

        share(admin, "/customers/" + customer, seller.memberId(), "READ");

        assertThat(seller.get("/customers/" + customer).<List<String>>path("can"))
                .isEmpty();
        assertThat(names(seller, "/customers")).containsExactly("Zanzibar Traders");
        assertThat(seller.get("/customers?total=true").<Integer>path("total.exact"))
                .isEqualTo(1);
        assertThat(seller.get("/search?q=zanzibar").<List<String>>path("items.title"))
                .containsExactly("Zanzibar Traders");
        assertThat(seller.get("/customers/" + customer + "/history").statusCode())
                .isEqualTo(200);
        assertThat(seller.get("/changes?types=customers").<List<String>>path("items.id"))
                .contains(customer.toString());
        assertThat(seller.patch("/customers/" + customer, Map.of("industry", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void sharedForEditingItIsEditedButNotPassedOn() {
        var customer = customer("Passed", admin);
        share(admin, "/customers/" + customer, seller.memberId(), "EDIT");

        assertThat(seller.get("/customers/" + customer).<List<String>>path("can"))
                .containsExactly("edit", "archive");
        assertThat(seller.patch("/customers/" + customer, Map.of("industry", "food"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(seller.request()
                        .contentType("application/json")
                        .body(Map.of("level", "EDIT"))
                        .put("/customers/" + customer + "/shares/"
                                + admin.as("sales").memberId())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsSharedNoMoreIsGoneAndTheFeedSaysSo() {
        var customer = customer("Brief", admin);
        share(admin, "/customers/" + customer, seller.memberId(), "READ");
        var cursor = seller.get("/changes").<String>path("cursor");

        var path = "/customers/" + customer + "/shares/" + seller.memberId();
        assertThat(admin.delete(path, "\"7\"").statusCode()).isEqualTo(412);
        assertThat(admin.delete(path, "\"0\"").statusCode()).isEqualTo(204);

        assertThat(seller.get("/customers/" + customer).statusCode()).isEqualTo(404);
        assertThat(names(seller, "/customers")).isEmpty();
        var changes = seller.get("/changes?cursor=" + cursor);
        assertThat(changes.<List<String>>path("items.id")).containsExactly(customer.toString());
        assertThat(changes.<List<String>>path("items.kind")).containsExactly("DELETED");
    }

    @Test
    void aTeamsShareReachesItsMembersAndThoseOfTheTeamsAbove() {
        var above = admin.as("sales");
        var beside = admin.as("sales");
        var parent = admin.create("/teams", Map.of("name", "All", "memberIds", List.of(above.memberId())));
        var team = admin.create(
                "/teams", Map.of("name", "South", "parentId", parent, "memberIds", List.of(seller.memberId())));
        var customer = customer("Teamed", admin);

        share(admin, "/customers/" + customer, team, "READ");

        assertThat(names(seller, "/customers")).containsExactly("Teamed");
        assertThat(names(above, "/customers")).containsExactly("Teamed");
        assertThat(names(beside, "/customers")).isEmpty();
    }

    @Test
    void ownAndSharedOnesComeInOneOrderWithCursorsAndJumps() {
        for (var name : List.of("c3", "a1", "g7", "e5")) {
            customer(name, seller);
        }
        for (var name : List.of("f6", "b2", "d4")) {
            share(admin, "/customers/" + customer(name, admin), seller.memberId(), "READ");
        }
        share(admin, "/customers/" + customer("e5", seller), seller.memberId(), "READ");

        var walked = new ArrayList<String>();
        var page = seller.get("/customers?limit=2&sort=name");
        walked.addAll(page.path("items.name"));
        while (page.path("next") != null) {
            page = seller.get("/customers?limit=2&cursor=" + page.<String>path("next"));
            walked.addAll(page.path("items.name"));
        }

        assertThat(walked).containsExactly("a1", "b2", "c3", "d4", "e5", "e5", "f6", "g7");
        assertThat(names(seller, "/customers?limit=3&skip=2&sort=-name")).containsExactly("e5", "e5", "d4");
        assertThat(seller.get("/customers?total=true&filter=name=out=(a1,b2)").<Integer>path("total.exact"))
                .isEqualTo(6);
    }

    @Test
    void opportunitiesAndTicketsAreSharedTooAndCountedOnBoards() {
        var opportunity = admin.create("/opportunities", Map.of("name", "Big one"));
        var ticket = admin.create("/tickets", Map.of("subject", "Broken", "assigneeId", admin.memberId()));
        var pipeline = admin.get("/pipelines").<String>path("items[0].id");
        assertThat(seller.get("/pipelines/" + pipeline + "/summary").<Integer>path("open.count"))
                .isZero();

        share(admin, "/opportunities/" + opportunity, seller.memberId(), "EDIT");
        share(admin, "/tickets/" + ticket, seller.memberId(), "READ");

        assertThat(seller.get("/pipelines/" + pipeline + "/summary").<Integer>path("open.count"))
                .isEqualTo(1);
        assertThat(seller.get("/pipelines/" + pipeline + "/board").<List<String>>path("columns.items.flatten().name"))
                .containsExactly("Big one");
        assertThat(seller.patch("/opportunities/" + opportunity, Map.of("description", "mine too"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(seller.get("/queues/counts").<List<Integer>>path("items.new").stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(1);
        assertThat(seller.get("/tickets/" + ticket + "/conversation").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatHangsOnASharedCustomerIsSeenWithIt() {
        var customer = customer("Hung", admin);
        admin.create("/interactions", Map.of("type", "NOTE", "body", "said before", "customerIds", List.of(customer)));
        admin.create("/tasks", Map.of("kind", "TASK", "title", "call them", "customerId", customer));

        share(admin, "/customers/" + customer, seller.memberId(), "READ");

        assertThat(seller.get("/customers/" + customer + "/timeline").<List<?>>path("items"))
                .hasSize(1);
        assertThat(seller.get("/interactions").<List<?>>path("items")).hasSize(1);
        assertThat(seller.get("/tasks").<List<String>>path("items.title")).containsExactly("call them");
    }

    @Test
    void accessSaysWhoAndThroughWhat() {
        var customer = customer("Watched", seller);
        var manager = admin.as("manager");
        var colleague = admin.as("sales");
        share(admin, "/customers/" + customer, colleague.memberId(), "READ");

        var access = admin.get("/customers/" + customer + "/access?limit=200");

        assertThat(access.<List<?>>path("items")).hasSize(4);
        assertThat(ways(access, seller)).containsOnly("OWNER");
        assertThat(ways(access, manager)).containsOnly("ORGANISATION");
        assertThat(ways(access, colleague)).containsOnly("SHARE");
        assertThat(access.<Boolean>path(of(colleague) + ".edits")).isFalse();
        assertThat(access.<Boolean>path(of(seller) + ".edits")).isTrue();
        assertThat(admin.get("/customers/" + customer + "/access?limit=1&total=true")
                        .<Integer>path("total.exact"))
                .isEqualTo(4);
    }

    private static String of(Api member) {
        return "items.find { it.member.id == '" + member.memberId() + "' }";
    }

    private static List<String> ways(Response access, Api member) {
        return access.path(of(member) + ".reasons.through");
    }

    @Test
    void theOtherWayRoundTheReasonsAreTheSameAndWhatIsNotSeenIsNotThere() {
        var customer = customer("Asked about", admin);
        var path = "/members/" + seller.memberId() + "/access/customers/" + customer;

        assertThat(admin.get(path).<Boolean>path("sees")).isFalse();
        assertThat(seller.get(path).statusCode()).isEqualTo(404);
        assertThat(seller.get("/customers/" + customer + "/access").statusCode())
                .isEqualTo(404);

        share(admin, "/customers/" + customer, seller.memberId(), "EDIT");

        assertThat(admin.get(path).<List<String>>path("reasons.through")).containsExactly("SHARE", "SHARE");
        assertThat(admin.get(path).<Boolean>path("edits")).isTrue();
        assertThat(admin.get("/members/" + seller.memberId() + "/access/tags/" + customer)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void sharingIsInTheHistoryAndTakenBackByWhoMayShare() {
        var customer = customer("Historic", admin);
        share(admin, "/customers/" + customer, seller.memberId(), "EDIT");

        var last = seller.get("/customers/" + customer + "/history");
        assertThat(last.<String>path("items[0].changes[0].field")).isEqualTo("shares");
        assertThat(last.<String>path("items[0].changes[0].after.member.id"))
                .isEqualTo(seller.memberId().toString());
        var change = last.<String>path("items[0].id");
        assertThat(seller.post("/changes/" + change + "/undo", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(admin.post("/changes/" + change + "/undo", Map.of()).statusCode())
                .isEqualTo(200);

        assertThat(seller.get("/customers/" + customer).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsSharedAcrossOrganisationsOrWithNobody() {
        var customer = customer("Kept", admin);
        var stranger = Api.ofNewOrganisation();

        for (var holder : List.of(stranger.memberId(), UUID.randomUUID())) {
            assertThat(admin.request()
                            .contentType("application/json")
                            .body(Map.of("level", "READ"))
                            .put("/customers/" + customer + "/shares/" + holder)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoMayOnlyEditItDoesNotMakeItTheirs() {
        var opportunity = admin.create(
                "/opportunities",
                Map.of("name", "Deal", "customerId", customer("Buyer", admin), "ownerId", admin.memberId()));
        var ticket = admin.create("/tickets", Map.of("subject", "Help", "assigneeId", admin.memberId()));
        var owners = Map.of(
                "/customers/" + customer("Held", admin), "ownerId",
                "/opportunities/" + opportunity, "ownerId",
                "/tickets/" + ticket, "assigneeId");
        owners.forEach((record, field) -> {
            share(admin, record, seller.memberId(), "EDIT");

            assertThat(seller.patch(record, Map.of(field, seller.memberId())).statusCode())
                    .as(record)
                    .isEqualTo(403);
        });
    }

    @Test
    void whoSeesTheirOwnOwnsWhatTheyMake() {
        var made = seller.post("/customers", Map.of("kind", "COMPANY", "name", "Mine"));

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.<String>path("owner.id")).isEqualTo(seller.memberId().toString());
        assertThat(admin.post("/customers", Map.of("kind", "COMPANY", "name", "Nobody's"))
                        .<Object>path("owner"))
                .isNull();
    }

    private static Map<String, Object> accessOf(Api asking, Api member, String path) {
        return asking.get("/members/" + member.memberId() + "/access" + path).path("$");
    }

    private static List<String> ways(Map<String, Object> access) {
        return ((List<?>) Objects.requireNonNull(access.get("reasons")))
                .stream()
                        .map(reason -> (Map<?, ?>) reason)
                        .map(reason -> reason.get("permission") + " " + reason.get("through") + " "
                                + (reason.get("record") instanceof Map<?, ?> record ? record.get("name") : "itself"))
                        .toList();
    }

    @Test
    void whoSeesATaskIsToldWithWhatItIsAboutAsFarAsTheCallerSeesThat() {
        var customer = customer("Zanzibar Traders", admin);
        var assignee = admin.as("sales");
        var task = admin.create(
                "/tasks",
                Map.of("kind", "TASK", "title", "Call", "customerId", customer, "assigneeId", assignee.memberId()));
        share(admin, "/customers/" + customer, seller.memberId(), "READ");
        var path = "/tasks/" + task;

        assertThat(seller.get(path).statusCode()).isEqualTo(200);
        assertThat(ways(accessOf(admin, seller, path))).containsExactly("tasks:read SHARE Zanzibar Traders");
        assertThat(ways(accessOf(assignee, seller, path))).containsExactly("tasks:read SHARE itself");
        assertThat(ways(accessOf(admin, assignee, path)))
                .containsExactly("tasks:read OWNER itself", "tasks:write OWNER itself");
        assertThat(accessOf(admin, assignee, path)).containsEntry("edits", true);
        assertThat(admin.get(path + "/access").<List<String>>path("items.member.id"))
                .containsExactlyInAnyOrder(
                        admin.memberId().toString(),
                        seller.memberId().toString(),
                        assignee.memberId().toString());
        assertThat(ways(accessOf(admin, admin.as("sales"), path))).isEmpty();
    }

    @Test
    void whoSeesAnInteractionIsToldWithTheCustomerItTakes() {
        var customer = customer("Zanzibar Traders", admin);
        admin.setScope("sales", "interactions:read", Scope.ORGANISATION);
        var interaction =
                admin.create("/interactions", Map.of("type", "NOTE", "body", "Said", "customerIds", List.of(customer)));
        var path = "/interactions/" + interaction;

        assertThat(accessOf(admin, seller, path)).containsEntry("sees", false).containsEntry("reasons", List.of());
        share(admin, "/customers/" + customer, seller.memberId(), "READ");

        assertThat(seller.get(path).statusCode()).isEqualTo(200);
        assertThat(ways(accessOf(admin, seller, path)))
                .containsExactly(
                        "customers:read SHARE Zanzibar Traders",
                        "interactions:read ORGANISATION itself",
                        "interactions:read SHARE Zanzibar Traders");
        assertThat(admin.get(path + "/access").<List<String>>path("items.member.id"))
                .containsExactlyInAnyOrder(
                        admin.memberId().toString(), seller.memberId().toString());
    }

    @Test
    void whoSeesAnInternalNoteIsSaidOfItsTicket() {
        var ticket = admin.create("/tickets", Map.of("subject", "Wrong address"));
        admin.post("/tickets/" + ticket + "/notes", Map.of("body", "They are right"));
        var note = admin.get("/tickets/" + ticket + "/conversation").<String>path("items[0].id");

        assertThat(admin.get("/interactions/" + note + "/access").statusCode()).isEqualTo(404);
        assertThat(admin.get("/tickets/" + ticket + "/access").statusCode()).isEqualTo(200);
    }
}
