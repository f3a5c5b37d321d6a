package io.reelkeep.application.editing;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.domain.captions.CaptionCut;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.editing.TimeMap;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The captions of the sources of a clip, one kind and language at a time. */
final class CaptionsOfClip {
    private final CaptionTracks captions;
    private final TenantId tenant;
    private final TimeMap map;

    /** What can be joined. */
    private record Voice(TrackKind kind, LanguageTag language) {}

    CaptionsOfClip(CaptionTracks captions, TenantId tenant, TimeMap map) {
        this.captions = captions;
        this.tenant = tenant;
        this.map = map;
    }

    /** Cuts them along and keeps them with the new file. @return false when some would be too long and were left out */
    boolean keptFor(RecordingFileId file, Instant now) {
        boolean all = true;
        for (Voice voice : voices()) {
            all &= kept(voice, file, now);
        }
        return all;
    }

    private boolean kept(Voice voice, RecordingFileId file, Instant now) {
        try {
            CaptionCut.along(map, tracks(voice)).ifPresent(track -> captions.put(tenant, file, track, now));
            return true;
        } catch (CaptionCut.TooLong tooLong) {
            return false;
        }
    }

    private Set<Voice> voices() {
        var voices = new LinkedHashSet<Voice>();
        for (RecordingFileId source : map.files()) {
            captions.list(tenant, source).forEach(track -> voices.add(new Voice(track.kind(), track.language())));
        }
        return voices;
    }

    private Map<RecordingFileId, CaptionTrack> tracks(Voice voice) {
        var tracks = new HashMap<RecordingFileId, CaptionTrack>();
        for (RecordingFileId source : map.files()) {
            captions.find(tenant, source, voice.kind(), voice.language()).ifPresent(track -> tracks.put(source, track));
        }
        return tracks;
    }
}
