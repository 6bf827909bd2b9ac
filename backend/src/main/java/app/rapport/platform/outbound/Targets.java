package app.rapport.platform.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides where calls may go. A name is looked up once: every address it stands for must be of the internet, and it is
 * one of those that is then connected to, so that the name cannot mean something else a moment later.
 *
 * <p>Hosts the operator allows may be anywhere, also without TLS. They are the operator's to say, not an organisation's:
 * behind the service is the operator's network.
 */
public class Targets {
    private final Set<String> allowed;
    private final Names names;

    /** What names stand for. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    protected Targets(List<String> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    Targets(List<String> allowed, Names names) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.names = names;
    }

    /** Could calls go there? Without looking the name up. */
    public boolean isAcceptable(String url) {
        return Target.parse(url).filter(this::isAcceptable).isPresent();
    }

    private boolean isAcceptable(Target target) {
        if (isAllowed(target)) {
            return true;
        }
        return target.tls() && (target.isPublicName() || (target.isLiteral() && literalIsPublic(target)));
    }

    private static boolean literalIsPublic(Target target) {
        try {
            return PublicAddress.areAll(InetAddress.getByName(target.host()));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isAllowed(Target target) {
        return allowed.contains(target.host()) || allowed.contains(target.host() + ":" + target.port());
    }

    /** Where to connect to; refused unless all the name stands for is of the internet. */
    public InetSocketAddress resolve(Target target) throws UnknownHostException, Refused {
        if (!isAcceptable(target)) {
            throw new Refused();
        }
        var addresses = names.lookUp(target.host());
        if (!isAllowed(target) && !PublicAddress.areAll(addresses)) {
            throw new Refused();
        }
        return new InetSocketAddress(addresses[0], target.port());
    }

    /** Calls do not go there. */
    public static final class Refused extends Exception {
        public Refused() {
            super("not an address of the internet", null, false, false);
        }
    }
}
