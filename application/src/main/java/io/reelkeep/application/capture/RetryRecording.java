package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.Take;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;

/** Has the failed files of a recording made again. */
public final class RetryRecording {
    private final Workbench bench;
    private final Captures captures;
    private final Recordings recordings;
    private final CaptureSealer sealer;

    public RetryRecording(Workbench bench, Captures captures, Recordings recordings, CaptureSealer sealer) {
        this.bench = bench;
        this.captures = captures;
        this.recordings = recordings;
        this.sealer = sealer;
    }

    /** @throws Refusal NOTHING_TO_RETRY when nothing of it has failed, or nothing was ever received */
    public void retry(TenantId tenant, RecordingId id) {
        List<CaptureId> failed = bench.transactions().inOne(() -> failedTakes(tenant, id));
        boolean any = false;
        for (CaptureId take : failed) {
            any |= bench.transactions().inOne(() -> retryTake(tenant, take));
        }
        if (!any) {
            throw new Refusal(Reason.NOTHING_TO_RETRY, "nothing of this recording can be made again");
        }
    }

    private List<CaptureId> failedTakes(TenantId tenant, RecordingId id) {
        Recording folder = recordings
                .find(tenant, id)
                .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id));
        return folder.takes().stream()
                .filter(take -> take.state() == Take.State.FAILED)
                .map(Take::capture)
                .toList();
    }

    private boolean retryTake(TenantId tenant, CaptureId id) {
        return captures.lock(tenant, id).filter(this::retryParts).isPresent();
    }

    private boolean retryParts(Capture capture) {
        List<FilePart> again = capture.retry();
        if (again.isEmpty()) {
            return false;
        }
        sealer.makeFiles(capture, again);
        captures.save(capture);
        sealer.changeFolder(capture);
        return true;
    }
}
