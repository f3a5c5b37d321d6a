package io.reelkeep.rest.live.recorder;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.rest.shared.json.Tolerant;

/** The request to end a recording. Some clients send what they began with once more; it is ignored. */
@Tolerant
record StopJson(
        @JsonProperty("room_id") long roomId,
        @JsonProperty("user_id") String userId) {
    Presence presence() {
        return Presence.of(roomId, userId);
    }
}
