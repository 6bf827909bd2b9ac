package app.rapport.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One record let be seen or edited by a member or a team. */
@QuarkusTest
class SharingTest extends SharingScene {
    @Test
    void aSharedCustomerIsSeenWhereverItsListWouldShowIt() {
        var customer = customer("Zanzibar Traders", admin);
        assertThat(seller.get("/customers/" + customer).statusCode()).isEqualTo(404);

        admin.share("/customers/" + customer, seller.memberId(), "READ");

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
        admin.share("/customers/" + customer, seller.memberId(), "EDIT");

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
        admin.share("/customers/" + customer, seller.memberId(), "READ");
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

        admin.share("/customers/" + customer, team, "READ");

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
            admin.share("/customers/" + customer(name, admin), seller.memberId(), "READ");
        }
        admin.share("/customers/" + customer("e5", seller), seller.memberId(), "READ");

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

        admin.share("/opportunities/" + opportunity, seller.memberId(), "EDIT");
        admin.share("/tickets/" + ticket, seller.memberId(), "READ");

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

        admin.share("/customers/" + customer, seller.memberId(), "READ");

        assertThat(seller.get("/customers/" + customer + "/timeline").<List<?>>path("items"))
                .hasSize(1);
        assertThat(seller.get("/interactions").<List<?>>path("items")).hasSize(1);
        assertThat(seller.get("/tasks").<List<String>>path("items.title")).containsExactly("call them");
    }

    @Test
    void sharingIsInTheHistoryAndTakenBackByWhoMayShare() {
        var customer = customer("Historic", admin);
        admin.share("/customers/" + customer, seller.memberId(), "EDIT");

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
            admin.share(record, seller.memberId(), "EDIT");

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
}
