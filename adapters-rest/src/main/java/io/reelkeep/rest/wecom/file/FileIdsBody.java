package io.reelkeep.rest.wecom.file;

import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.rest.shared.json.Tolerant;
import io.reelkeep.rest.wecom.Wanted;
import java.util.Optional;

/** A request that names a file and its meeting (contract: WeCom 5). */
@Tolerant
record FileIdsBody(Optional<String> recordFileId, Optional<String> meetingid) {
    RecordingFileId file() {
        return Wanted.file(recordFileId);
    }

    MeetingId meeting() {
        return Wanted.meeting(meetingid);
    }
}
