package io.reelkeep.application.capture;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureState;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.capture.RolloverRule;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** How captures move from arriving to files; what stopping, waiting and stitching have in common. */
public final class CaptureSealer {
    private final Workbench bench;
    private final Captures captures;
    private final Segments segments;
    private final Recordings recordings;
    private final Announcements announcements;
    private final RolloverRule rollover;

    public CaptureSealer(
            Workbench bench,
            Captures captures,
            Segments segments,
            Recordings recordings,
            Announcements announcements,
            RolloverRule rollover) {
        this.bench = bench;
        this.captures = captures;
        this.segments = segments;
        this.recordings = recordings;
        this.announcements = announcements;
        this.rollover = rollover;
    }

    /** Nothing more is accepted; what is there becomes files. Within the transaction that locked the capture. */
    void seal(Capture capture) {
        if (capture.state() == CaptureState.OPEN) {
            stopped(capture).ifPresent(announcements::raise);
        }
        makeFiles(capture, capture.seal(allSegments(capture), rollover));
        captures.save(capture);
        changeFolder(capture);
    }

    /** Its recorder has stopped it. Within the transaction that locked the capture. */
    void tellOfStop(Capture capture) {
        stopped(capture).map(event -> event.by(capture.recorder())).ifPresent(announcements::raise);
    }

    /** Full parts become files while more is coming. Within the transaction that locked the capture. */
    void rollOver(Capture capture) {
        List<FilePart> full = capture.rollOver(allSegments(capture), rollover);
        if (!full.isEmpty()) {
            makeFiles(capture, full);
            captures.save(capture);
        }
    }

    /** Has files made of {@code parts}. */
    void makeFiles(Capture capture, List<FilePart> parts) {
        for (FilePart part : parts) {
            bench.later(new Task(TaskKind.STITCH_PART, capture.tenant(), capture.id() + "/" + part.number()));
        }
    }

    /** Brings the folder up to date with the capture, and has a finished one announced. */
    void changeFolder(Capture capture) {
        Recording folder = folderOf(capture);
        changeFolder(capture, folder);
        recordings.save(folder);
    }

    /** As {@link #changeFolder(Capture)}, for a folder that is locked already and saved by the caller. */
    void changeFolder(Capture capture, Recording folder) {
        if (!capture.isFinished()) {
            folder.takeIsProcessed(capture.id());
            return;
        }
        capture.failure()
                .ifPresentOrElse(why -> folder.takeHasFailed(capture.id(), why), () -> folder.takeIsDone(capture.id()));
        tellOfEnd(capture, folder);
        bench.later(new Task(
                TaskKind.ANNOUNCE_CAPTURE, capture.tenant(), capture.id().toString()));
        bench.later(new Task(
                TaskKind.RELEASE_SEGMENTS, capture.tenant(), capture.id().toString()));
    }

    /** A take of which some files were made and others not is both. */
    private void tellOfEnd(Capture capture, Recording folder) {
        List<RecordingFile> made = folder.files().stream()
                .filter(file -> file.capture().equals(capture.id()))
                .filter(file -> file.making() == RecordingFile.Making.RECORDED)
                .toList();
        if (!made.isEmpty()) {
            announcements.raise(event(RecordingEvent.Kind.COMPLETED, folder).about(made));
        }
        if (capture.failure().isPresent()) {
            announcements.raise(event(RecordingEvent.Kind.FAILED, folder).about(made));
        }
    }

    private RecordingEvent event(RecordingEvent.Kind kind, Recording folder) {
        return RecordingEvent.of(kind, folder, bench.now());
    }

    private Optional<RecordingEvent> stopped(Capture capture) {
        return recordings
                .find(capture.tenant(), capture.recording())
                .map(folder -> event(RecordingEvent.Kind.STOPPED, folder));
    }

    private Recording folderOf(Capture capture) {
        return recordings
                .lock(capture.tenant(), capture.recording())
                .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "the recording was deleted"));
    }

    private List<Segment> allSegments(Capture capture) {
        return segments.between(capture.tenant(), capture.id(), capture.nextSegment(), Segment.MAX_NUMBER);
    }
}
