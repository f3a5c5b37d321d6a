package io.reelkeep.domain.capture;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One uploaded piece of a capture. Numbers decide the order; where the times of two segments overlap, both are kept and
 * the file is as long as what was recorded.
 *
 * @param number from 1, without an upper bound but {@link #MAX_NUMBER}
 * @param startsAt when its first picture was taken
 * @param endsAt exclusive, after {@code startsAt}, at most {@link #LONGEST} later
 * @param quarantine what is wrong with it: some of it could not be used, and its bytes are kept for somebody to look at
 */
public record Segment(
        int number,
        Instant startsAt,
        Instant endsAt,
        BlobId blob,
        long sizeBytes,
        Sha256 digest,
        Instant receivedAt,
        Optional<String> quarantine) {
    /** The highest number a segment can have: a day of quarter-second pieces fits. */
    public static final int MAX_NUMBER = 1_000_000;

    /** The longest a segment may be by its own times. */
    public static final Duration LONGEST = Duration.ofHours(24);

    public Segment {
        check(number, startsAt, endsAt);
        Checks.positive(sizeBytes, "segment size");
    }

    /** A segment that nothing bad is known of. */
    public Segment(
            int number,
            Instant startsAt,
            Instant endsAt,
            BlobId blob,
            long sizeBytes,
            Sha256 digest,
            Instant receivedAt) {
        this(number, startsAt, endsAt, blob, sizeBytes, digest, receivedAt, Optional.empty());
    }

    /** The same segment, set aside. */
    public Segment quarantined(String cause) {
        return new Segment(number, startsAt, endsAt, blob, sizeBytes, digest, receivedAt, Optional.of(cause));
    }

    /** What can be said of a segment before its bytes are here. @throws IllegalArgumentException as the constructor */
    public static void check(int number, Instant startsAt, Instant endsAt) {
        Checks.require(number >= 1 && number <= MAX_NUMBER, "segment number must be between 1 and " + MAX_NUMBER);
        Checks.require(endsAt.isAfter(startsAt), "a segment must end after it starts");
        Checks.require(
                Duration.between(startsAt, endsAt).compareTo(LONGEST) <= 0, "a segment must not exceed 24 hours");
    }

    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }
}
