package io.reelkeep.media.hls;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a movie is cut for streaming: pictures and sound each for themselves, on one clock. Holds no samples. */
record Presentation(Optional<SegmentedTrack> video, Optional<SegmentedTrack> audio) {
    private static final Set<String> PICTURES = Set.of("avc1", "avc3", "hvc1", "hev1", "vp09", "av01");
    private static final Set<String> SOUNDS = Set.of("mp4a", "Opus", "fLaC", "ac-3", "ec-3", ".mp3");

    /** @throws MediaRefused when it cannot be streamed */
    static Presentation of(Movie movie) {
        Optional<Shown> video =
                movie.main(Kind.VIDEO).map(Presentation::checked).map(Shown::of);
        Optional<Shown> audio =
                movie.main(Kind.AUDIO).map(Presentation::checked).map(Shown::of);
        if (video.isEmpty() && audio.isEmpty()) {
            throw new MediaRefused(Code.NO_SAMPLES, "neither pictures nor sound");
        }
        Delay delay = delay(video, audio);
        var presentation = new Presentation(
                video.map(shown -> SegmentedTrack.of(shown, delay.in(shown.track()))),
                audio.map(shown -> SegmentedTrack.of(shown, delay.in(shown.track()))));
        if (presentation.tracks().allMatch(track -> track.totalMicros() == 0)) {
            throw new MediaRefused(Code.NO_SAMPLES, "nothing lasts any time");
        }
        return presentation;
    }

    private record Delay(long ticks, long timescaleHz) {
        long in(TrackIndex track) {
            return Ticks.convert(ticks, timescaleHz, track.timescaleHz());
        }
    }

    /**
     * What to add to the times of both tracks. Players drop pictures before time 0, and with them all up to the next key
     * frame: hidden ones are moved behind it. A stream that begins late is moved forward by whole seconds, which every
     * timescale can tell exactly.
     */
    private static Delay delay(Optional<Shown> video, Optional<Shown> audio) {
        long pictureTicks = video.map(Shown::startTicks).orElse(0L);
        if (pictureTicks < 0) {
            return new Delay(-pictureTicks, video.orElseThrow().track().timescaleHz());
        }
        long seconds = Stream.of(video, audio)
                .flatMap(Optional::stream)
                .mapToLong(
                        shown -> Math.floorDiv(shown.startTicks(), shown.track().timescaleHz()))
                .min()
                .orElse(0);
        return new Delay(-seconds, 1);
    }

    private static TrackIndex checked(TrackIndex track) {
        SampleEntry first = track.entryOf(0);
        Set<String> known = track.kind() == Kind.VIDEO ? PICTURES : SOUNDS;
        if (!known.contains(first.codec())) {
            throw new MediaRefused(Code.UNSUPPORTED_CODEC, "players do not stream " + first.rfc6381());
        }
        for (int i = 1; i < track.samples().size() && track.entries().size() > 1; i++) {
            if (!track.entryOf(i).identity().equals(first.identity())) {
                throw new MediaRefused(Code.FORMAT_MISMATCH, "the coding changes within a track");
            }
        }
        return track;
    }

    Optional<SegmentedTrack> track(Kind kind) {
        return kind == Kind.VIDEO ? video : audio;
    }

    private Stream<SegmentedTrack> tracks() {
        return Stream.of(video, audio).flatMap(Optional::stream);
    }

    long heapBytes() {
        return tracks().mapToLong(SegmentedTrack::heapBytes).sum();
    }
}
