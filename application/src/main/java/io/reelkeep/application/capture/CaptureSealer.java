package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.capture.RolloverRule;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.List;

/** How captures move from arriving to files; what stopping, waiting and stitching have in common. */
public final class CaptureSealer {
    private final Workbench bench;
    private final Captures captures;
    private final Segments segments;
    private final Recordings recordings;
    private final RolloverRule rollover;

    public CaptureSealer(
            Workbench bench, Captures captures, Segments segments, Recordings recordings, RolloverRule rollover) {
        this.bench = bench;
        this.captures = captures;
        this.segments = segments;
        this.recordings = recordings;
        this.rollover = rollover;
    }

    /** Nothing more is accepted; what is there becomes files. Within the transaction that locked the capture. */
    void seal(Capture capture) {
        makeFiles(capture, capture.seal(allSegments(capture), rollover));
        captures.save(capture);
        changeFolder(capture);
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
        Recording folder = recordings
                .lock(capture.tenant(), capture.recording())
                .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "the recording was deleted"));
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
        bench.later(new Task(
                TaskKind.ANNOUNCE_CAPTURE, capture.tenant(), capture.id().toString()));
        bench.later(new Task(
                TaskKind.RELEASE_SEGMENTS, capture.tenant(), capture.id().toString()));
    }

    private List<Segment> allSegments(Capture capture) {
        return segments.between(capture.tenant(), capture.id(), capture.nextSegment(), Segment.MAX_NUMBER);
    }
}
