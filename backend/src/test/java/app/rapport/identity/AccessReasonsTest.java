package app.rapport.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who sees what, and why. */
@QuarkusTest
class AccessReasonsTest extends SharingScene {
    @Test
    void accessSaysWhoAndThroughWhat() {
        var customer = customer("Watched", seller);
        var manager = admin.as("manager");
        var colleague = admin.as("sales");
        admin.share("/customers/" + customer, colleague.memberId(), "READ");

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

        admin.share("/customers/" + customer, seller.memberId(), "EDIT");

        assertThat(admin.get(path).<List<String>>path("reasons.through")).containsExactly("SHARE", "SHARE");
        assertThat(admin.get(path).<Boolean>path("edits")).isTrue();
        assertThat(admin.get("/members/" + seller.memberId() + "/access/tags/" + customer)
                        .statusCode())
                .isEqualTo(404);
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
        admin.share("/customers/" + customer, seller.memberId(), "READ");
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
        admin.share("/customers/" + customer, seller.memberId(), "READ");

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
