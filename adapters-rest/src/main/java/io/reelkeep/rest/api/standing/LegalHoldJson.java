package io.reelkeep.rest.api.standing;

import io.reelkeep.domain.retention.LegalHold;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Times;
import java.util.Optional;

/** Whether something is under a legal hold, and since when and why. */
record LegalHoldJson(boolean held, Optional<String> reason, Optional<String> operator, Optional<String> since) {
    static LegalHoldJson of(Optional<LegalHold> hold) {
        return new LegalHoldJson(
                hold.isPresent(),
                hold.map(LegalHold::reason),
                hold.flatMap(LegalHold::operator).map(UserId::value),
                hold.map(LegalHold::since).map(Times::write));
    }
}
