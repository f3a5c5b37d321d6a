package io.reelkeep.rest.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses in CIDR form, e.g. {@code 10.0.0.0/8} or {@code fd00::/8}; one address alone is a block too. */
final class AddressBlock {
    private final byte[] network;
    private final int prefixBits;

    private AddressBlock(byte[] network, int prefixBits) {
        this.network = network;
        this.prefixBits = prefixBits;
    }

    /** @throws IllegalArgumentException for anything but a literal address with an optional prefix length */
    static AddressBlock of(String cidr) {
        String text = cidr.strip();
        int slash = text.indexOf('/');
        byte[] network = literal(slash < 0 ? text : text.substring(0, slash), cidr);
        int width = network.length * Byte.SIZE;
        int bits = slash < 0 ? width : prefix(text.substring(slash + 1), cidr);
        if (bits > width) {
            throw notABlock(cidr);
        }
        return new AddressBlock(network, bits);
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefixBits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((other[bit / Byte.SIZE] & mask) != (network[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] literal(String address, String cidr) {
        // Only what cannot be a name gets as far as the resolver.
        if (!address.matches("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*")) {
            throw notABlock(cidr);
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException notAnAddress) {
            throw notABlock(cidr);
        }
    }

    private static int prefix(String digits, String cidr) {
        if (!digits.matches("[0-9]{1,3}")) {
            throw notABlock(cidr);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException notABlock(String cidr) {
        return new IllegalArgumentException("not a block of addresses: " + cidr);
    }
}
