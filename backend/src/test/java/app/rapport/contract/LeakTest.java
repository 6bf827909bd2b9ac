package app.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.contract.Wire.Answer;
import app.rapport.contract.Wire.Service;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
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
    /** Answers that change by themselves between two calls, and what all who import share. */
    private static final Set<String> RESTLESS =
            Set.of("listSessions", "getMe", "watchJob", "watchChanges", "listImportMappings");

    @Inject
    Jdbi jdbi;

    private LeakScene scene;
    private Map<String, String> before;
    private Map<String, String> after;

    /** Once, before the first test: the service's address is not known earlier. */
    @BeforeEach
    void plant() {
        if (scene != null) {
            return;
        }
        var set = LeakScene.set();
        scene = set;
        before = snapshot(Wire::send);
        set.plantSecrets(jdbi);
        after = snapshot(Wire::send);
        set.hideFields();
    }

    @Test
    @Order(1)
    void recordsThatAreNotSeenChangeNoAnswer() {
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(LeakJudge.changed(before, after)).isEmpty();
    }

    @Test
    @Order(2)
    void valuesThatAreHiddenChangeNoAnswer() {
        var customer = "/customers/" + scene.open().ids().get("customers");
        var opportunity = "/opportunities/" + scene.open().ids().get("opportunities");
        var money = Map.of("amount", "1.00", "currency", "RON");
        // Both are the last to be changed before and after: that may be seen.
        edit(customer, Map.of("name", Canary.text("open", "customers", "name") + " first"));
        edit(opportunity, Map.of("name", Canary.text("open", "opportunities", "name") + " first"));
        var first = snapshot(Wire::send);
        edit(customer, Map.of("annualRevenue", money, "description", "", "contactPoints", List.of()));
        edit(opportunity, Map.of("amount", money));
        var second = snapshot(Wire::send);

        Stream.of(first, second)
                .forEach(answers -> answers.keySet()
                        .removeIf(call -> call.startsWith("listChanges") || call.contains("updatedAt")));
        assertThat(LeakJudge.changed(first, second)).isEmpty();
    }

    @Test
    @Order(3)
    void nobodyIsToldWhatTheyMayNotSee() {
        scene.plantLinks();

        var findings = Side.bySide(scene.viewers(), viewer -> {
                    var crawler = crawler(Wire::send, operation -> true);
                    var found = crawler.crawl(viewer);
                    assertThat(crawler.calls()).as(viewer.name()).isGreaterThan(200);
                    return found;
                })
                .stream()
                .flatMap(Collection::stream)
                .toList();

        assertThat(findings).isEmpty();
    }

    @Test
    @Order(4)
    void theCallsOfTheCrawlerReachTheirRecords() {
        var administrator = Viewer.of("administrator", scene.admin());
        var crawler = crawler(Wire::send, operation -> true);

        assertThat(crawler.unanswered(administrator, scene.secret())).isEmpty();
        var doomed =
                new Planting("doomed", scene.admin()).settings().work().office().passkey(jdbi);
        assertThat(crawler.refused(administrator, doomed)).isEmpty();
    }

    @Test
    @Order(5)
    void hiddenFieldsAreNeitherSortedNorFilteredBy() {
        for (var path : List.of(
                "/opportunities?sort=amount", "/customers?filter=email==x*", "/tickets?filter=requesterId=null=true")) {
            assertThat(scene.own().get(path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    @Order(6)
    void leaksThatArePlantedInAnswersAreCaught() {
        var word = Canary.text("secret", "customers", "name");
        var hidden = String.valueOf(scene.secret().ids().get("customers"));

        assertLeak("listCustomers", answer -> new Answer(answer.status(), answer.headers(), answer.body() + word));
        assertLeak("listTasks", answer -> new Answer(answer.status(), answer.headers(), answer.body() + hidden));
        assertLeak(
                "getCustomer",
                answer -> answer.status() == 404
                        ? new Answer(404, answer.headers(), answer.body().replace("}", ",\"hint\":\"" + word + "\"}"))
                        : answer);
        assertLeak("search", answer -> new Answer(answer.status(), answer.headers() + word, answer.body()));
        Service forbidding =
                (viewer, call) -> call.path().contains(hidden) ? new Answer(403, "", "{}") : Wire.send(viewer, call);
        assertThat(found(forbidding, "editCustomer"))
                .as("403 where it should be 404")
                .isNotEmpty();
        assertThat(found(Wire::send, "editCustomer")).isEmpty();
    }

    @Test
    @Order(7)
    void aServiceThatForgetsWhoAsksIsCaught() {
        assertThat(foundWhenForgetting(ForgetfulFilter.SCOPES))
                .as("reading beyond one's own")
                .contains(
                        "listCustomers",
                        "getCustomer",
                        "listCustomerHistory",
                        "getCustomerAsItWas",
                        "getCustomerProvenance",
                        "listCustomerAccess",
                        "getTimeline",
                        "listOpportunities",
                        "getPipelineBoard",
                        "getConversation",
                        "getTicketByNumber",
                        "listTasks",
                        "listInteractions",
                        "search",
                        "listChanges",
                        "listImports",
                        "listImportRows",
                        "getWebhookDelivery",
                        "listApiTokens",
                        "countManyCustomers");
        assertThat(foundWhenForgetting(ForgetfulFilter.FIELDS))
                .as("what roles hide")
                .contains("getOpportunity", "getOpportunityAsItWas", "listOpportunityHistory", "listCustomerHistory");
        assertThat(LeakJudge.changed(after, snapshot(forgetting(ForgetfulFilter.SCOPES))))
                .as("counts and orders")
                .anyMatch(change -> change.startsWith("listCustomers /api/v1/customers?total=true&sort=-name:"))
                .anyMatch(change -> change.startsWith("countQueues "))
                .anyMatch(change -> change.startsWith("countManyCustomers "));
    }

    @Test
    @Order(8)
    void anOperationNobodyKnowsHowToCallIsAFinding() {
        var node = operation("getCustomer").node();
        var crawler = crawler(Wire::send, operation -> false);

        assertThat(crawler.walked(scene.ownAlone(), new Contract.Operation("/api/v1/wormholes/{id}", "get", node)))
                .containsExactly("no recipe: getCustomer needs one for {id} in /api/v1/wormholes/{id}");
    }

    private void edit(String path, Map<String, Object> change) {
        var edited = scene.admin().patch(path, change);
        assertThat(edited.statusCode()).as(edited.asString()).isEqualTo(200);
    }

    private LeakCrawler crawler(Service service, Predicate<Contract.Operation> which) {
        return new LeakCrawler(service, scene, which);
    }

    private static Contract.Operation operation(String id) {
        return Contract.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Collection<String> found(Service service, String operation) {
        return crawler(service, known -> known.id().equals(operation)).crawl(scene.ownAlone());
    }

    private void assertLeak(String operation, UnaryOperator<Answer> leak) {
        assertThat(found((viewer, call) -> leak.apply(Wire.send(viewer, call)), operation))
                .as(operation)
                .isNotEmpty();
        assertThat(found(Wire::send, operation)).as(operation).isEmpty();
    }

    private static Service forgetting(String what) {
        return (viewer, call) -> Wire.send(viewer, call, Map.of(ForgetfulFilter.HEADER, what));
    }

    /** The operations that leak then, of those that change nothing. */
    private Set<String> foundWhenForgetting(String what) {
        Predicate<Contract.Operation> harmless =
                operation -> operation.method().equals("get") || operation.id().startsWith("countMany");
        return crawler(forgetting(what), harmless).crawl(scene.ownAlone()).stream()
                .map(finding -> finding.split(": ")[1].split(" ")[0])
                .collect(Collectors.toSet());
    }

    /** What the member with their own records alone is answered, with every sort and some texts, by call. */
    private Map<String, String> snapshot(Service service) {
        var viewer = scene.ownAlone();
        var calls = crawler(Wire::send, operation -> !RESTLESS.contains(operation.id()))
                .reads(scene.admin());
        var answers = new TreeMap<String, String>();
        Side.bySide(calls, call -> {
                    var answer = service.send(viewer, call);
                    return Map.entry(
                            call.operation().id() + " " + call.path(),
                            answer.status() + " " + LeakJudge.lasting(answer.body()));
                })
                .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        return answers;
    }
}
