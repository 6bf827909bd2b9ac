package app.rapport.identity;

import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Where an organisation asks for a second factor, whoever came in with a password alone can do nothing but set one up.
 * Programs are not asked: their tokens were made by members who were.
 */
@Provider
@Priority(Priorities.AUTHORIZATION - 40)
class SecondFactorGate implements ContainerRequestFilter {
    private static final Pattern OPEN =
            Pattern.compile("GET /api/v1/me|\\w+ /api/v1/me/(second-factor|passkeys)(/.*)?");

    private final CurrentMember current;
    private final SecondFactorDemand demand;

    SecondFactorGate(CurrentMember current, SecondFactorDemand demand) {
        this.current = current;
        this.demand = demand;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var member = current.orNull();
        if (member == null || member.session() == null) {
            return;
        }
        var asked = request.getMethod() + " " + request.getUriInfo().getPath();
        if (!OPEN.matcher(asked).matches() && demand.isUnmet(member.tenant(), member.requireSession())) {
            throw Problem.of("second-factor-required");
        }
    }
}
