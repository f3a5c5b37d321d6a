package io.reelkeep.domain.retention;

import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.tenancy.Tenant;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What decides when a recording ends.
 *
 * @param youngestAt when the last of its files was made, or the recording itself where it has none
 * @param binEndsAt until when it lies in the recycle bin, if it does
 * @param held whether it is under a legal hold
 */
public record Lifespan(
        RecordingId recording, Origin origin, Instant youngestAt, Optional<Instant> binEndsAt, boolean held) {
    /** How it ends, by whatever comes first; empty when nothing ever ends it. A hold changes nothing about the date. */
    public Optional<Ending> ending(Tenant tenant, RetentionRules rules) {
        Optional<Ending> grace = tenant.graceEndsAt().map(at -> ending(at, Ending.Rule.GRACE));
        Optional<Ending> thrownAway = binEndsAt.map(at -> ending(at, Ending.Rule.RECYCLE_BIN));
        Optional<Ending> tooOld = binEndsAt.isPresent()
                ? Optional.empty()
                : rules.endOf(origin, youngestAt).map(at -> ending(at, Ending.Rule.RETENTION));
        return Stream.of(grace, tooOld, thrownAway).flatMap(Optional::stream).min(Comparator.comparing(Ending::at));
    }

    private Ending ending(Instant at, Ending.Rule rule) {
        return new Ending(recording, at, rule, held);
    }
}
