package io.reelkeep.rest.watch;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an address says to begin: {@code ?t=250}, {@code ?t=4m10s}, {@code ?t=1h2m3s}. */
final class StartTime {
    private static final int MAX_SECONDS = 999_999;
    private static final int SIXTY = 60;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Pattern UNITS = Pattern.compile("(?:([0-9]{1,3})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,6})s)?");

    private StartTime() {}

    /** Seconds from the beginning; what cannot be understood is the beginning. The first one counts. */
    static OptionalInt of(List<String> given) {
        return given.stream().limit(1).map(StartTime::parse).findFirst().orElse(OptionalInt.empty());
    }

    private static OptionalInt parse(String text) {
        if (SECONDS.matcher(text).matches()) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        Matcher units = UNITS.matcher(text);
        if (text.isEmpty() || !units.matches()) {
            return OptionalInt.empty();
        }
        int seconds = (number(units.group(1)) * SIXTY + number(units.group(2))) * SIXTY + number(units.group(3));
        return seconds > MAX_SECONDS ? OptionalInt.empty() : OptionalInt.of(seconds);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
