package io.reelkeep.rest.shared.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as whoever sends it cannot choose: of IPv6, half of the address is the sender's own. */
public final class ClientNetwork {
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /** Of the connection itself: what a header says of it is not believed (ASVS 4.1.3). */
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** @param address as digits, never a name */
    static String of(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV4_BYTES
                    ? address
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
