package io.reelkeep.rest.live.recorder;

import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Input;

/** Who is in which room. */
record Presence(String room, UserId user) {
    private static final long MAX_UINT32 = 0xFFFF_FFFFL;

    static Presence of(long roomId, String userId) {
        long room = Input.inBounds("room_id", roomId, 0, MAX_UINT32);
        return new Presence(Long.toString(room), Input.of("user_id", () -> new UserId(userId)));
    }
}
