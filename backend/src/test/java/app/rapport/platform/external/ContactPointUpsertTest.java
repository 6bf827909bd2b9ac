package app.rapport.platform.external;

import static app.rapport.platform.external.UpsertCall.put;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The ways to reach a customer, as another system keeps them one by one. */
@QuarkusTest
class ContactPointUpsertTest {
    @Test
    void aContactPointIsAddedThenChangedAndTheOthersStay() {
        var api = Api.ofNewOrganisation();
        var customer = "/customers/"
                + api.create(
                        "/customers",
                        Map.of(
                                "kind",
                                "COMPANY",
                                "name",
                                "Dacia",
                                "contactPoints",
                                List.of(Map.of("type", "EMAIL", "value", "office@dacia.example"))));
        var path = customer + "/contact-points/by-external-id/erp/7";

        var added = put(api, path, Map.of("type", "PHONE", "value", "+40 21 312 3456", "label", "desk"));
        var again = put(api, path, Map.of("type", "PHONE", "value", "+40 21 312 3456", "label", "desk"));
        var changed = put(api, path, Map.of("value", "+40 21 312 3457"));

        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(added.asString());
        assertThat(changed.<List<String>>path("contactPoints.value"))
                .containsExactly("office@dacia.example", "+40213123457");
        assertThat(changed.<List<String>>path("contactPoints.id")).isEqualTo(added.path("contactPoints.id"));
        assertThat(changed.<String>path("contactPoints[1].label")).isEqualTo("desk");
        assertThat(api.get(customer).asString()).isEqualTo(changed.asString());
    }

    @Test
    void aContactPointTheCustomerHasIsTakenToBeTheSame() {
        var api = Api.ofNewOrganisation();
        var mail = Map.of("type", "EMAIL", "value", "office@dacia.example");
        var customer = "/customers/"
                + api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia", "contactPoints", List.of(mail)));

        var known = put(api, customer + "/contact-points/by-external-id/erp/7", mail);

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.<List<?>>path("contactPoints")).hasSize(1);
    }

    @Test
    void aContactPointSomebodyTookAwayIsAddedAnew() {
        var api = Api.ofNewOrganisation();
        var customer = "/customers/" + api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia"));
        var path = customer + "/contact-points/by-external-id/erp/7";
        var mail = Map.of("type", "EMAIL", "value", "office@dacia.example");
        put(api, path, mail);
        api.patch(customer, Map.of("contactPoints", List.of()));

        assertThat(put(api, path, mail).statusCode()).isEqualTo(201);
        assertThat(api.get(customer).<List<?>>path("contactPoints")).hasSize(1);
    }

    @Test
    void fiftyContactPointsAtOnceAreOne() throws Exception {
        var api = Api.ofNewOrganisation();
        var customer = "/customers/" + api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia"));
        Callable<Integer> call = () -> put(
                        api,
                        customer + "/contact-points/by-external-id/erp/7",
                        Map.of("type", "EMAIL", "value", "office@dacia.example"))
                .statusCode();

        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(50)) {
            for (var answer : pool.invokeAll(Collections.nCopies(50, call))) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(api.get(customer).<List<?>>path("contactPoints")).hasSize(1);
    }

    @Test
    void aContactPointNeedsACustomerOneMayChange() {
        var api = Api.ofNewOrganisation();
        var customer = "/customers/" + api.create("/customers", Map.of("kind", "COMPANY", "name", "Dacia"));
        var path = customer + "/contact-points/by-external-id/erp/7";
        var mail = Map.of("type", "EMAIL", "value", "office@dacia.example");

        var wrong = put(api, path, Map.of("type", "EMAIL", "value", "nowhere"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.<String>path("errors[0].pointer")).isEqualTo("/value");
        assertThat(put(api.as("reader"), path, mail).statusCode()).isEqualTo(403);
        assertThat(put(Api.ofNewOrganisation(), path, mail).statusCode()).isEqualTo(404);
        assertThat(put(api, "/customers/" + UUID.randomUUID() + "/contact-points/by-external-id/erp/7", mail)
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.get(customer).<List<?>>path("contactPoints")).isEmpty();
    }
}
