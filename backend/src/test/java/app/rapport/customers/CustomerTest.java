package app.rapport.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerTest {
    private static Map<String, Object> company(String name) {
        return Map.of("kind", "COMPANY", "name", name);
    }

    private static Map<String, Object> person(String given, String family) {
        return Map.of("kind", "PERSON", "givenName", given, "familyName", family);
    }

    @Test
    void personIsNamedByTheirParts() {
        var api = Api.ofNewOrganisation();

        var id = api.create("/customers", person("Ioana", "Țărean"));

        assertThat(api.get("/customers/" + id).<String>path("name")).isEqualTo("Ioana Țărean");
        assertThat(api.post("/customers", Map.of("kind", "PERSON")).<String>path("errors[0].pointer"))
                .isEqualTo("/familyName");
    }

    @Test
    void contactPointsAreNormalisedAndKeepTheirIds() {
        var api = Api.ofNewOrganisation();
        var input = new HashMap<>(company("Brutăria Dacia"));
        input.put(
                "contactPoints",
                List.of(
                        Map.of("type", "EMAIL", "value", " Office@Dacia.Example "),
                        Map.of("type", "PHONE", "value", "+40 21 234 56 78"),
                        Map.of("type", "POSTAL", "address", Map.of("locality", "București", "country", "ro"))));
        var id = api.create("/customers", input);
        var before = api.get("/customers/" + id);
        assertThat(before.<String>path("contactPoints[0].value")).isEqualTo("office@dacia.example");
        assertThat(before.<String>path("contactPoints[1].value")).isEqualTo("+40212345678");
        assertThat(before.<String>path("contactPoints[1].display")).isEqualTo("+40 21 234 5678");
        assertThat(before.<String>path("contactPoints[2].address.country")).isEqualTo("RO");
        var phone = before.<String>path("contactPoints[1].id");

        var after = api.patch(
                "/customers/" + id,
                Map.of(
                        "contactPoints",
                        List.of(Map.of("id", phone, "type", "PHONE", "value", "+40212345679", "label", "office"))));

        assertThat(after.statusCode()).as(after.asString()).isEqualTo(200);
        assertThat(after.<List<?>>path("contactPoints")).hasSize(1);
        assertThat(after.<String>path("contactPoints[0].id")).isEqualTo(phone);
    }

    @Test
    void badPhoneNamesItsField() {
        var api = Api.ofNewOrganisation();
        var input = new HashMap<>(company("Acme"));
        input.put("contactPoints", List.of(Map.of("type", "PHONE", "value", "ring me")));

        var refused = api.post("/customers", input);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/contactPoints/0/value");
        assertThat(refused.<String>path("errors[0].code")).isEqualTo("invalid-phone");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var api = Api.ofNewOrganisation();
        var input = new HashMap<>(company("Acme"));
        input.put("website", "javascript:alert(1)");
        input.put("language", "not a language");
        input.put(
                "contactPoints",
                List.of(
                        Map.of("type", "EMAIL", "value", "nowhere"),
                        Map.of("type", "PHONE", "value", "+40212345678"),
                        Map.of("type", "PHONE", "value", "ring me")));

        var refused = api.post("/customers", input);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactly("/language", "/website", "/contactPoints/0/value", "/contactPoints/2/value");
        assertThat(api.get("/customers").<List<?>>path("items")).isEmpty();
    }

    @Test
    void pagesHaveNoGapsAndNoRepeatsThoughNamesAreEqual() {
        var api = Api.ofNewOrganisation();
        var ids = new HashSet<String>();
        IntStream.range(0, 12)
                .forEach(i ->
                        ids.add(api.create("/customers", company("Same Name")).toString()));

        var read = new ArrayList<String>();
        var page = api.get("/customers?limit=5&sort=-name");
        while (true) {
            read.addAll(page.<List<String>>path("items.id"));
            var next = page.<String>path("next");
            if (next == null) {
                break;
            }
            page = api.get("/customers?limit=5&cursor=" + next);
        }

        assertThat(read).hasSize(12).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void mixedSortDirectionsPageThroughEverything() {
        var api = Api.ofNewOrganisation();
        IntStream.range(0, 9).forEach(i -> api.create("/customers", company("Name " + i % 3)));

        var first = api.get("/customers?limit=4&sort=name,-createdAt");
        var second = api.get("/customers?limit=4&cursor=" + first.path("next"));
        var third = api.get("/customers?limit=4&cursor=" + second.path("next"));

        var names = new ArrayList<String>(first.<List<String>>path("items.name"));
        names.addAll(second.<List<String>>path("items.name"));
        names.addAll(third.<List<String>>path("items.name"));
        assertThat(names)
                .containsExactly(
                        "Name 0", "Name 0", "Name 0", "Name 1", "Name 1", "Name 1", "Name 2", "Name 2", "Name 2");
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        var api = Api.ofNewOrganisation();
        IntStream.range(0, 3).forEach(i -> api.create("/customers", company("Company " + i)));
        var cursor = api.get("/customers?limit=1&filter=kind==COMPANY").<String>path("next");

        assertThat(api.get("/customers?cursor=" + cursor + "&filter=kind==PERSON")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.get("/members?cursor=" + cursor).statusCode()).isEqualTo(400);
        assertThat(api.get("/customers?cursor=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void filterUnderstandsTextDatesTagsAndMe() {
        var api = Api.ofNewOrganisation();
        var tag = api.create("/tags", Map.of("name", "VIP"));
        var tagged = new HashMap<>(company("Élégance SA"));
        tagged.put("tagIds", List.of(tag));
        tagged.put("ownerId", api.memberId());
        api.create("/customers", tagged);
        api.create("/customers", company("Other Ltd"));

        assertThat(names(api, "name==elegance*")).containsExactly("Élégance SA");
        assertThat(names(api, "tagId==" + tag)).containsExactly("Élégance SA");
        assertThat(names(api, "tagId!=" + tag)).containsExactly("Other Ltd");
        assertThat(names(api, "ownerId==me")).containsExactly("Élégance SA");
        assertThat(names(api, "ownerId=null=true")).containsExactly("Other Ltd");
        assertThat(names(api, "createdAt=ge=today;(name==other*,kind==PERSON)")).containsExactly("Other Ltd");
        assertThat(names(api, "createdAt=lt=-1d")).isEmpty();
    }

    private static List<String> names(Api api, String filter) {
        return api.request()
                .queryParam("filter", filter)
                .get("/customers")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void unreadableFiltersAreRefusedWithAReason() {
        var api = Api.ofNewOrganisation();

        for (var filter :
                List.of("name", "shoe==1", "createdAt==soon", "kind==DOG", "name=gt=a", "((name==a", "ownerId==7")) {
            var refused = api.request().queryParam("filter", filter).get("/customers");
            assertThat(refused.statusCode()).as(filter).isEqualTo(400);
            assertThat(refused.<String>path("errors[0].pointer")).as(filter).isEqualTo("?filter");
        }
    }

    @Test
    void archivedCustomerLeavesListsUntilRestored() {
        var api = Api.ofNewOrganisation();
        var id = api.create("/customers", company("Acme"));

        api.post("/customers/" + id + "/archive").then().statusCode(200);

        assertThat(api.get("/customers").<List<?>>path("items")).isEmpty();
        assertThat(names(api, "archived==true")).containsExactly("Acme");
        assertThat(api.get("/customers/" + id).<List<String>>path("can")).containsExactly("restore", "share");
        api.post("/customers/" + id + "/restore").then().statusCode(200);
        assertThat(api.get("/customers?total=true").<Integer>path("total.exact"))
                .isEqualTo(1);
    }

    @Test
    void salesMayReadAllButEditOnlyTheirOwn() {
        var admin = Api.ofNewOrganisation();
        var sales = admin.as("sales");
        var theirs = new HashMap<>(company("Admin's customer"));
        theirs.put("ownerId", admin.memberId());
        var id = admin.create("/customers", theirs);

        var read = sales.get("/customers/" + id);
        var edit = sales.patch("/customers/" + id, Map.of("industry", "toys"));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<List<?>>path("can")).isEmpty();
        assertThat(edit.statusCode()).isEqualTo(403);
        assertThat(admin.as("reader").post("/customers", company("No")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void patchWithoutIfMatchAsksForIt() {
        var api = Api.ofNewOrganisation();
        var id = api.create("/customers", company("Acme"));

        var refused = api.request()
                .contentType("application/merge-patch+json")
                .body(Map.of("industry", "toys"))
                .patch("/customers/" + id);

        assertThat(refused.statusCode()).isEqualTo(428);
    }

    @Test
    void relationshipIsSeenFromBothEndsAndNeverRunsInACircle() {
        var api = Api.ofNewOrganisation();
        var parent = api.create("/customers", company("Parent"));
        var child = api.create("/customers", company("Child"));
        var ana = api.create("/customers", person("Ana", "Pop"));
        var path = "/customers/" + child + "/relationships";
        api.post(path, Map.of("type", "SUBSIDIARY_OF", "customerId", parent))
                .then()
                .statusCode(201);
        api.post(
                        "/customers/" + ana + "/relationships",
                        Map.of("type", "WORKS_FOR", "customerId", child, "role", "CFO"))
                .then()
                .statusCode(201);

        var circle = api.post(
                "/customers/" + parent + "/relationships", Map.of("type", "SUBSIDIARY_OF", "customerId", child));

        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(api.get(path).<List<String>>path("items.customer.name"))
                .containsExactlyInAnyOrder("Parent", "Ana Pop");
        assertThat(names(api, "companyId==" + child)).containsExactly("Ana Pop");
    }

    @Test
    void aCompanyThatIsNotSeenIsNotNamedInTheList() {
        var admin = Api.ofNewOrganisation();
        admin.setScope("sales", "customers:read", Scope.OWN);
        var seller = admin.as("sales");
        var company = admin.create("/customers", Map.of("kind", "COMPANY", "name", "Secret Works"));
        var person = admin.create(
                "/customers", Map.of("kind", "PERSON", "familyName", "Known", "ownerId", seller.memberId()));
        admin.create("/customers/" + person + "/relationships", Map.of("type", "WORKS_FOR", "customerId", company));

        assertThat(seller.get("/customers").<List<String>>path("items.name")).containsExactly("Known");
        assertThat(seller.get("/customers").asString()).doesNotContain("Secret Works", company.toString());
        assertThat(admin.get("/customers?filter=kind==PERSON").<String>path("items[0].company.name"))
                .isEqualTo("Secret Works");
    }

    @Test
    void revenueIsFilteredByUnlessItIsHidden() {
        var admin = Api.ofNewOrganisation();
        var big = new HashMap<>(company("Big"));
        big.put("annualRevenue", Map.of("amount", "2000000.50", "currency", "EUR"));
        admin.create("/customers", big);
        admin.create("/customers", company("Unknown"));
        var mate = admin.as("sales");

        assertThat(names(admin, "annualRevenue=ge=2000000")).containsExactly("Big");
        assertThat(names(admin, "annualRevenue=null=true")).containsExactly("Unknown");
        var role = admin.get("/members/" + mate.memberId()).<String>path("roles[0].id");
        admin.patch("/roles/" + role, Map.of("fields", Map.of("customers.annualRevenue", "HIDDEN")));
        assertThat(mate.get("/customers?filter=annualRevenue=ge=1").statusCode())
                .isEqualTo(400);
    }
}
