package io.reelkeep.application.captions;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.captions.Transcript;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what is said in a file, and what its parts are about. */
public final class ReadTranscript {
    private final Workbench bench;
    private final SharedRecordings shared;
    private final CaptionTracks captions;

    public ReadTranscript(Workbench bench, SharedRecordings shared, CaptionTracks captions) {
        this.bench = bench;
        this.shared = shared;
        this.captions = captions;
    }

    /** A transcript, and the recording its file is in. */
    public record Found(Recording recording, Transcript transcript) {}

    /**
     * The subtitles of a file; of several languages the first by its tag.
     *
     * @throws Refusal FILE_UNKNOWN; CAPTIONS_UNKNOWN while the file has no subtitles; SUBSCRIPTION_LAPSED while the tenant
     *     may not show anything (C23)
     */
    public Found read(TenantId tenant, RecordingFileId file) {
        return read(tenant, file, Optional.empty());
    }

    /** As above in a language, or else one that is related to it, where one is wished for. */
    public Found read(TenantId tenant, RecordingFileId file, Optional<LanguageTag> language) {
        return read(tenant, file, TrackKind.SUBTITLES, language);
    }

    /** As above for chapters: each is a paragraph. */
    public Found chapters(TenantId tenant, RecordingFileId file, Optional<LanguageTag> language) {
        return read(tenant, file, TrackKind.CHAPTERS, language);
    }

    private Found read(TenantId tenant, RecordingFileId file, TrackKind kind, Optional<LanguageTag> wish) {
        return bench.transactions().inOne(() -> {
            Recording recording = shared.recordings()
                    .holding(tenant, file)
                    .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "there is no file " + file));
            shared.refuseLapsed(tenant, bench.now());
            return language(tenant, file, kind, wish)
                    .flatMap(language -> captions.find(tenant, file, kind, language))
                    .map(track -> new Found(recording, Transcript.of(track.cues())))
                    .orElseThrow(() -> none(file, kind));
        });
    }

    /** Exactly the one that is wished for goes before those that are related to it. */
    private Optional<LanguageTag> language(
            TenantId tenant, RecordingFileId file, TrackKind kind, Optional<LanguageTag> wish) {
        Stream<LanguageTag> there = captions.list(tenant, file).stream()
                .filter(track -> track.kind() == kind)
                .map(CaptionTracks.Listed::language);
        return wish.map(wanted ->
                        there.filter(wanted::isRelatedTo).reduce((one, next) -> next.equals(wanted) ? next : one))
                .orElseGet(there::findFirst);
    }

    private static Refusal none(RecordingFileId file, TrackKind kind) {
        return new Refusal(
                Reason.CAPTIONS_UNKNOWN,
                "the file " + file + " has no such " + kind.name().toLowerCase(Locale.ROOT));
    }
}
