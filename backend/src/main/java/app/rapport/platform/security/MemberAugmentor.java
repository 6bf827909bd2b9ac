package app.rapport.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns a valid access token into a member with permissions, or refuses it when the member or session is gone. */
@Singleton
class MemberAugmentor implements SecurityIdentityAugmentor {
    private final MemberDirectory directory;

    MemberAugmentor(MemberDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> withMember(identity, token));
    }

    private SecurityIdentity withMember(SecurityIdentity identity, JsonWebToken token) {
        var member = directory
                .load(
                        UUID.fromString(token.getClaim(AccessTokens.TENANT)),
                        UUID.fromString(token.getSubject()),
                        UUID.fromString(token.getClaim(AccessTokens.SESSION)))
                .orElseThrow(AuthenticationFailedException::new);
        return Permissions.grant(QuarkusSecurityIdentity.builder(identity), member)
                .build();
    }
}
