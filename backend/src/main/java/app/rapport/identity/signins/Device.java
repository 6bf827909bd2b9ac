package app.rapport.identity.signins;

import io.netty.util.NetUtil;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as it says. Behind a proxy that is trusted (see {@code quarkus.http.proxy}) it is the
 * address the proxy names.
 */
public record Device(@Nullable String address, @Nullable String userAgent) {
    private static final int LONGEST = 300;
    private static final Device UNKNOWN = new Device(null, null);

    public static Device of(HttpServerRequest request) {
        var userAgent = request.getHeader("User-Agent");
        var shortened =
                userAgent == null || userAgent.length() <= LONGEST ? userAgent : userAgent.substring(0, LONGEST);
        return new Device(addressOf(request), shortened);
    }

    /** That of the request at hand; unknown in background work. */
    public static Device current() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return UNKNOWN;
        }
        var request = container.instance(CurrentVertxRequest.class).get().getCurrent();
        return request == null ? UNKNOWN : of(request.request());
    }

    public String addressOrEmpty() {
        return address == null ? "" : address;
    }

    private static @Nullable String addressOf(HttpServerRequest request) {
        var remote = request.remoteAddress();
        if (remote == null) {
            return null;
        }
        return remote.hostAddress() == null ? remote.host() : readable(remote.hostAddress());
    }

    /** As people write addresses (RFC 5952): {@code ::1}, and not eight numbers. */
    static String readable(String address) {
        return NetUtil.isValidIpV6Address(address) ? NetUtil.toAddressString(InetAddress.ofLiteral(address)) : address;
    }
}
