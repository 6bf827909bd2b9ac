package app.rapport.identity.sso;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;

/** A browser that leaves for a provider and comes back. */
final class Browser {
    private final String cookie;
    private final URI address;

    private Browser(String cookie, URI address) {
        this.cookie = cookie;
        this.address = address;
    }

    static Response begin(String email) {
        return begin(Map.of("email", email));
    }

    static Response begin(Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/single-sign-on");
    }

    static Browser leaving(String email) {
        return leaving(Map.of("email", email));
    }

    static Browser leaving(Map<String, ?> body) {
        var begun = begin(body).then().statusCode(200).extract();
        return new Browser(begun.cookie("rapport_single_sign_on"), URI.create(begun.<String>path("address")));
    }

    URI address() {
        return address;
    }

    Map<String, String> question() {
        return FakeProvider.form(address.getRawQuery());
    }

    Response back(String code) {
        return back(cookie, Map.of("code", code));
    }

    /** With what the provider adds by itself. */
    Response back(String cookie, Map<String, String> brought) {
        return given().redirects()
                .follow(false)
                .cookie("rapport_single_sign_on", cookie)
                .queryParam("state", question().get("state"))
                .queryParam("session_state", "the provider's")
                .queryParams(brought)
                .get("/api/v1/auth/single-sign-on/callback");
    }

    Response back(Map<String, String> brought) {
        return back(cookie, brought);
    }

    String cookie() {
        return cookie;
    }
}
