package app.rapport.identity.factor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorRequiredTest {
    private static void require(Api admin) {
        assertThat(admin.patch("/organisation", Map.of("secondFactorRequired", true))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyAdministratorsDecide() {
        var admin = Api.ofNewOrganisation();
        var sales = admin.as("sales");

        assertThat(sales.get("/organisation").statusCode()).isEqualTo(403);
        assertThat(sales.patch("/organisation", "*", Map.of("secondFactorRequired", true))
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/organisation").<Boolean>path("secondFactorRequired"))
                .isFalse();
        assertThat(admin.patch("/organisation", "\"99\"", Map.of("name", "Late"))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void withoutOneNothingIsOpenButSettingOneUp() {
        var admin = Api.ofNewOrganisation();
        var member = admin.as("sales");
        assertThat(member.get("/customers").statusCode()).isEqualTo(200);
        require(admin);

        var refused = member.get("/customers");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/second-factor-required");
        assertThat(member.get("/members").statusCode()).isEqualTo(403);
        assertThat(member.post("/me/password", Map.of("currentPassword", "x", "newPassword", "y"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(member.get("/me").<Boolean>path("secondFactorMissing")).isTrue();
        assertThat(member.get("/me/second-factor").statusCode()).isEqualTo(200);

        Authenticator.begunBy(member).confirm(member);

        assertThat(member.get("/customers").statusCode()).isEqualTo(200);
        assertThat(member.get("/me").<Boolean>path("secondFactorMissing")).isFalse();
    }

    @Test
    void whoHasOneNoticesNothing() {
        var admin = Api.ofNewOrganisation();
        var member = admin.as("sales");
        Authenticator.begunBy(member).confirm(member);

        require(admin);

        assertThat(member.get("/customers").statusCode()).isEqualTo(200);
    }

    @Test
    void programsGoOn() {
        var admin = Api.ofNewOrganisation();
        String token = admin.post("/api-tokens", Map.of("name", "x", "permissions", List.of("customers:read")))
                .path("token");

        require(admin);

        assertThat(given().auth().oauth2(token).get("/api/v1/customers").statusCode())
                .isEqualTo(200);
    }
}
