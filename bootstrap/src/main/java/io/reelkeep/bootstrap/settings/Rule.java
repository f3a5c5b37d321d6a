package io.reelkeep.bootstrap.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the text of a setting may be, in words for people and as a test. */
record Rule(String allowed, Predicate<String> accepts) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}");
    private static final Pattern HOST = Pattern.compile("[0-9A-Za-z.:_-]{1,253}");
    private static final Pattern LOCATION = Pattern.compile("/([A-Za-z0-9_-]{1,64}/){1,8}");
    private static final Pattern BUCKET = Pattern.compile("[0-9a-z][0-9a-z.-]{1,61}[0-9a-z]");
    private static final Pattern KEY_PREFIX = Pattern.compile("[0-9A-Za-z_.-]+(/[0-9A-Za-z_.-]+)*");
    private static final int LONGEST_PREFIX = 200;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    /** A whole number; bounds inclusive. */
    static Rule number(long min, long max) {
        return new Rule(
                "a whole number from " + min + " to " + max,
                text -> DIGITS.matcher(text).matches() && within(Long.parseLong(text), min, max));
    }

    /** An ISO 8601 duration; bounds inclusive. */
    static Rule duration(String min, String max) {
        return new Rule("an ISO 8601 duration from " + min + " to " + max, text -> {
            try {
                Duration value = Duration.parse(text);
                return value.compareTo(Duration.parse(min)) >= 0 && value.compareTo(Duration.parse(max)) <= 0;
            } catch (DateTimeParseException notADuration) {
                return false;
            }
        });
    }

    static Rule flag() {
        return new Rule("true or false", List.of("true", "false")::contains);
    }

    static Rule oneOf(String... names) {
        return new Rule(String.join(" or ", names), List.of(names)::contains);
    }

    /** As Amazon S3 has its general purpose buckets named. */
    static Rule bucket() {
        return new Rule(
                "3 to 63 lower-case letters, digits, dots and hyphens, a letter or digit first and last",
                BUCKET.asMatchPredicate());
    }

    static Rule keyPrefix() {
        return new Rule(
                "up to 200 letters, digits and _ . - with slashes between",
                text -> text.length() <= LONGEST_PREFIX
                        && KEY_PREFIX.matcher(text).matches());
    }

    static Rule host() {
        return new Rule("a host name or an IP address", HOST.asMatchPredicate());
    }

    static Rule baseUrl() {
        return new Rule("an http or https URL without path, query or fragment", text -> {
            try {
                return isBare(URI.create(text));
            } catch (IllegalArgumentException notAUri) {
                return false;
            }
        });
    }

    static Rule path() {
        return new Rule("a path of the file system", text -> {
            try {
                return !Path.of(text).toString().isBlank();
            } catch (InvalidPathException notAPath) {
                return false;
            }
        });
    }

    static Rule databaseUrl() {
        return new Rule(
                "a JDBC URL that starts with jdbc:h2: or jdbc:postgresql:",
                text -> text.startsWith("jdbc:h2:") || text.startsWith("jdbc:postgresql:"));
    }

    static Rule text(int min, int max) {
        return new Rule(
                "text of " + min + " to " + max + " printable ASCII characters",
                text -> within(text.length(), min, max) && text.chars().allMatch(c -> c > ' ' && c < 127));
    }

    static Rule key() {
        return new Rule("64 lower-case hexadecimal digits (32 bytes)", KEY.asMatchPredicate());
    }

    static Rule location() {
        return new Rule("a path that begins and ends with a slash", LOCATION.asMatchPredicate());
    }

    static Rule networks() {
        return new Rule(
                "networks in CIDR form with commas between, e.g. 10.0.0.0/8,fd00::/8",
                text -> List.of(text.split(",", -1)).stream().allMatch(Network::isCidr));
    }

    static Rule version() {
        return new Rule("a version: 1 to 4 numbers with dots between", VERSION.asMatchPredicate());
    }

    private static boolean within(long value, long min, long max) {
        return value >= min && value <= max;
    }

    private static boolean isBare(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean bare = (uri.getRawPath() == null || List.of("", "/").contains(uri.getRawPath()))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        return bare && uri.getHost() != null && List.of("http", "https").contains(scheme);
    }
}
