package io.reelkeep.domain.captions;

import io.reelkeep.domain.editing.TimeMap;
import io.reelkeep.domain.recording.RecordingFileId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts captions along with the media they belong to. A cue lives on in so far as its time does: what was removed is not
 * to be read anywhere either.
 */
public final class CaptionCut {
    /** The longest text of a track, in characters. */
    public static final int MAX_CHARACTERS = 1 << 20;

    private final TimeMap map;
    private final List<Cue> made = new ArrayList<>();
    private final Map<Source, Integer> latest = new HashMap<>();
    private long characters;

    /** A cue of a source. */
    private record Source(RecordingFileId file, int index) {}

    private CaptionCut(TimeMap map) {
        this.map = map;
    }

    /**
     * The tracks of one kind and language, cut and joined. A cue that goes on over a joint stays one cue.
     *
     * @param tracks by the file they belong to; a file without a track leaves a silence
     * @return empty when nothing is left, or {@link TooLong} when it would be more than a track can hold
     */
    public static Optional<CaptionTrack> along(TimeMap map, Map<RecordingFileId, CaptionTrack> tracks) {
        var cut = new CaptionCut(map);
        List<Cue> cues = cut.cues(tracks);
        return map.files().stream()
                .flatMap(file -> Optional.ofNullable(tracks.get(file)).stream())
                .findFirst()
                .map(track -> track.with(cues))
                .filter(track -> !track.cues().isEmpty());
    }

    /** More than a track can hold: ranges were kept again and again. */
    public static final class TooLong extends RuntimeException {
        TooLong() {
            super("the captions of the result would be too long");
        }
    }

    private List<Cue> cues(Map<RecordingFileId, CaptionTrack> tracks) {
        for (TimeMap.Stretch stretch : map.stretches()) {
            Optional.ofNullable(tracks.get(stretch.file())).ifPresent(track -> take(stretch, track.cues()));
        }
        return made.stream().sorted(Comparator.comparingLong(Cue::fromMillis)).toList();
    }

    private void take(TimeMap.Stretch stretch, List<Cue> cues) {
        for (int index = 0; index < cues.size() && cues.get(index).fromMillis() < stretch.toMillis(); index++) {
            Cue cue = cues.get(index);
            long from = Math.max(cue.fromMillis(), stretch.fromMillis());
            long to = Math.min(cue.toMillis(), stretch.toMillis());
            if (from < to) {
                add(new Source(stretch.file(), index), cue.at(stretch.placeOf(from), stretch.placeOf(to)));
            }
        }
    }

    private void add(Source source, Cue cue) {
        Optional<Integer> before = Optional.ofNullable(latest.get(source))
                .filter(place -> made.get(place).toMillis() == cue.fromMillis());
        if (before.isPresent()) {
            Cue begun = made.get(before.get());
            made.set(before.get(), begun.at(begun.fromMillis(), cue.toMillis()));
            return;
        }
        characters += cue.text().length() + cue.settings().length();
        if (made.size() == CaptionTrack.MAX_CUES || characters > MAX_CHARACTERS) {
            throw new TooLong();
        }
        latest.put(source, made.size());
        made.add(cue);
    }
}
