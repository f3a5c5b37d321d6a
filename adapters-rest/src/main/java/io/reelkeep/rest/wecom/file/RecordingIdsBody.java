package io.reelkeep.rest.wecom.file;

import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.rest.shared.json.Tolerant;
import io.reelkeep.rest.wecom.Wanted;
import java.util.Optional;

/** A request that names a recording and its meeting (contract: WeCom 5). */
@Tolerant
record RecordingIdsBody(Optional<String> meetingRecordId, Optional<String> meetingid) {
    RecordingId recording() {
        return Wanted.recording(meetingRecordId);
    }

    MeetingId meeting() {
        return Wanted.meeting(meetingid);
    }
}
