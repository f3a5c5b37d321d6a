package io.reelkeep.rest.api.capture;

import io.reelkeep.application.capture.port.CaptureEntry;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** A page of captures, newest first; {@code next_before} asks for the next one. */
record CapturesJson(List<LineJson> captures, Optional<String> nextBefore) {
    /**
     * One capture.
     *
     * @param stage uploading, stitching, ready or failed
     * @param classId the code of a class: what those who made it call it
     * @param durationMs of its files together; absent while there is none
     */
    record LineJson(
            String captureId,
            String recordingId,
            String meetingId,
            String meetingCode,
            Optional<String> classId,
            String subject,
            String kind,
            String recorder,
            Optional<String> teacher,
            Optional<String> assistant,
            String origin,
            String state,
            String stage,
            Optional<String> cause,
            Optional<String> failure,
            String openedAt,
            Optional<String> stoppedAt,
            String lastDataAt,
            int receivedSegments,
            Optional<Integer> expectedSegments,
            int progressPercent,
            long receivedBytes,
            PartsJson parts,
            List<String> fileIds,
            Optional<Long> durationMs,
            Optional<Long> sizeBytes) {
        static LineJson of(CaptureEntry entry) {
            Capture.Snapshot capture = entry.capture().snapshot();
            CaptureEntry.Gathering about = entry.gathering();
            boolean isClass = about.kind() == Meeting.Kind.CLASS;
            boolean hasFiles = entry.made().sizeBytes() > 0;
            return new LineJson(
                    capture.id().toString(),
                    capture.recording().toString(),
                    capture.meeting().toString(),
                    about.code(),
                    isClass ? Optional.of(about.code()) : Optional.empty(),
                    about.subject(),
                    Input.word(about.kind()),
                    capture.recorder().toString(),
                    about.teacher().map(UserId::toString),
                    about.assistant().map(UserId::toString),
                    Input.word(capture.origin()),
                    Input.word(capture.state()),
                    Input.word(entry.capture().stage()),
                    capture.cause().map(Input::word),
                    entry.capture().isSealed() ? entry.capture().failure() : Optional.empty(),
                    Times.write(capture.openedAt()),
                    capture.stoppedAt().map(Times::write),
                    Times.write(capture.lastDataAt()),
                    capture.receivedSegments(),
                    capture.expectedSegments(),
                    entry.capture().progressPercent(),
                    capture.receivedBytes(),
                    PartsJson.of(capture.parts()),
                    capture.parts().stream()
                            .flatMap(part -> part.files().stream())
                            .map(RecordingFileId::toString)
                            .toList(),
                    hasFiles ? Optional.of(entry.made().durationMillis()) : Optional.empty(),
                    hasFiles ? Optional.of(entry.made().sizeBytes()) : Optional.empty());
        }
    }

    /** How many files are in the making, made and failed. */
    record PartsJson(long pending, long made, long failed) {
        static PartsJson of(List<FilePart> parts) {
            return new PartsJson(
                    count(parts, FilePart.State.PENDING),
                    count(parts, FilePart.State.MADE),
                    count(parts, FilePart.State.FAILED));
        }

        private static long count(List<FilePart> parts, FilePart.State state) {
            return parts.stream().filter(part -> part.state() == state).count();
        }
    }

    static CapturesJson of(List<CaptureEntry> page, int limit) {
        Optional<String> next = page.size() < limit
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).capture().id().toString());
        return new CapturesJson(page.stream().map(LineJson::of).toList(), next);
    }
}
