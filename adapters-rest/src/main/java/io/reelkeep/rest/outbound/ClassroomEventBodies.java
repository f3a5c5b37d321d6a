package io.reelkeep.rest.outbound;

import io.reelkeep.application.callback.port.EventBodies;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.rest.shared.json.StrictJson;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells back ends of classrooms that the server has begun to record a class (contract: Classroom 4). */
public final class ClassroomEventBodies implements EventBodies {
    private static final String STARTED = "online_record_start";

    @Override
    public Optional<Written> write(Addressee to, Occasion occasion) {
        RecordingEvent event = occasion.event();
        return occasion.meeting()
                .filter(meeting -> meeting.kind() == Meeting.Kind.CLASS)
                .filter(meeting -> event.kind() == RecordingEvent.Kind.STARTED && isOnline(event.origin()))
                .map(meeting -> started(meeting, event));
    }

    /** Recorded by the server, not on a teacher's machine. */
    static boolean isOnline(Origin origin) {
        return switch (origin) {
            case CLOUD, LIVE -> true;
            case LOCAL, UPLOAD -> false;
        };
    }

    private static Written started(Meeting meeting, RecordingEvent event) {
        var data = new OnlineRecordJson.Started(
                0, "", new BigInteger(meeting.code()), event.at().getEpochSecond());
        return new Written(
                STARTED, new String(StrictJson.write(new OnlineRecordJson(STARTED, data)), StandardCharsets.UTF_8));
    }
}
