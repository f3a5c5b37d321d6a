package io.reelkeep.rest.media;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * The conditions of a request against what the file is now (RFC 9110 §13.2.2), for GET and HEAD.
 *
 * @param header the value of a request header, several lines joined by commas; empty when it was not sent
 * @param etag the file's strong entity tag, quotes included
 */
record Conditions(Function<String, Optional<String>> header, String etag, Instant changedAt) {
    /** What the conditions lead to. */
    enum Verdict {
        SEND,
        NOT_MODIFIED,
        FAILED
    }

    Conditions {
        changedAt = changedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    Verdict verdict() {
        if (isNotWhatWasExpected()) {
            return Verdict.FAILED;
        }
        return isAlreadyThere() ? Verdict.NOT_MODIFIED : Verdict.SEND;
    }

    /** Whether a range still fits what the caller has; a weak tag never does, a date only exactly. */
    boolean rangeApplies() {
        return header.apply("If-Range")
                .map(String::strip)
                .map(validator -> validator.contains("\"") ? validator.equals(etag) : isDate(validator))
                .orElse(true);
    }

    /** Whether it was asked for nothing but what the caller knows by our tag or date: nobody else can tell. */
    boolean nameWhatIsOurs() {
        return header.apply("If-Match").isPresent()
                || header.apply("If-Unmodified-Since").isPresent();
    }

    /** If-Match goes before If-Unmodified-Since. */
    private boolean isNotWhatWasExpected() {
        Optional<String> match = header.apply("If-Match");
        if (match.isPresent()) {
            return !names(match.get(), etag);
        }
        return header.apply("If-Unmodified-Since")
                .flatMap(HttpDates::read)
                .map(changedAt::isAfter)
                .orElse(false);
    }

    /** If-None-Match goes before If-Modified-Since, and compares weakly. */
    private boolean isAlreadyThere() {
        Optional<String> noneMatch = header.apply("If-None-Match");
        if (noneMatch.isPresent()) {
            return names(noneMatch.get(), etag) || names(noneMatch.get(), "W/" + etag);
        }
        return header.apply("If-Modified-Since")
                .flatMap(HttpDates::read)
                .map(since -> !changedAt.isAfter(since))
                .orElse(false);
    }

    private boolean isDate(String validator) {
        return HttpDates.read(validator).map(changedAt::equals).orElse(false);
    }

    /** Our tags hold hexadecimal digits only, so that a comma inside a stranger's tag cannot make a false match. */
    private static boolean names(String list, String tag) {
        return Arrays.stream(list.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
