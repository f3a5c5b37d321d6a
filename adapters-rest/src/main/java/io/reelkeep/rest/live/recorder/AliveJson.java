package io.reelkeep.rest.live.recorder;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;

/** Tells that a recording goes on although no segment is complete yet. */
@Tolerant
record AliveJson(@JsonProperty("capture_id") String captureId) {
    CaptureId capture() {
        return Input.id("capture_id", captureId, CaptureId::new);
    }
}
