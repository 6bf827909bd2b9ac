package app.rapport.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Turns an API token into its member with what the token leaves of their permissions. */
@Singleton
class ApiTokenIdentities implements IdentityProvider<ApiTokenRequest> {
    private final MemberDirectory directory;

    ApiTokenIdentities(MemberDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Class<ApiTokenRequest> getRequestType() {
        return ApiTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiTokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> directory
                .load(request.code())
                .map(member -> identity(member))
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(MemberAccess member) {
        return Permissions.grant(QuarkusSecurityIdentity.builder(), member)
                .setPrincipal(new QuarkusPrincipal(member.id().toString()))
                .build();
    }
}
