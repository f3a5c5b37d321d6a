package io.reelkeep.rest.api.standing;

import io.reelkeep.application.retention.HoldRecording;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Input;
import java.util.Optional;

/** Why something must not be deleted, and for whom the application says so. */
record NewLegalHoldJson(String reason, Optional<String> operator) {
    HoldRecording.Command command(Caller caller, RecordingId recording) {
        return new HoldRecording.Command(
                caller,
                recording,
                Input.of("reason", () -> Checks.text(reason, 256, "reason")),
                operator.map(text -> Input.of("operator", () -> new UserId(text))));
    }
}
