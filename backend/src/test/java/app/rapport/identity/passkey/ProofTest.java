package app.rapport.identity.passkey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.platform.tenancy.Tenancy;
import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for before a way into an account is added. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ProofTest {
    private static final String AUTHENTICATOR = "/me/second-factor";
    private static final String PASSKEY = "/me/passkeys/options";
    private static final Map<String, String> PASSWORD = Map.of("password", Api.PASSWORD);

    @ConfigProperty(name = "rapport.address")
    URI address;

    @Inject
    Jdbi jdbi;

    private SoftwareKey addedTo(Api api) throws GeneralSecurityException {
        var key = new SoftwareKey(address.getScheme() + "://" + address.getAuthority(), address.getHost());
        var made = key.made(api.post(PASSKEY, PASSWORD).path(""), "Phone");
        assertThat(api.post("/me/passkeys", made).statusCode()).isEqualTo(200);
        return key;
    }

    private static String challenge() {
        return given().post("/api/v1/auth/passkey/options").path("challenge");
    }

    private static List<String> proofs(Api api) {
        return api.get("/me/second-factor").path("proofs");
    }

    private void change(Api api, String sql) {
        Tenancy.runAs(
                api.organisation().id(),
                () -> jdbi.useHandle(handle -> handle.createUpdate(sql)
                        .bind("tenant", api.organisation().id())
                        .bind("member", api.memberId())
                        .execute()));
    }

    @ParameterizedTest
    @ValueSource(strings = {AUTHENTICATOR, PASSKEY})
    void aSessionAloneAddsNothing(String path) {
        var api = Api.ofNewOrganisation();

        var silent = api.post(path, Map.of());
        var guessed = api.post(path, Map.of("password", "not the password"));

        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.<String>path("errors[0].pointer")).isEqualTo("/password");
        assertThat(silent.<String>path("errors[0].code")).isEqualTo("required");
        assertThat(guessed.statusCode()).isEqualTo(422);
        assertThat(guessed.<String>path("errors[0].code")).isEqualTo("wrong-password");
        assertThat(api.post("/me/second-factor/confirm", Map.of("code", "000000"))
                        .statusCode())
                .as("nothing has begun")
                .isEqualTo(409);
        assertThat(api.post(path, PASSWORD).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {AUTHENTICATOR, PASSKEY})
    void onesPasskeyProvesItOnce(String path) throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        assertThat(proofs(api)).containsExactly("PASSWORD");
        var shown = Map.of("passkey", addedTo(api).shown(challenge()));

        assertThat(proofs(api)).containsExactly("PASSWORD", "PASSKEY");
        assertThat(api.post(path, shown).statusCode()).isEqualTo(200);
        var again = api.post(path, shown);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.<String>path("errors[0].pointer")).isEqualTo("/passkey");
    }

    @ParameterizedTest
    @ValueSource(strings = {AUTHENTICATOR, PASSKEY})
    void thePasskeyOfAnotherProvesNothing(String path) throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        addedTo(api);
        var others = addedTo(api.as("sales"));

        var refused = api.post(path, Map.of("passkey", others.shown(challenge())));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo("wrong-passkey");
        assertThat(api.get("/me").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {AUTHENTICATOR, PASSKEY})
    void withoutAnyProofOneMustHaveJustSignedIn(String path) {
        var api = Api.ofNewOrganisation();
        change(api, "delete from credential where tenant_id = :tenant and member_id = :member");
        assertThat(proofs(api)).isEmpty();
        assertThat(api.post(path, Map.of()).statusCode()).isEqualTo(200);
        change(api, """
                update session set created_at = created_at - interval '11 minutes'
                where tenant_id = :tenant and member_id = :member""");

        var refused = api.post(path, Map.of());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("detail")).contains("Sign in again");
        assertThat(api.post(path, PASSWORD).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/second-factor/disable", "/me/second-factor/recovery-codes"})
    void whatIsThereIsChangedForAPasskeyToo(String path) throws GeneralSecurityException {
        var api = Api.ofNewOrganisation();
        var key = addedTo(api);

        assertThat(api.post(path, Map.of()).statusCode()).isEqualTo(422);
        assertThat(api.post(path, Map.of("passkey", key.shown(challenge()))).statusCode())
                .as("there is no authenticator app")
                .isEqualTo(409);
    }
}
