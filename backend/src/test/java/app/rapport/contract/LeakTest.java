package app.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.contract.Wire.Answer;
import app.rapport.contract.Wire.Service;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * No operation of the contract tells anybody what they may not see: not by content, count or order, not by an error or its
 * status. A new operation is walked over as soon as it is in the contract, and fails here until it can be called.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class LeakTest {
    private static final Map<String, String> HIDDEN = Map.of(
            "customers.contactPoints", "HIDDEN",
            "customers.annualRevenue", "HIDDEN",
            "customers.description", "HIDDEN",
            "opportunities.amount", "HIDDEN",
            "opportunities.description", "HIDDEN",
            "tickets.requester", "HIDDEN",
            "members.email", "HIDDEN");

    /** Answers that change by themselves between two calls. */
    private static final Set<String> RESTLESS = Set.of("listSessions", "getMe", "watchJob");

    private Api admin;
    private Api own;
    private String role;
    private Planting open;
    private Planting secret;
    private Map<String, String> before;
    private Map<String, String> after;

    /** Once, before the first test: the service's address is not known earlier. */
    @BeforeEach
    void plant() {
        if (secret != null) {
            return;
        }
        admin = Api.ofNewOrganisation();
        own = admin.as("reader");
        var permissions = new HashMap<String, String>();
        Stream.of("customers", "opportunities", "tickets", "interactions", "tasks")
                .forEach(resource -> {
                    permissions.put(resource + ":read", "OWN");
                    permissions.put(resource + ":write", "OWN");
                });
        permissions.put("members:read", "OWN");
        role = admin.create("/roles", Map.of("names", Map.of("en", "Own alone"), "permissions", permissions))
                .toString();
        assertThat(admin.patch("/members/" + own.memberId(), Map.of("roleIds", List.of(role)))
                        .statusCode())
                .isEqualTo(200);
        open = new Planting("open", own).work();
        secret = new Planting("secret", admin).settings();
        before = snapshot();
        secret.work().office();
        after = snapshot();
        assertThat(admin.patch("/roles/" + role, Map.of("fields", HIDDEN)).statusCode())
                .isEqualTo(200);
    }

    private LeakCrawler crawler(Service service, Predicate<Contract.Operation> which) {
        return new LeakCrawler(service, open, secret, admin.organisation().id(), which);
    }

    private Viewer ownAlone() {
        return Viewer.of("own alone", own);
    }

    @Test
    @Order(1)
    void recordsThatAreNotSeenChangeNoAnswer() {
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(after).isEqualTo(before);
    }

    @Test
    @Order(2)
    void valuesThatAreHiddenChangeNoAnswer() {
        var first = snapshot();
        var customer = "/customers/" + open.ids().get("customers");
        var opportunity = "/opportunities/" + open.ids().get("opportunities");
        assertThat(admin.patch(
                                customer,
                                Map.of(
                                        "annualRevenue", Map.of("amount", "1.00", "currency", "RON"),
                                        "description", "",
                                        "contactPoints", List.of()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(admin.patch(opportunity, Map.of("amount", Map.of("amount", "1.00", "currency", "RON")))
                        .statusCode())
                .isEqualTo(200);

        var second = snapshot();
        Stream.of(first, second)
                .forEach(answers -> answers.keySet()
                        .removeIf(call -> call.startsWith("listChanges") || call.contains("updatedAt")));
        assertThat(second).isEqualTo(first);
    }

    @Test
    @Order(3)
    void nobodyIsToldWhatTheyMayNotSee() {
        var viewers = Stream.concat(
                Stream.of(Viewer.of("stranger", Api.ofNewOrganisation()), ownAlone()),
                Stream.of("administrator", "manager", "sales", "service", "reader")
                        .map(name -> Viewer.of(name, admin.as(name))));

        viewers.forEach(viewer -> {
            var crawler = crawler(Wire::send, operation -> true);
            assertThat(crawler.crawl(viewer)).isEmpty();
            assertThat(crawler.calls()).isGreaterThan(150);
        });
    }

    @Test
    @Order(4)
    void theCallsOfTheCrawlerReachTheirRecords() {
        var crawler = crawler(Wire::send, operation -> operation.method().equals("get"));

        assertThat(crawler.unanswered(Viewer.of("administrator", admin))).isEmpty();
    }

    @Test
    @Order(5)
    void hiddenFieldsAreNeitherSortedNorFilteredBy() {
        for (var path : List.of(
                "/opportunities?sort=amount", "/customers?filter=email==x*", "/tickets?filter=requesterId=null=true")) {
            assertThat(own.get(path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    @Order(6)
    void leaksThatArePlantedAreCaught() {
        var word = Canary.text("secret", "customers", "name");
        var hidden = secret.ids().get("customers");

        assertLeak("listCustomers", answer -> new Answer(answer.status(), answer.headers(), answer.body() + word));
        assertLeak(
                "getCustomer",
                answer -> answer.body().contains("not-found")
                        ? new Answer(404, answer.headers(), answer.body().replace("}", ",\"hint\":\"" + word + "\"}"))
                        : answer);
        assertLeak("search", answer -> new Answer(answer.status(), answer.headers() + word, answer.body()));
        Service forbidding = (viewer, call) ->
                call.path().contains(String.valueOf(hidden)) ? new Answer(403, "", "{}") : Wire.send(viewer, call);
        assertThat(crawler(forbidding, operation -> operation.id().equals("editCustomer"))
                        .crawl(ownAlone()))
                .as("403 where it should be 404")
                .isNotEmpty();
        assertThat(crawler(Wire::send, operation -> operation.id().equals("editCustomer"))
                        .crawl(ownAlone()))
                .isEmpty();
    }

    private void assertLeak(String operation, UnaryOperator<Answer> leak) {
        Service leaking = (viewer, call) -> leak.apply(Wire.send(viewer, call));
        assertThat(crawler(leaking, known -> known.id().equals(operation)).crawl(ownAlone()))
                .as(operation)
                .isNotEmpty();
        assertThat(crawler(Wire::send, known -> known.id().equals(operation)).crawl(ownAlone()))
                .as(operation)
                .isEmpty();
    }

    @Test
    @Order(7)
    void anOperationNobodyKnowsHowToCallIsAFinding() {
        var strange = new Contract.Operation(
                "/api/v1/wormholes/{id}",
                "get",
                Contract.operations().stream()
                        .filter(operation -> operation.id().equals("getCustomer"))
                        .findFirst()
                        .orElseThrow()
                        .node());

        assertThat(crawler(Wire::send, operation -> false).walked(ownAlone(), strange))
                .anyMatch(finding -> finding.contains("no recipe"));
    }

    /** What the member with their own records alone is answered, with every sort and some texts, by call. */
    private Map<String, String> snapshot() {
        var viewer = ownAlone();
        var answers = new TreeMap<String, String>();
        var crawler = crawler(Wire::send, operation -> !RESTLESS.contains(operation.id()));
        crawler.reads(viewer, admin).forEach(call -> {
            var answer = Wire.send(viewer, call);
            answers.put(
                    call.operation().id() + " " + call.path(),
                    answer.status() + " " + LeakJudge.lasting(answer.body()));
        });
        return answers;
    }
}
