package app.rapport.platform.security;

import app.rapport.platform.journal.Means;
import app.rapport.platform.journal.Origin;
import app.rapport.platform.tenancy.Tenancy;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Puts the request into the caller's organisation, before anything reads the database. */
@Provider
@Priority(Priorities.AUTHORIZATION - 100)
class MemberOfRequest implements ContainerRequestFilter {
    private final SecurityIdentity identity;
    private final CurrentMember current;
    private final Tenancy tenancy;
    private final Origin origin;

    MemberOfRequest(SecurityIdentity identity, CurrentMember current, Tenancy tenancy, Origin origin) {
        this.identity = identity;
        this.current = current;
        this.tenancy = tenancy;
        this.origin = origin;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var member = MemberAccess.of(identity);
        if (member != null) {
            current.actAs(member);
            tenancy.set(member.tenant());
            origin.through(member.token() == null ? Means.SCREEN : Means.TOKEN, member.token(), member.id());
        }
    }
}
