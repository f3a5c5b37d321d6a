package io.reelkeep.media.isobmff.parse;

import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a moov box says, and the samples that were found.
 *
 * @param tracks pictures and sound only
 * @param defaults by track id; present where fragments may follow
 */
public record Movie(List<TrackIndex> tracks, Map<Integer, SampleDefaults> defaults) {
    /** ISO/IEC 14496-12 §8.8.3: what a fragment leaves out. */
    public record SampleDefaults(int description, int durationTicks, int sizeBytes, int flags) {}

    public Movie {
        tracks = List.copyOf(tracks);
        defaults = Map.copyOf(defaults);
    }

    public boolean isFragmented() {
        return !defaults.isEmpty();
    }

    /** The track of a kind that counts: the longest, since a cover picture is a track too. */
    public Optional<TrackIndex> main(Kind kind) {
        return tracks.stream()
                .filter(track -> track.kind() == kind && track.samples().size() > 0)
                .max(Comparator.comparingLong(TrackIndex::lengthMillis)
                        .thenComparing(Comparator.comparingInt(TrackIndex::id).reversed()));
    }

    /** How much of the heap it holds, about. */
    public long heapBytes() {
        return tracks.stream().mapToLong(TrackIndex::heapBytes).sum();
    }

    /** The same tracks, empty: for another run of fragments of the same stream. */
    Movie withoutSamples(int maxSamples) {
        return new Movie(
                tracks.stream().map(track -> track.withoutSamples(maxSamples)).toList(), defaults);
    }
}
