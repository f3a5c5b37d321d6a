package io.reelkeep.bootstrap.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises address ranges without asking any name server. */
final class Network {
    private static final Pattern V4 =
            Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})/([0-9]{1,2})");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]{2,39}/([0-9]{1,3})");

    private Network() {}

    static boolean isCidr(String text) {
        String network = text.strip();
        Matcher v4 = V4.matcher(network);
        if (v4.matches()) {
            return octets(v4) && Integer.parseInt(v4.group(5)) <= 32;
        }
        Matcher v6 = V6.matcher(network);
        return v6.matches() && network.contains(":") && Integer.parseInt(v6.group(1)) <= 128;
    }

    private static boolean octets(Matcher v4) {
        for (int group = 1; group <= 4; group++) {
            if (Integer.parseInt(v4.group(group)) > 255) {
                return false;
            }
        }
        return true;
    }
}
