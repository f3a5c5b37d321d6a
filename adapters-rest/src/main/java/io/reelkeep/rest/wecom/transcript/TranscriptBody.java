package io.reelkeep.rest.wecom.transcript;

import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;
import io.reelkeep.rest.wecom.Wanted;
import java.util.Optional;

/**
 * A request about what is said in a file (contract: WeCom 5).
 *
 * @param pid of the first paragraph wanted
 * @param limit how many of them, at most
 * @param text to look for
 */
@Tolerant
record TranscriptBody(
        Optional<String> recordFileId,
        Optional<String> meetingid,
        Optional<String> pid,
        Optional<Long> limit,
        Optional<String> text) {
    RecordingFileId file() {
        return Wanted.file(recordFileId);
    }

    MeetingId meeting() {
        return Wanted.meeting(meetingid);
    }

    Optional<Integer> first() {
        return pid.filter(sent -> !sent.isEmpty()).map(sent -> Input.wholeNumber("pid", sent, 1, Integer.MAX_VALUE));
    }

    Optional<Integer> most() {
        return limit.map(sent -> Math.toIntExact(Input.inBounds("limit", sent, 1, Integer.MAX_VALUE)));
    }

    String wanted() {
        return Wanted.text("text", text);
    }
}
