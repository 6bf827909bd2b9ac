package app.rapport.identity;

import app.rapport.identity.passkey.Passkeys;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Where an organisation asks for a second factor, whoever came in with a password alone can do nothing but set one up; who
 * has one already must show it, for with another a stolen password would open everything. Programs are not asked: their
 * tokens were made by members who were.
 */
@Provider
@Priority(Priorities.AUTHORIZATION - 40)
class SecondFactorGate implements ContainerRequestFilter {
    private static final Pattern OPEN = Pattern.compile("GET /api/v1/me(/second-factor|/passkeys)?");
    private static final Pattern SETTING_UP = Pattern.compile("\\w+ /api/v1/me/(second-factor|passkeys)(/.*)?");

    private final CurrentMember current;
    private final SecondFactorDemand demand;
    private final Passkeys passkeys;

    SecondFactorGate(CurrentMember current, SecondFactorDemand demand, Passkeys passkeys) {
        this.current = current;
        this.demand = demand;
        this.passkeys = passkeys;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var member = current.orNull();
        if (member == null || member.session() == null) {
            return;
        }
        var asked = request.getMethod() + " " + request.getUriInfo().getPath();
        if (OPEN.matcher(asked).matches() || !demand.isUnmet(member.tenant(), member.requireSession())) {
            return;
        }
        // An authenticator app needs no look: with one, a password alone opens no session.
        var hasPasskey = !passkeys.own().isEmpty();
        if (hasPasskey || !SETTING_UP.matcher(asked).matches()) {
            var refusal = Problem.of("second-factor-required");
            throw hasPasskey ? refusal.detail("passkey-not-shown") : refusal;
        }
    }
}
