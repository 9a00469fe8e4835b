package org.sayso.app.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the open net. {@code 10.0.0.1}, {@code 127.0.0.1}, {@code ::1} and {@code 169.254.169.254}, where a cloud keeps its
 * secrets, do not. The blocks are those of IANA's special-purpose address registries for IPv4 and IPv6 that are not globally reachable, relays
 * that lead from IPv6 to any IPv4 address, and the address at which Azure's machines find their keeper.
 */
final class OpenNet {

    private static final List<Block> CLOSED_IPV4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** The only block of IPv6 that is given out; loopback, mapped IPv4, NAT64, unique-local, link-local and multicast lie outside. */
    private static final Block GIVEN_IPV6 = Block.of("2000::/3");

    private static final List<Block> CLOSED_IPV6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private OpenNet() {}

    static boolean holds(InetAddress address) {
        if (address instanceof Inet4Address) {
            return CLOSED_IPV4.stream().noneMatch(b -> b.holds(address));
        }
        return GIVEN_IPV6.holds(address) && CLOSED_IPV6.stream().noneMatch(b -> b.holds(address));
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }

    private record Block(byte[] start, int bits) {

        static Block of(String text) {
            String[] parts = text.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalStateException(text + " is no block of addresses", e);
            }
        }

        boolean holds(InetAddress address) {
            byte[] other = address.getAddress();
            int whole = bits / Byte.SIZE;
            int mask = 0xFF00 >> bits % Byte.SIZE & 0xFF;
            return other.length == start.length
                    && Arrays.equals(start, 0, whole, other, 0, whole)
                    && (mask == 0 || (other[whole] & mask) == (start[whole] & mask));
        }
    }
}
