package io.reelkeep.media.timeline;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A part of a source that comes into a file as a whole: its pictures, its sound, and how they lie to each other in time.
 *
 * @param source number of the content that its bytes are in
 * @param startsAtVideo nothing is heard before the first picture
 * @param marks where its pieces begin, in order; at least one of them used
 * @param extent what of it is to be seen and heard; absent where that is all of it
 * @param written what stands in the file instead of some of its pictures
 */
public record Span(
        int source,
        Optional<Stretch> video,
        Optional<Stretch> audio,
        boolean startsAtVideo,
        List<Mark> marks,
        Optional<Extent> extent,
        Optional<WrittenPictures> written) {
    private static final long MAX_LENGTH_MILLIS = 12 * 3_600_000L;
    private static final long MAX_SHIFT_MILLIS = 60_000;
    private static final int REORDERED_PICTURES = 64;

    /** A run of samples of one track, {@code to} exclusive. */
    public record Stretch(TrackIndex track, int from, int to) {
        public int count() {
            return to - from;
        }

        /** Presentation time of the first sample by its decoding time, in units of the track. */
        long startTicks() {
            return track.samples().decodeTicks(from) + track.presentationShiftTicks();
        }

        /** Presentation time of the end. */
        long endTicks() {
            boolean toTheEnd = to == track.samples().size();
            return toTheEnd
                    ? track.presentationEndTicks()
                    : track.samples().decodeTicks(to) + track.presentationShiftTicks();
        }

        /** How long all samples last. */
        public long lengthTicks() {
            return track.samples().decodeTicks(to) - track.samples().decodeTicks(from);
        }

        /** How much the earliest picture lies after the first decoding time; negative where it lies before. */
        long reorderTicks() {
            SampleTable samples = track.samples();
            long earliest = Long.MAX_VALUE;
            long decode = 0;
            for (int i = from; i < Math.min(to, from + REORDERED_PICTURES); i++) {
                earliest = Math.min(earliest, decode + samples.shiftTicks(i));
                decode += samples.durationTicks(i);
            }
            return earliest;
        }

        /** When the first picture is seen. */
        public long pictureStartTicks() {
            return startTicks() + reorderTicks();
        }

        /** When sound is first heard: what only warms the decoder up does not count. */
        public long soundStartTicks() {
            return from == 0 ? Math.max(startTicks(), track.delayTicks()) : startTicks();
        }
    }

    /**
     * Where in the source a piece begins.
     *
     * @param used some of it is in the span
     */
    public record Mark(int number, long offset, boolean used) {}

    /**
     * A range of the presentation of a source. Pictures outside of it are there only because others need them.
     *
     * @param endTicks exclusive
     * @param hz units of both
     */
    public record Extent(long startTicks, long endTicks, long hz) {
        public Extent {
            Checks.require(startTicks < endTicks, "an extent must end after it starts");
        }

        long lengthTicks() {
            return endTicks - startTicks;
        }
    }

    /** Pictures that are written instead of copied. */
    @FunctionalInterface
    public interface WrittenPictures {
        /** The bytes of a sample; empty where it is copied. */
        Optional<ByteBuffer> of(int sample);
    }

    public Span {
        marks = List.copyOf(marks);
        video.ifPresent(Span::check);
        audio.ifPresent(Span::check);
    }

    /** All of what the samples hold. */
    public Span(int source, Optional<Stretch> video, Optional<Stretch> audio, boolean startsAtVideo, List<Mark> marks) {
        this(source, video, audio, startsAtVideo, marks, Optional.empty(), Optional.empty());
    }

    /** Times that cannot be are refused here, so that they do no harm to the other pieces. */
    private static void check(Stretch stretch) {
        long hz = stretch.track().timescaleHz();
        long length = Ticks.toMillis(stretch.lengthTicks(), hz);
        long shift = Ticks.toMillis(stretch.track().presentationShiftTicks(), hz);
        long start = Ticks.toMillis(stretch.track().samples().startTicks(), hz);
        if (length > MAX_LENGTH_MILLIS || Math.abs(shift) > MAX_LENGTH_MILLIS || start < 0) {
            throw new MediaRefused(Code.CORRUPT, "times beyond " + MAX_LENGTH_MILLIS + " ms");
        }
        SampleTable samples = stretch.track().samples();
        long most = Ticks.convert(MAX_SHIFT_MILLIS, 1_000, hz);
        for (int i = stretch.from(); i < stretch.to(); i++) {
            int ticks = samples.shiftTicks(i);
            if (Math.abs((long) ticks) > most) {
                throw new MediaRefused(Code.CORRUPT, "a picture " + ticks + " ticks out of order");
            }
        }
    }

    /** The same with another number of its content. */
    public Span numbered(int number) {
        return new Span(number, video, audio, startsAtVideo, marks, extent, written);
    }

    public int firstNumber() {
        return numbers().min().orElseThrow();
    }

    public int lastNumber() {
        return numbers().max().orElseThrow();
    }

    private IntStream numbers() {
        return marks.stream().filter(Mark::used).mapToInt(Mark::number);
    }
}
