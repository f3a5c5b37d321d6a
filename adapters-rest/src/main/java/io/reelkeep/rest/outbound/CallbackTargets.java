package io.reelkeep.rest.outbound;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Decides whom a callback may reach, so that nobody can use this server to talk to its own network. What counts is the
 * resolved address, never the text: odd spellings of an address and names that resolve inwards are judged alike. Safe
 * for use by many threads.
 */
public final class CallbackTargets {
    private static final int FIRST_UNPRIVILEGED_PORT = 1024;

    /** IANA special-purpose registry, IPv4: this network, private, shared, loopback, link-local, test, multicast, ... */
    private static final List<AddressBlock> CLOSED_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
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
            "240.0.0.0/4",
            // A cloud's address for its own guests, public only by its number.
            "168.63.129.16/32");

    /** Outside this block lie loopback, v4-mapped, NAT64, unique local, link-local and multicast addresses. */
    private static final AddressBlock GLOBAL_V6 = AddressBlock.of("2000::/3");

    /** Inside it: protocol assignments with Teredo, documentation, 6to4. */
    private static final List<AddressBlock> CLOSED_V6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<AddressBlock> allowed;

    /** @param allowed blocks that may be called although they are not public, for receivers on one's own premises */
    public CallbackTargets(List<String> allowed) {
        this.allowed = allowed.stream().map(AddressBlock::of).toList();
    }

    /** A name or address that must not be called. */
    static final class ForbiddenTargetException extends UnknownHostException {
        ForbiddenTargetException(String message) {
            super(message);
        }
    }

    /**
     * Refuses what must never be called. A name that does not resolve today is let through: it is judged again at
     * every call.
     *
     * @throws Refusal CALLBACK_TARGET_FORBIDDEN
     */
    public void refuseForbidden(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null) {
            throw forbidden("a callback goes to an http or https address");
        }
        if (!isOpenPort(url.getPort())) {
            throw forbidden("a callback goes to port 80, 443, or one from 1024 up");
        }
        try {
            resolve(bare(url.getHost()));
        } catch (ForbiddenTargetException inward) {
            throw forbidden("the host is not a public address, and not among those allowed here");
        } catch (UnknownHostException notToday) {
            return;
        }
    }

    /**
     * The addresses behind a host, all of them checked; these and no others may be connected to.
     *
     * @throws UnknownHostException also when even one of them must not be called
     */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!Stream.of(addresses).allMatch(this::mayBeCalled)) {
            throw new ForbiddenTargetException("the address is not public");
        }
        return addresses;
    }

    /** Whether all addresses behind a host were allowed by name: a network of one's own, where clear text may do. */
    boolean isOwnNetwork(String host) throws UnknownHostException {
        return Stream.of(InetAddress.getAllByName(bare(host))).allMatch(this::isAllowedByName);
    }

    boolean mayBeCalled(InetAddress address) {
        if (isAllowedByName(address)) {
            return true;
        }
        return address.getAddress().length == 4
                ? isOutside(CLOSED_V4, address)
                : GLOBAL_V6.contains(address) && isOutside(CLOSED_V6, address);
    }

    private boolean isAllowedByName(InetAddress address) {
        return allowed.stream().anyMatch(block -> block.contains(address));
    }

    private static boolean isOutside(List<AddressBlock> blocks, InetAddress address) {
        return blocks.stream().noneMatch(block -> block.contains(address));
    }

    private static boolean isOpenPort(int port) {
        return port == -1 || port == 80 || port == 443 || port >= FIRST_UNPRIVILEGED_PORT && port <= 65_535;
    }

    /** Without the brackets of an IPv6 address. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static List<AddressBlock> blocks(String... cidrs) {
        return Stream.of(cidrs).map(AddressBlock::of).toList();
    }

    private static Refusal forbidden(String why) {
        return new Refusal(Reason.CALLBACK_TARGET_FORBIDDEN, why);
    }
}
