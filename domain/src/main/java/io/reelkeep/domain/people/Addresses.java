package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Checks;
import java.net.URI;
import java.util.Locale;

/** What addresses of authorities must look like. Whom they lead to is judged when they are called. */
final class Addresses {
    private static final int MAX_LENGTH = 1024;

    private Addresses() {}

    static void requireWeb(URI address, String name) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        Checks.require(
                (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null,
                name + " must be an http or https address");
        Checks.require(
                address.getRawUserInfo() == null && address.getRawFragment() == null,
                name + " must have neither a user nor a fragment");
        Checks.require(
                address.toString().length() <= MAX_LENGTH, name + " must have at most " + MAX_LENGTH + " characters");
    }
}
