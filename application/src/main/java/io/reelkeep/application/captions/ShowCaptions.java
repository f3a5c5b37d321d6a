package io.reelkeep.application.captions;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Locale;

/** Shows the captions and chapters of a file. */
public final class ShowCaptions {
    private final Workbench bench;
    private final SharedRecordings shared;
    private final CaptionTracks captions;

    public ShowCaptions(Workbench bench, SharedRecordings shared, CaptionTracks captions) {
        this.bench = bench;
        this.shared = shared;
        this.captions = captions;
    }

    /** By kind, then language, without their text. */
    public List<CaptionTracks.Listed> list(TenantId tenant, RecordingId recording, RecordingFileId file) {
        return bench.transactions().inOne(() -> {
            refuseUnknown(tenant, recording, file);
            return captions.list(tenant, file);
        });
    }

    /** @throws Refusal CAPTIONS_UNKNOWN when there is no such track; SUBSCRIPTION_LAPSED (C23) */
    public CaptionTrack show(
            TenantId tenant, RecordingId recording, RecordingFileId file, TrackKind kind, LanguageTag language) {
        return bench.transactions().inOne(() -> {
            refuseUnknown(tenant, recording, file);
            shared.refuseLapsed(tenant, bench.now());
            return captions.find(tenant, file, kind, language).orElseThrow(() -> unknown(kind, language));
        });
    }

    private void refuseUnknown(TenantId tenant, RecordingId id, RecordingFileId file) {
        refuseUnknown(shared.recordings().find(tenant, id).orElseThrow(() -> unknown(id)), file);
    }

    static void refuseUnknown(Recording recording, RecordingFileId file) {
        if (recording.file(file).isEmpty()) {
            throw new Refusal(Reason.FILE_UNKNOWN, "there is no file " + file);
        }
    }

    static Refusal unknown(RecordingId id) {
        return new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id);
    }

    static Refusal unknown(TrackKind kind, LanguageTag language) {
        return new Refusal(
                Reason.CAPTIONS_UNKNOWN, "there are no " + kind.name().toLowerCase(Locale.ROOT) + " in " + language);
    }
}
