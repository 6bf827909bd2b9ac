package app.rapport.platform.external;

import static app.rapport.platform.external.UpsertCall.put;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What another system sends again and again is one record here, as it was sent last. */
@QuarkusTest
class UpsertTest {
    /** @param other a field the first call does not speak of */
    record Kind(String resource, String name, Map<String, Object> first, String other, Object value) {
        @Override
        public String toString() {
            return resource;
        }

        String path() {
            return "/" + resource + "/by-external-id/erp/A-1";
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        "customers",
                        "name",
                        Map.of(
                                "kind",
                                "COMPANY",
                                "name",
                                "Dacia",
                                "annualRevenue",
                                Map.of("amount", "10", "currency", "EUR"),
                                "contactPoints",
                                List.of(
                                        Map.of("type", "PHONE", "value", "+40 21 312 3456"),
                                        Map.of("type", "EMAIL", "value", "Office@Dacia.example"))),
                        "industry",
                        "food"),
                new Kind(
                        "products",
                        "name",
                        Map.of("name", "GTX", "price", Map.of("amount", "10.50", "currency", "EUR")),
                        "family",
                        "G"),
                new Kind(
                        "opportunities",
                        "name",
                        Map.of("name", "Ovens", "amount", Map.of("amount", "100.00", "currency", "EUR")),
                        "description",
                        "large"),
                new Kind(
                        "tickets",
                        "subject",
                        Map.of("subject", "Cold", "description", "It is cold"),
                        "priority",
                        "HIGH"),
                new Kind("members", "name", Map.of("name", "Ana Pop", "email", "ana@erp.example"), "language", "ro"));
    }

    private static int count(Api api, String resource) {
        return api.get("/" + resource + "?total=true").path("total.exact");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theFirstCallAddsAndTheNextChanges(Kind kind) {
        var api = Api.ofNewOrganisation();
        var before = count(api, kind.resource());

        var added = put(api, kind.path(), kind.first());
        var path = "/" + kind.resource() + "/" + added.<String>path("id");
        api.patch(path, Map.of(kind.other(), kind.value()));
        var changed = put(api, kind.path(), Map.of(kind.name(), "Changed"));

        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/api/v1" + path);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.<String>path("id")).isEqualTo(added.path("id"));
        assertThat(changed.<String>path(kind.name())).isEqualTo("Changed");
        assertThat(changed.<Object>path(kind.other())).isEqualTo(kind.value());
        assertThat(changed.header("ETag")).isEqualTo(api.get(path).header("ETag"));
        assertThat(count(api, kind.resource())).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameCallAgainChangesNothing(Kind kind) {
        var api = Api.ofNewOrganisation();
        var added = put(api, kind.path(), kind.first());
        var history = "/" + kind.resource() + "/" + added.<String>path("id") + "/history";
        var before = api.get(history).<List<?>>path("items");

        var again = put(api, kind.path(), kind.first());

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(added.asString());
        assertThat(again.header("ETag")).isEqualTo(added.header("ETag"));
        assertThat(api.get(history).<List<?>>path("items")).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void fiftyCallsAtOnceAddOne(Kind kind) throws Exception {
        var api = Api.ofNewOrganisation();
        var before = count(api, kind.resource());
        Callable<Integer> call = () -> put(api, kind.path(), kind.first()).statusCode();

        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(50)) {
            for (var answer : pool.invokeAll(Collections.nCopies(50, call))) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(count(api, kind.resource())).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theHistorySaysWhereItCameFrom(Kind kind) {
        var api = Api.ofNewOrganisation();

        var added = put(api, kind.path(), kind.first());

        var history = api.get("/" + kind.resource() + "/" + added.<String>path("id") + "/history");
        assertThat(history.asString())
                .contains("\"externalIds\"")
                .contains("erp")
                .contains("A-1");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoMayNotWriteAddsAndChangesNothing(Kind kind) {
        var api = Api.ofNewOrganisation();
        var reader = api.as("reader");

        assertThat(put(reader, kind.path(), kind.first()).statusCode()).isEqualTo(403);
        var added = put(api, kind.path(), kind.first());
        assertThat(put(reader, kind.path(), Map.of(kind.name(), "x")).statusCode())
                .isEqualTo(403);

        var path = "/" + kind.resource() + "/" + added.<String>path("id");
        assertThat(api.get(path).asString()).isEqualTo(added.asString());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anotherOrganisationsIdIsAnothers(Kind kind) {
        var mine = put(Api.ofNewOrganisation(), kind.path(), kind.first());
        var theirs = put(Api.ofNewOrganisation(), kind.path(), kind.first());

        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(theirs.<String>path("id")).isNotEqualTo(mine.path("id"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aVersionThatIsNotTheOneSeenIsRefused(Kind kind) {
        var api = Api.ofNewOrganisation();
        var request = api.request().contentType(ContentType.JSON).body(kind.first());

        assertThat(request.header("If-Match", "\"0\"").put(kind.path()).statusCode())
                .isEqualTo(412);
        var added = put(api, kind.path(), kind.first());
        assertThat(added.statusCode()).isEqualTo(201);
        var late = api.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"77\"")
                .body(Map.of(kind.name(), "x"))
                .put(kind.path());

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo(added.header("ETag"));
    }

    @Test
    void whatTheCallerDoesNotSeeIsNotOverwritten() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.OWN);
        api.setScope("sales", "customers:write", Scope.OWN);
        var sales = api.as("sales");
        var path = "/customers/by-external-id/erp/1";
        var added = put(api, path, Map.of("kind", "COMPANY", "name", "Hidden"));

        var refused = put(sales, path, Map.of("kind", "COMPANY", "name", "Mine", "ownerId", sales.memberId()));

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(api.get("/customers/" + added.<String>path("id")).<String>path("name"))
                .isEqualTo("Hidden");
        assertThat(count(sales, "customers")).isZero();
    }

    @Test
    void whatTheCallerOnlyReadsIsNotChanged() {
        var api = Api.ofNewOrganisation();
        api.setScope("sales", "customers:read", Scope.ORGANISATION);
        api.setScope("sales", "customers:write", Scope.OWN);
        var path = "/customers/by-external-id/erp/1";
        put(api, path, Map.of("kind", "COMPANY", "name", "Seen"));

        var refused = put(api.as("sales"), path, Map.of("name", "x"));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void anArchivedRecordIsChangedAndStaysArchived() {
        var api = Api.ofNewOrganisation();
        for (var kind :
                kinds().filter(some -> !some.resource().equals("members")).toList()) {
            var added = put(api, kind.path(), kind.first());
            api.post("/" + kind.resource() + "/" + added.<String>path("id") + "/archive");

            var changed = put(api, kind.path(), Map.of(kind.name(), "Later"));

            assertThat(changed.statusCode()).as(kind.resource()).isEqualTo(200);
            assertThat(changed.<String>path("archivedAt")).as(kind.resource()).isNotNull();
            assertThat(changed.<String>path(kind.name())).isEqualTo("Later");
        }
    }

    @Test
    void listsSentWithoutIdsKeepWhatIsKnown() {
        var api = Api.ofNewOrganisation();
        var path = "/customers/by-external-id/erp/1";
        var phone = Map.of("type", "PHONE", "value", "+40 21 312 3456");
        var added = put(api, path, Map.of("kind", "COMPANY", "name", "Dacia", "contactPoints", List.of(phone)));

        var mail = Map.of("type", "EMAIL", "value", "office@dacia.example");
        var changed = put(api, path, Map.of("contactPoints", List.of(mail, phone)));

        assertThat(changed.<List<String>>path("contactPoints.id"))
                .hasSize(2)
                .contains(added.<String>path("contactPoints[0].id"));
    }

    @Test
    void badBodiesAreRefusedWhereTheyAreWrong() {
        var api = Api.ofNewOrganisation();
        var path = "/products/by-external-id/erp/1";

        assertThat(put(api, path, Map.of("family", "x")).<String>path("errors[0].pointer"))
                .isEqualTo("/name");
        assertThat(put(api, path, List.of()).statusCode()).isEqualTo(400);
        assertThat(put(api, path, Map.of("name", "x", "nothing", 1)).statusCode())
                .isEqualTo(400);
        assertThat(put(api, path, Map.of("name", "x")).statusCode()).isEqualTo(201);
        var emptied = Collections.singletonMap("name", null);
        assertThat(put(api, path, emptied).<String>path("errors[0].pointer")).isEqualTo("/name");
    }

    @Test
    void idsMayHoldAnythingButMustBeThere() {
        var api = Api.ofNewOrganisation();
        var product = Map.of("name", "x");

        var slashed = put(api, "/products/by-external-id/erp/a%2Fb%20%C8%99", product);
        var again = put(api, "/products/by-external-id/erp/a%2Fb%20%C8%99", product);

        assertThat(slashed.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(slashed.path("id"));
        assertThat(put(api, "/products/by-external-id/%20/1", product).<String>path("errors[0].pointer"))
                .isEqualTo("{source}");
        assertThat(put(api, "/products/by-external-id/erp/" + "x".repeat(301), product)
                        .statusCode())
                .isEqualTo(400);
        assertThat(put(api, "/products/by-external-id/erp/%00", product).statusCode())
                .isEqualTo(400);
        assertThat(count(api, "products")).isEqualTo(1);
    }
}
