package io.reelkeep.application.sharing;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;

/** Finds the files of a recording in a live room by what its stop has told (F126). */
public final class FindFilesOfPart {
    private final Workbench bench;
    private final Captures captures;
    private final Recordings recordings;
    private final PartFiles files;

    public FindFilesOfPart(Workbench bench, Captures captures, Recordings recordings, PartFiles files) {
        this.bench = bench;
        this.captures = captures;
        this.recordings = recordings;
        this.files = files;
    }

    /**
     * How far a part has come.
     *
     * @param files those that were made of it; several where the encoder changed its format on the way
     */
    public record Found(FilePart.State state, List<PlayFile> files) {}

    /**
     * The files of the part with that number, from 1.
     *
     * @throws Refusal FILE_UNKNOWN without such a part of a recording in a live room
     */
    public Found find(TenantId tenant, CaptureId id, int part) {
        return bench.transactions()
                .inOne(() -> captures.find(tenant, id)
                        .filter(found -> found.origin() == Origin.LIVE)
                        .flatMap(capture -> files.find(capture, part)))
                .orElseThrow(FindFilesOfPart::unknown);
    }

    /**
     * A single file.
     *
     * @throws Refusal FILE_UNKNOWN without such a file of a recording in a live room
     */
    public Found find(TenantId tenant, RecordingFileId id) {
        return bench.transactions().inOne(() -> {
            Recording folder = recordings
                    .holding(tenant, id)
                    .filter(found -> found.origin() == Origin.LIVE)
                    .orElseThrow(FindFilesOfPart::unknown);
            return new Found(
                    FilePart.State.MADE,
                    files.playable(folder, folder.file(id).stream().toList()));
        });
    }

    private static Refusal unknown() {
        return new Refusal(Reason.FILE_UNKNOWN, "there is no such file");
    }
}
