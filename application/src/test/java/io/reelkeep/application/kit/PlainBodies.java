package io.reelkeep.application.kit;

import io.reelkeep.application.callback.port.CallbackBodies;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.ShareToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says in few words which file of which capture plays where. */
public final class PlainBodies implements CallbackBodies {
    @Override
    public String fileFinishedEvent() {
        return "local_record_callback";
    }

    @Override
    public String fileFinished(
            String keyId, Meeting meeting, Capture capture, Recording recording, RecordingFile file, ShareToken link) {
        return keyId + " " + meeting.code() + " " + capture.id() + " " + file.id() + " " + link;
    }

    @Override
    public Optional<String> onlineStoppedEvent(Meeting meeting, Capture capture) {
        return capture.origin() == Origin.CLOUD ? Optional.of("online_record_stop") : Optional.empty();
    }

    @Override
    public String onlineStopped(Meeting meeting, Capture capture, List<LinkedFile> files, Instant now) {
        return meeting.code() + " " + capture.id() + ", files " + files.size();
    }

    @Override
    public String testEvent() {
        return "callback_test";
    }

    @Override
    public String test(String keyId, Instant now) {
        return "test of " + keyId;
    }
}
