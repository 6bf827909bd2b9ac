package app.rapport.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemberTest {
    @Test
    void nobodyDeactivatesThemselves() {
        var admin = Api.ofNewOrganisation();
        var other = admin.as("administrator");
        var own = "/members/" + admin.memberId();

        var refused = admin.post(own + "/deactivate");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("detail")).contains("your own account");
        assertThat(admin.get(own).<List<String>>path("can")).containsExactly("edit");
        assertThat(other.get(own).<List<String>>path("can")).containsExactly("edit", "deactivate");
    }

    @Test
    void whoIsDeactivatedIsShutOutAtOnceUntilTheyAreBroughtBack() {
        var admin = Api.ofNewOrganisation();
        var sales = admin.as("sales");
        var path = "/members/" + sales.memberId();

        var deactivated = admin.post(path + "/deactivate");

        assertThat(deactivated.<String>path("state")).isEqualTo("DEACTIVATED");
        assertThat(deactivated.<List<String>>path("can")).containsExactly("edit", "reactivate");
        assertThat(sales.get("/me").statusCode()).isEqualTo(401);
        assertThat(admin.post(path + "/reactivate").<String>path("state")).isEqualTo("ACTIVE");
    }
}
