package app.rapport.contract;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.security.MemberAccess;
import app.rapport.platform.security.Scope;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.HashMap;
import java.util.Map;

/**
 * A fault put into the service, for calls that ask for it: it forgets how far the caller's permissions reach, or what
 * their roles hide. The crawler must notice.
 */
@Provider
@Priority(Priorities.AUTHORIZATION - 50)
class ForgetfulFilter implements ContainerRequestFilter {
    static final String HEADER = "X-Test-Forget";
    static final String SCOPES = "scopes";
    static final String FIELDS = "fields";

    private final CurrentMember current;

    ForgetfulFilter(CurrentMember current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var forgotten = request.getHeaderString(HEADER);
        var member = current.orNull();
        if (forgotten == null || member == null) {
            return;
        }
        var permissions = new HashMap<>(member.permissions());
        if (forgotten.equals(SCOPES)) {
            permissions.replaceAll((permission, scope) -> Scope.ORGANISATION);
        }
        current.actAs(new MemberAccess(
                member.tenant(),
                member.id(),
                member.session(),
                member.token(),
                member.name(),
                member.language(),
                member.timeZone(),
                member.currency(),
                Map.copyOf(permissions),
                member.peers(),
                member.shared(),
                forgotten.equals(FIELDS) ? Map.of() : member.fields(),
                member.asOf()));
    }
}
