package io.reelkeep.application.capture.port;

import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;

/** A line of the list of captures: the capture beside what it records and what has come of it. */
public record CaptureEntry(Capture capture, Gathering gathering, Made made) {
    /**
     * What is recorded.
     *
     * @param subject of the recording, which may have got another name than its meeting
     * @param code the class id of a class, the room id of a live room
     * @param teacher the first one there
     * @param assistant the first one there
     */
    public record Gathering(
            Meeting.Kind kind, String code, String subject, Optional<UserId> teacher, Optional<UserId> assistant) {}

    /** The files made of what was recorded that are there: their length and size together. */
    public record Made(long durationMillis, long sizeBytes) {
        /** No file is there. */
        public static final Made NOTHING = new Made(0, 0);
    }
}
