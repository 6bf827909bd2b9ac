package app.rapport.platform.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whom an address belongs to, as far as that can be told. */
final class Subscriber {
    /** A line gets that many bits of an IPv6 address and chooses the rest itself (RFC 6177, RFC 4291 §2.5.4). */
    private static final int NETWORK_BYTES = 8;

    private Subscriber() {}

    /** @param address as digits; a name is never looked up */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address whole ? networkOf(whole) + "/64" : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String networkOf(Inet6Address whole) {
        var network = Arrays.copyOf(Arrays.copyOf(whole.getAddress(), NETWORK_BYTES), 2 * NETWORK_BYTES);
        try {
            return InetAddress.getByAddress(network).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("sixteen bytes are an IPv6 address", e);
        }
    }
}
