package io.reelkeep.application.captions;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.captions.Transcript;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;

/** Reads what is said in a file. */
public final class ReadTranscript {
    private final Transactions transactions;
    private final Recordings recordings;
    private final CaptionTracks captions;

    public ReadTranscript(Transactions transactions, Recordings recordings, CaptionTracks captions) {
        this.transactions = transactions;
        this.recordings = recordings;
        this.captions = captions;
    }

    /** A transcript, and the recording its file is in. */
    public record Found(Recording recording, Transcript transcript) {}

    /**
     * The subtitles of a file; of several languages the first by its tag.
     *
     * @throws Refusal FILE_UNKNOWN; CAPTIONS_UNKNOWN while the file has no subtitles
     */
    public Found read(TenantId tenant, RecordingFileId file) {
        return transactions.inOne(() -> {
            Recording recording = recordings
                    .holding(tenant, file)
                    .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "there is no file " + file));
            return new Found(recording, transcript(tenant, file));
        });
    }

    private Transcript transcript(TenantId tenant, RecordingFileId file) {
        return captions.list(tenant, file).stream()
                .filter(track -> track.kind() == TrackKind.SUBTITLES)
                .findFirst()
                .flatMap(track -> captions.find(tenant, file, track.kind(), track.language()))
                .map(track -> Transcript.of(track.cues()))
                .orElseThrow(() -> new Refusal(Reason.CAPTIONS_UNKNOWN, "the file " + file + " has no subtitles"));
    }
}
