package app.rapport.platform.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.security.Scope;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record one does not see is as good as not there for filters, too: its id finds nothing that leads to it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class HiddenReferencesTest {
    private Api admin;
    private Api seller;
    private UUID hidden;
    private UUID seen;

    @BeforeEach
    void salesWithACustomerOfTheirOwnAndOneTheyDoNotSee() {
        admin = Api.ofNewOrganisation();
        admin.setScope("sales", "customers:read", Scope.OWN);
        seller = admin.as("sales");
        hidden = admin.create("/customers", Map.of("kind", "COMPANY", "name", "Hidden"));
        seen = admin.create("/customers", Map.of("kind", "COMPANY", "name", "Seen", "ownerId", seller.memberId()));
        opportunity("Leads to hidden", hidden);
        opportunity("Leads to seen", seen);
    }

    private void opportunity(String name, UUID customer) {
        admin.create("/opportunities", Map.of("name", name, "customerId", customer, "ownerId", seller.memberId()));
    }

    private static List<String> found(Api api, String filter) {
        return api.get("/opportunities?sort=name&filter=" + filter).path("items.name");
    }

    @Test
    void nothingIsFoundByTheIdOfWhatIsNotSeen() {
        assertThat(found(seller, "customerId==" + hidden)).isEmpty();
        assertThat(found(seller, "customerId=in=(" + hidden + "," + seen + ")")).containsExactly("Leads to seen");
        assertThat(found(admin, "customerId==" + hidden)).containsExactly("Leads to hidden");
    }

    @Test
    void whatIsNotSeenCountsAsNoneAtAll() {
        assertThat(found(seller, "customerId=null=true")).containsExactly("Leads to hidden");
        assertThat(found(seller, "customerId=null=false")).containsExactly("Leads to seen");
        assertThat(found(seller, "customerId!=" + hidden)).containsExactly("Leads to hidden", "Leads to seen");
        assertThat(found(admin, "customerId!=" + hidden)).containsExactly("Leads to seen");
        assertThat(found(admin, "customerId=null=true")).isEmpty();
    }

    @Test
    void fieldsInOtherTablesAreNoWayRoundEither() {
        var person = admin.create(
                "/customers", Map.of("kind", "PERSON", "familyName", "Person", "ownerId", seller.memberId()));
        admin.create("/customers/" + person + "/relationships", Map.of("type", "WORKS_FOR", "customerId", hidden));

        assertThat(seller.get("/customers?filter=companyId==" + hidden).<List<?>>path("items"))
                .isEmpty();
        assertThat(seller.get("/customers?filter=companyId=null=false").<List<?>>path("items"))
                .isEmpty();
        assertThat(admin.get("/customers?filter=companyId==" + hidden).<List<?>>path("items"))
                .hasSize(1);
    }
}
