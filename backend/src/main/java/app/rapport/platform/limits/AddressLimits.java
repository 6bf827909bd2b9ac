package app.rapport.platform.limits;

import app.rapport.platform.web.EdgeProblem;
import app.rapport.platform.web.OwnRequests;
import app.rapport.platform.web.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits each address before anything is read for it, so that also wrong tokens and wrong passwords cost little. The
 * machine's own address is left out: who comes from there is a program beside the service.
 */
@Singleton
class AddressLimits {
    private static final int BEFORE_AUTHENTICATION = 250;
    private static final Pattern LIMITED = Pattern.compile("/(api|portal|public)/.*");
    /** What tells people apart, or sends mail; renewing a session and leaving it do neither. */
    private static final Pattern ATTEMPT = Pattern.compile("/api/v1/auth/(?!refresh$|sign-out$).*");

    private final Limiter limiter;
    private final Policies policies;
    private final OwnRequests own;
    private final boolean behindProxy;

    AddressLimits(
            Limiter limiter,
            Policies policies,
            OwnRequests own,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean behindProxy) {
        this.limiter = limiter;
        this.policies = policies;
        this.own = own;
        this.behindProxy = behindProxy;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        var path = context.normalizedPath();
        if (!LIMITED.matcher(path).matches() || own.includes(context.request()) || isOfThisMachine(context.request())) {
            context.next();
            return;
        }
        var asked = new ArrayList<Policy>();
        if (policies.address().limits()) {
            asked.add(policies.address());
        }
        if (policies.signIn().limits() && ATTEMPT.matcher(path).matches()) {
            asked.add(policies.signIn());
        }
        take(context, asked, Subscriber.of(addressOf(context.request())));
    }

    /** On the event loop as long as nothing has to be waited for, which is nearly always. */
    private void take(RoutingContext context, List<Policy> asked, String address) {
        for (var index = 0; index < asked.size(); index++) {
            var held = limiter.takeHeld(asked.get(index), address);
            if (held.isEmpty()) {
                var rest = asked.subList(index, asked.size());
                context.vertx()
                        .executeBlocking(() -> rest.stream()
                                .map(policy -> limiter.take(policy, address))
                                .toList())
                        .onSuccess(decisions -> finish(context, decisions))
                        .onFailure(context::fail);
                return;
            }
            if (!noteAndPass(context, held.get())) {
                return;
            }
        }
        context.next();
    }

    private static void finish(RoutingContext context, List<Decision> decisions) {
        for (var decision : decisions) {
            if (!noteAndPass(context, decision)) {
                return;
            }
        }
        context.next();
    }

    private static boolean noteAndPass(RoutingContext context, Decision decision) {
        LimitHeaders.of(context).add(decision);
        if (!decision.allowed()) {
            EdgeProblem.send(context, refusal(decision));
        }
        return decision.allowed();
    }

    static Problem refusal(Decision decision) {
        return Problem.of("too-many-requests")
                .detail("rate-limit", decision.policy().quota(), decision.secondsLeft())
                .header("Retry-After", Long.toString(decision.secondsLeft()));
    }

    private static String addressOf(HttpServerRequest request) {
        var remote = request.remoteAddress();
        return remote == null ? "" : host(remote);
    }

    private static String host(SocketAddress remote) {
        return remote.hostAddress() == null ? String.valueOf(remote.host()) : remote.hostAddress();
    }

    /** Behind a proxy the address is what a header says, and anybody can say that. */
    private boolean isOfThisMachine(HttpServerRequest request) {
        var address = addressOf(request);
        return !behindProxy
                && (address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1"));
    }
}
