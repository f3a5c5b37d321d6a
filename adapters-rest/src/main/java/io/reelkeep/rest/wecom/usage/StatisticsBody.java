package io.reelkeep.rest.wecom.usage;

import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;
import io.reelkeep.rest.wecom.Wanted;
import java.time.Instant;
import java.util.Optional;

/**
 * The request of POST /cgi-bin/meeting/record/get_statistics (contract: WeCom 5).
 *
 * @param meetingid in the document's example, not in its table: may be left out
 * @param startTime seconds since 1970, inclusive
 * @param endTime as {@code startTime}
 */
@Tolerant
record StatisticsBody(
        Optional<String> meetingRecordId,
        Optional<String> meetingid,
        Optional<Long> startTime,
        Optional<Long> endTime) {
    RecordingId recording() {
        return Wanted.recording(meetingRecordId);
    }

    Optional<MeetingId> meeting() {
        return meetingid.filter(text -> !text.isEmpty()).map(text -> Wanted.meeting(Optional.of(text)));
    }

    Optional<Instant> from() {
        return startTime.map(sent -> seconds("start_time", sent));
    }

    Optional<Instant> to() {
        return endTime.map(sent -> seconds("end_time", sent));
    }

    /** What does not fit 32 bits is milliseconds sent by mistake. */
    private static Instant seconds(String name, long sent) {
        return Instant.ofEpochSecond(Input.inBounds(name, sent, 0, Integer.MAX_VALUE));
    }
}
