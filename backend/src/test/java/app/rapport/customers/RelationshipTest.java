package app.rapport.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RelationshipTest {
    private Api api;
    private UUID company;

    @BeforeEach
    void company() {
        api = Api.ofNewOrganisation();
        company = company("Dacia");
    }

    private UUID company(String name) {
        return api.create("/customers", Map.of("kind", "COMPANY", "name", name));
    }

    private UUID person(String name) {
        return api.create("/customers", Map.of("kind", "PERSON", "familyName", name));
    }

    private String worksFor(UUID person, UUID employer) {
        return link(person, "WORKS_FOR", employer);
    }

    private String link(UUID from, String type, UUID to) {
        var links = "/customers/" + from + "/relationships";
        return links + "/" + api.create(links, Map.of("type", type, "customerId", to, "startedOn", "2021-09-01"));
    }

    private Response edit(String relationship, Map<String, ?> change) {
        return api.patch(relationship, "*", change);
    }

    @Test
    void jobIsEndedAndNotForgotten() {
        var ana = person("Ana");
        var job = worksFor(ana, company);

        var ended = edit(job, Map.of("endedOn", "2026-03-31"));

        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
        assertThat(ended.<String>path("startedOn")).isEqualTo("2021-09-01");
        assertThat(ended.<String>path("endedOn")).isEqualTo("2026-03-31");
        assertThat(ended.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.get("/customers/" + company + "/relationships").<String>path("items[0].endedOn"))
                .isEqualTo("2026-03-31");
        assertThat(api.get("/customers/" + ana + "/history").<String>path("items[0].changes[0].after.endedOn"))
                .isEqualTo("2026-03-31");
    }

    @Test
    void itIsChangedFromEitherEndAndByItsVersion() {
        var ana = person("Ana");
        var job = worksFor(ana, company);
        var fromThere = job.replace(ana.toString(), company.toString());

        assertThat(edit(fromThere, Map.of("role", "Baker")).<String>path("direction"))
                .isEqualTo("FROM");
        assertThat(api.patch(job, "\"0\"", Map.of("role", "Miller")).statusCode())
                .isEqualTo(412);
        assertThat(api.request()
                        .contentType("application/merge-patch+json")
                        .body(Map.of("role", "Miller"))
                        .patch(job)
                        .statusCode())
                .isEqualTo(428);
        assertThat(edit(job, Map.of("endedOn", "2020-01-01")).<String>path("errors[0].pointer"))
                .isEqualTo("/endedOn");
        assertThat(edit(job, Map.of("customerId", company)).statusCode()).isEqualTo(400);
        assertThat(edit(job.replace(ana.toString(), company("Other").toString()), Map.of("role", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.as("reader").patch(job, "*", Map.of("role", "x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsOpenedAgainMakesNoCircle() {
        var daughter = company("Daughter");
        var first = link(daughter, "SUBSIDIARY_OF", company);
        edit(first, Map.of("endedOn", "2026-03-31"));
        link(company, "SUBSIDIARY_OF", daughter);
        var again = new HashMap<String, Object>();
        again.put("endedOn", null);

        assertThat(edit(first, again).<String>path("errors[0].pointer")).isEqualTo("/customerId");
    }

    @Test
    void pagesReachThemAllAndWhatIsOverComesLast() {
        var names = List.of("Dan", "Ana", "Cora", "Bela");
        names.forEach(name -> worksFor(person(name), company));
        var first = api.get("/customers/" + company + "/relationships?limit=1");
        edit("/customers/" + company + "/relationships/" + first.path("items[0].id"), Map.of("endedOn", "2026-03-31"));
        var read = new ArrayList<String>();

        var page = api.get("/customers/" + company + "/relationships?limit=3");
        read.addAll(page.path("items.customer.name"));
        read.addAll(api.get("/customers/" + company + "/relationships?cursor=" + page.path("next"))
                .path("items.customer.name"));

        assertThat(read).containsExactly("Bela", "Cora", "Dan", "Ana");
        assertThat(api.get("/customers/" + company + "/relationships?filter=ended==true")
                        .<List<String>>path("items.customer.name"))
                .containsExactly("Ana");
    }
}
