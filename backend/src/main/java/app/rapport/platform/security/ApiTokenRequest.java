package app.rapport.platform.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A program asks to be let in. */
final class ApiTokenRequest extends BaseAuthenticationRequest {
    private final ApiTokenCode code;

    ApiTokenRequest(ApiTokenCode code) {
        this.code = code;
    }

    ApiTokenCode code() {
        return code;
    }
}
