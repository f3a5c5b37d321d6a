package io.reelkeep.bootstrap.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of this machine that nobody else can reach it by. */
final class Loopback {
    private static final Pattern V4 = Pattern.compile("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");

    private Loopback() {}

    static boolean isHost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("[::1]")
                || V4.matcher(name).matches();
    }
}
