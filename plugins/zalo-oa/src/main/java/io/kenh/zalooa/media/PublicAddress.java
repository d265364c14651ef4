package io.kenh.zalooa.media;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Whether an address is of the open internet: not of this machine, its network, or of ranges nobody owns. */
final class PublicAddress {
    private PublicAddress() {}

    static boolean is(InetAddress address) {
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        var bytes = address.getAddress();
        return !special && (address instanceof Inet6Address ? publicV6(bytes) : publicV4(bytes));
    }

    /** RFC 6890: 0/8, 100.64/10 (carrier NAT), 192.0.0/24, 198.18/15, 240/4. */
    private static boolean publicV4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        return first != 0
                && !(first == 100 && (second & 0xc0) == 64)
                && !(first == 192 && second == 0 && b[2] == 0)
                && !(first == 198 && (second & 0xfe) == 18)
                && first < 240;
    }

    /** Only 2000::/3 is in use, and of that not 2002::/16 and 2001:0::/32, which hide an IPv4 address. */
    private static boolean publicV6(byte[] b) {
        boolean tunnel = (b[0] == 0x20 && b[1] == 0x02) || (b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0);
        return (b[0] & 0xe0) == 0x20 && !tunnel;
    }
}
