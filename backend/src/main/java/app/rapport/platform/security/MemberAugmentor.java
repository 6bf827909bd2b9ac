package app.rapport.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    /** Reading a claim that the standard does not name throws and catches an exception inside the library. */
    private final Cache<JsonWebToken, Bearer> bearers =
            Caffeine.newBuilder().weakKeys().build();

    private record Bearer(UUID tenant, UUID member, UUID session) {
        static Bearer of(JsonWebToken token) {
            return new Bearer(
                    UUID.fromString(token.getClaim(AccessTokens.TENANT)),
                    UUID.fromString(token.getSubject()),
                    UUID.fromString(token.getClaim(AccessTokens.SESSION)));
        }
    }

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
        var bearer = bearers.get(token, Bearer::of);
        var member = directory
                .load(bearer.tenant(), bearer.member(), bearer.session())
                .orElseThrow(AuthenticationFailedException::new);
        return Permissions.grant(QuarkusSecurityIdentity.builder(identity), member)
                .build();
    }
}
