package io.reelkeep.rest.wecom;

import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import java.util.Optional;
import java.util.function.LongFunction;

/** What must be there. The dialect has codes of its own for what is not; empty text counts as absent. */
public final class Wanted {
    /** Tells {@link WeComErrors} that a parameter is absent or empty, not wrong. */
    static final String ABSENT = "absent";

    private Wanted() {}

    static String text(Params params, String name) {
        return text(name, params.find(name));
    }

    /** @throws BadInput when it is absent or empty */
    public static String text(String name, Optional<String> sent) {
        return value(name, sent.filter(text -> !text.isEmpty()));
    }

    /** @throws BadInput when it is absent */
    public static <T> T value(String name, Optional<T> sent) {
        return sent.orElseThrow(() -> new BadInput(name, "is required", ABSENT));
    }

    /** The field {@code meeting_record_id}. */
    public static RecordingId recording(Optional<String> sent) {
        return id("meeting_record_id", sent, RecordingId::new);
    }

    /** The field {@code record_file_id}. */
    public static RecordingFileId file(Optional<String> sent) {
        return id("record_file_id", sent, RecordingFileId::new);
    }

    /** The field {@code meetingid}. */
    public static MeetingId meeting(Optional<String> sent) {
        return id("meetingid", sent, MeetingId::new);
    }

    private static <T> T id(String name, Optional<String> sent, LongFunction<T> make) {
        return Input.id(name, text(name, sent), make);
    }
}
