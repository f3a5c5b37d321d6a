package io.reelkeep.application.capture.port;

import io.reelkeep.domain.capture.CaptureStage;
import io.reelkeep.domain.capture.CaptureState;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which captures of a tenant.
 *
 * @param seenBy only those that this person records, or whose recording it owns
 * @param text in the subject, whatever its case, or all of the meeting's code
 * @param from when it was opened, inclusive
 * @param to inclusive
 * @param before those with lower ids; they rise with time
 * @param limit at most so many
 */
public record CaptureQuery(
        TenantId tenant,
        Optional<UserId> seenBy,
        Optional<UserId> recorder,
        Optional<CaptureState> state,
        Optional<CaptureStage> stage,
        Optional<Origin> origin,
        Optional<String> text,
        Instant from,
        Instant to,
        long before,
        int limit) {
    public CaptureQuery {
        Checks.positive(limit, "limit");
    }

    /** The same, of what {@code person} may see. */
    public CaptureQuery seenBy(UserId person) {
        return new CaptureQuery(
                tenant, Optional.of(person), recorder, state, stage, origin, text, from, to, before, limit);
    }
}
