package io.reelkeep.rest.api.capture;

import io.reelkeep.application.capture.ShowCapture;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** How far a capture has come (F92). */
record ProgressJson(
        String captureId,
        String recordingId,
        String meetingId,
        String recorder,
        String origin,
        String state,
        String stage,
        String openedAt,
        String lastDataAt,
        Optional<String> stoppedAt,
        Optional<String> cause,
        Optional<Integer> expectedSegments,
        int receivedSegments,
        int highestSegment,
        long receivedBytes,
        List<Integer> missing,
        int missingInAll,
        int progressPercent,
        List<PartJson> parts,
        List<QuarantinedJson> quarantined) {
    /** A segment that could not be used, or not wholly. Its bytes are kept. */
    record QuarantinedJson(int segment, String cause) {
        static QuarantinedJson of(Segment segment) {
            return new QuarantinedJson(segment.number(), segment.quarantine().orElseThrow());
        }
    }

    /** One file in the making. */
    record PartJson(
            int number,
            int firstSegment,
            int lastSegment,
            String state,
            Optional<String> failure,
            List<String> fileIds) {
        static PartJson of(FilePart part) {
            return new PartJson(
                    part.number(),
                    part.firstSegment(),
                    part.lastSegment(),
                    Input.word(part.state()),
                    part.failure(),
                    part.files().stream().map(Object::toString).toList());
        }
    }

    static ProgressJson of(ShowCapture.Progress progress) {
        Capture.Snapshot capture = progress.capture().snapshot();
        return new ProgressJson(
                capture.id().toString(),
                capture.recording().toString(),
                capture.meeting().toString(),
                capture.recorder().toString(),
                Input.word(capture.origin()),
                Input.word(capture.state()),
                Input.word(progress.capture().stage()),
                Times.write(capture.openedAt()),
                Times.write(capture.lastDataAt()),
                capture.stoppedAt().map(Times::write),
                capture.cause().map(Input::word),
                capture.expectedSegments(),
                capture.receivedSegments(),
                capture.highestSegment(),
                capture.receivedBytes(),
                progress.missing(),
                progress.missingInAll(),
                progress.percent(),
                capture.parts().stream().map(PartJson::of).toList(),
                progress.quarantined().stream().map(QuarantinedJson::of).toList());
    }
}
