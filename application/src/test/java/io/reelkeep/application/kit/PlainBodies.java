package io.reelkeep.application.kit;

import io.reelkeep.application.callback.port.CallbackBodies;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.ShareToken;

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
}
