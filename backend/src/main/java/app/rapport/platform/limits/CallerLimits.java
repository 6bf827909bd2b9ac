package app.rapport.platform.limits;

import app.rapport.platform.security.CurrentMember;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Limits each program by its token and each member over all their sessions, wherever they come from. */
@Provider
@Priority(Priorities.AUTHORIZATION - 50)
class CallerLimits implements ContainerRequestFilter {
    private final CurrentMember current;
    private final RoutingContext context;
    private final Limiter limiter;
    private final Policies policies;

    CallerLimits(CurrentMember current, RoutingContext context, Limiter limiter, Policies policies) {
        this.current = current;
        this.context = context;
        this.limiter = limiter;
        this.policies = policies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var member = current.orNull();
        if (member == null) {
            return;
        }
        var policy = member.token() == null ? policies.member() : policies.token();
        if (!policy.limits()) {
            return;
        }
        var caller = member.tenant() + " " + (member.token() == null ? member.id() : member.token());
        var decision = limiter.takeHeld(policy, caller).orElseGet(() -> limiter.take(policy, caller));
        LimitHeaders.of(context).add(decision);
        if (!decision.allowed()) {
            throw AddressLimits.refusal(decision);
        }
    }
}
