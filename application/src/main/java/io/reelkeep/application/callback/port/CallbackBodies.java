package io.reelkeep.application.callback.port;

import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.ShareToken;

/** Writes what is announced, in the receiver's language. */
public interface CallbackBodies {
    /** The name of the event that tells of a finished file. */
    String fileFinishedEvent();

    /** The body that tells of {@code file}. Same input, same bytes. */
    String fileFinished(
            String keyId, Meeting meeting, Capture capture, Recording recording, RecordingFile file, ShareToken link);
}
