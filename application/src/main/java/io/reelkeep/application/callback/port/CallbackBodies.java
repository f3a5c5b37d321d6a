package io.reelkeep.application.callback.port;

import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.ShareToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes what is announced, in the receiver's language. */
public interface CallbackBodies {
    /** The name of the event that tells of a finished file. */
    String fileFinishedEvent();

    /** The body that tells of {@code file}. Same input, same bytes. */
    String fileFinished(
            String keyId, Meeting meeting, Capture capture, Recording recording, RecordingFile file, ShareToken link);

    /** A file and the link that opens it alone. */
    record LinkedFile(RecordingFile file, ShareToken link) {}

    /** The name of the event that tells of the end of such a recording; empty when it was made elsewhere or of no class. */
    Optional<String> onlineStoppedEvent(Meeting meeting, Capture capture);

    /**
     * The body that tells how it has ended.
     *
     * @param files those that were made; none when it has failed
     */
    String onlineStopped(Meeting meeting, Capture capture, List<LinkedFile> files, Instant now);

    /** The name of the event that tells of nothing: it is there to be acknowledged. */
    String testEvent();

    /** Its body. */
    String test(String keyId, Instant now);
}
