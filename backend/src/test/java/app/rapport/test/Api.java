package app.rapport.test;

import static io.restassured.RestAssured.given;

import app.rapport.identity.Organisations;
import app.rapport.identity.Organisations.FirstMember;
import app.rapport.identity.Organisations.NewOrganisation;
import app.rapport.platform.security.Scope;
import app.rapport.platform.tenancy.Tenancy;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;

/**
 * The API as one signed-in member calls it. Each test founds organisations of its own, so that tests neither see nor
 * wait for each other.
 */
public final class Api {
    public static final String PASSWORD = "correct horse battery";
    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");
    private static final AtomicInteger SERIAL = new AtomicInteger();
    /** The serial begins anew with each configuration the tests start the service in. */
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private final Founded organisation;
    private final String token;

    private Api(Founded organisation, String token) {
        this.organisation = organisation;
        this.token = token;
    }

    /** An organisation of the tests, with what is needed to add members to it. */
    public record Founded(UUID id, NewOrganisation details, String administrator) {}

    /** Founds an organisation and signs in as its administrator. */
    public static Api ofNewOrganisation() {
        WrongGuesses.forget();
        var serial = SERIAL.incrementAndGet() + "-" + RUN;
        var details = new NewOrganisation("test-" + serial, "Test " + serial, "EUR", "en", "Europe/Bucharest");
        var email = "admin@test-" + serial + ".example";
        var id = Arc.container()
                .instance(Organisations.class)
                .get()
                .found(details, new FirstMember("Ada Admin", email, PASSWORD, "administrator", null));
        return signIn(new Founded(id, details, email), email);
    }

    /** Adds a member with one of the standard roles to the same organisation and signs in as them. */
    public Api as(String role) {
        var email =
                role + SERIAL.incrementAndGet() + "@" + organisation.details().slug() + ".example";
        Tenancy.callAs(
                organisation.id(),
                () -> Arc.container()
                        .instance(Organisations.class)
                        .get()
                        .add(organisation.details(), new FirstMember("Member " + role, email, PASSWORD, role, null)));
        return signIn(organisation, email);
    }

    /** Lets a role of the organisation reach less, or further, than it does at first. */
    public void setScope(String role, String permission, Scope scope) {
        Tenancy.runAs(
                organisation.id(),
                () -> Arc.container()
                        .instance(Jdbi.class)
                        .get()
                        .useHandle(handle -> handle.createUpdate("""
                        update role_permission p set scope = :scope from role r
                        where r.tenant_id = p.tenant_id and r.id = p.role_id and r.key = :role and p.permission = :permission""")
                                .bind("scope", scope.name())
                                .bind("role", role)
                                .bind("permission", permission)
                                .execute()));
    }

    /** What a role of the organisation keeps from its members: HIDDEN or READ_ONLY by field. */
    public void setFields(String role, Map<String, String> rules) {
        var id = get("/roles").<String>path("items.find { it.key == '" + role + "' }.id");
        patch("/roles/" + id, Map.of("fields", rules)).then().statusCode(200);
    }

    /** Lets another see or edit a record, such as {@code /customers/…}, whatever their roles reach. */
    public void share(String record, UUID with, String level) {
        request()
                .contentType(ContentType.JSON)
                .body(Map.of("level", level))
                .put(record + "/shares/" + with)
                .then()
                .statusCode(200);
    }

    private static Api signIn(Founded organisation, String email) {
        var token = given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/auth/sign-in")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("accessToken");
        return new Api(organisation, token);
    }

    /** The same member's program, with an API token that reaches these permissions. */
    public Api program(String... permissions) {
        return new Api(
                organisation,
                post("/api-tokens", Map.of("name", "Program", "permissions", List.of(permissions)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("token"));
    }

    /** The job, when it has ended. */
    public Response awaitJob(String id) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var job = get("/jobs/" + id);
        while (!ENDED.contains(String.valueOf(job.<String>path("state")))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the job does not end: " + job.asString());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            job = get("/jobs/" + id);
        }
        return job;
    }

    public Founded organisation() {
        return organisation;
    }

    public String token() {
        return token;
    }

    public UUID memberId() {
        return UUID.fromString(get("/me").path("id"));
    }

    /** A request with this member's token; paths are relative to {@code /api/v1}. */
    public RequestSpecification request() {
        return given().basePath("/api/v1").auth().oauth2(token);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response post(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

    public Response post(String path) {
        return request().post(path);
    }

    /** Creates and answers the id; fails unless the answer is 201. */
    public UUID create(String path, Object body) {
        return UUID.fromString(post(path, body).then().statusCode(201).extract().path("id"));
    }

    /** Patches the version that stands now. */
    public Response patch(String path, Object body) {
        return patch(path, get(path).header("ETag"), body);
    }

    public Response patch(String path, String ifMatch, Object body) {
        return request()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", ifMatch)
                .body(body)
                .patch(path);
    }

    public Response delete(String path, String ifMatch) {
        return request().header("If-Match", ifMatch).delete(path);
    }
}
