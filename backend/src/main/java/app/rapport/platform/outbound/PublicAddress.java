package app.rapport.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells addresses of the internet from those of networks that only the service reaches: after the registries of
 * special-purpose addresses for IPv4 and IPv6. An IPv4 address within an IPv6 one is none of the internet.
 */
final class PublicAddress {
    private record Block(byte[] start, int bits) {
        static Block of(String hex, int bits) {
            return new Block(HexFormat.of().parseHex(hex), bits);
        }

        boolean holds(byte[] address) {
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> NOT_OF_THE_INTERNET_4 = List.of(
            Block.of("00000000", 8), // this network
            Block.of("0a000000", 8), // private
            Block.of("64400000", 10), // shared behind carriers
            Block.of("7f000000", 8), // the machine itself
            Block.of("a9fe0000", 16), // link-local, and clouds' metadata
            Block.of("ac100000", 12), // private
            Block.of("c0000000", 24), // protocols
            Block.of("c0000200", 24), // documentation
            Block.of("c0586300", 24), // relays from IPv6
            Block.of("c0a80000", 16), // private
            Block.of("c6120000", 15), // measuring
            Block.of("c6336400", 24), // documentation
            Block.of("cb007100", 24), // documentation
            Block.of("e0000000", 3)); // many receivers, and reserved

    private static final Block INTERNET_6 = Block.of("20000000000000000000000000000000", 3);
    private static final List<Block> NOT_OF_THE_INTERNET_6 = List.of(
            Block.of("20010000000000000000000000000000", 23), // protocols, tunnels
            Block.of("20010db8000000000000000000000000", 32), // documentation
            Block.of("20020000000000000000000000000000", 16), // holds an IPv4 address
            Block.of("3fff0000000000000000000000000000", 20)); // documentation

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_OF_THE_INTERNET_4.stream().noneMatch(block -> block.holds(bytes));
        }
        return INTERNET_6.holds(bytes) && NOT_OF_THE_INTERNET_6.stream().noneMatch(block -> block.holds(bytes));
    }

    static boolean areAll(InetAddress... addresses) {
        return addresses.length > 0 && Arrays.stream(addresses).allMatch(PublicAddress::is);
    }
}
