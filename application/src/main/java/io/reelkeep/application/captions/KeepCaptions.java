package io.reelkeep.application.captions;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;

/** Adds, replaces and removes the captions and chapters of a file. */
public final class KeepCaptions {
    /** Nobody chooses among more. */
    public static final int MAX_TRACKS = 32;

    private final Workbench bench;
    private final Recordings recordings;
    private final CaptionTracks captions;
    private final Announcements announcements;

    public KeepCaptions(Workbench bench, Recordings recordings, CaptionTracks captions, Announcements announcements) {
        this.bench = bench;
        this.recordings = recordings;
        this.captions = captions;
        this.announcements = announcements;
    }

    /** @return false when it replaced the track of the same kind and language */
    public boolean keep(TenantId tenant, RecordingId recording, RecordingFileId file, CaptionTrack track) {
        return bench.transactions().inOne(() -> {
            Recording folder = lock(tenant, recording, file);
            var others = captions.list(tenant, file).stream()
                    .filter(other -> !other.kind().equals(track.kind())
                            || !other.language().equals(track.language()))
                    .toList();
            if (others.size() >= MAX_TRACKS) {
                throw new Refusal(Reason.BAD_PARAMETER, "a file has at most " + MAX_TRACKS + " tracks");
            }
            boolean isNew = others.size() == captions.list(tenant, file).size();
            captions.put(tenant, file, track, bench.now());
            tell(folder, file, track);
            return isNew;
        });
    }

    /** @throws Refusal CAPTIONS_UNKNOWN when there is no such track */
    public void remove(
            TenantId tenant, RecordingId recording, RecordingFileId file, TrackKind kind, LanguageTag language) {
        bench.transactions().inOne(() -> {
            lock(tenant, recording, file);
            if (!captions.remove(tenant, file, kind, language)) {
                throw ShowCaptions.unknown(kind, language);
            }
        });
    }

    /** Two writers of one track come one after the other. */
    private Recording lock(TenantId tenant, RecordingId id, RecordingFileId file) {
        Recording recording = recordings.lock(tenant, id).orElseThrow(() -> ShowCaptions.unknown(id));
        ShowCaptions.refuseUnknown(recording, file);
        return recording;
    }

    /** Whoever has written them: subtitles are a transcript. */
    private void tell(Recording folder, RecordingFileId file, CaptionTrack track) {
        if (track.kind() == TrackKind.SUBTITLES) {
            announcements.raise(RecordingEvent.of(RecordingEvent.Kind.TRANSCRIBED, folder, bench.now())
                    .about(folder.file(file).stream().toList())
                    .in(track.language().value()));
        }
    }
}
