package io.reelkeep.media.timeline;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.parse.AacConfig;
import io.reelkeep.media.isobmff.parse.AvcConfig;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.timeline.Span.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What must stay the same within a file. Players keep the first sound configuration of a track and hang on a second
 * sample entry, so that a change means another file; other H.264 parameter sets do not, they travel in the samples.
 *
 * @param silenceFits sound that is missing can be written as silence
 */
public record Format(Optional<String> video, Optional<String> audio, boolean silenceFits) {

    /** @throws MediaRefused when a track changes its codec within itself */
    public static Format of(Span span) {
        return new Format(
                span.video().map(Format::videoKey),
                span.audio().map(Format::audioKey),
                span.audio().map(Format::silenceFits).orElse(true));
    }

    private static String videoKey(Stretch stretch) {
        List<String> keys =
                usedEntries(stretch).map(Format::pictureKey).distinct().toList();
        if (keys.size() > 1) {
            throw new MediaRefused(Code.UNSUPPORTED_CODEC, "several codecs in one track");
        }
        return keys.get(0) + " " + stretch.track().display().matrix();
    }

    private static String pictureKey(SampleEntry entry) {
        return entry.avc().map(avc -> "H.264 " + avc.lengthBytes()).orElseGet(entry::identity);
    }

    private static String audioKey(Stretch stretch) {
        List<String> keys =
                usedEntries(stretch).map(Format::soundKey).distinct().toList();
        if (keys.size() > 1) {
            throw new MediaRefused(Code.UNSUPPORTED_CODEC, "several codecs in one track");
        }
        AudioShape shape = AudioShape.of(stretch);
        return keys.get(0) + " " + shape.hz() + " " + shape.frameTicks();
    }

    private static String soundKey(SampleEntry entry) {
        return entry.aac()
                .filter(aac -> !aac.specific().isEmpty())
                .map(Format::aacKey)
                .orElseGet(entry::identity);
    }

    /** One muxer adds that there is no more than AAC-LC, another does not: to decoders it is the same. */
    private static String aacKey(AacConfig aac) {
        return aac.isPlainLowComplexity() && !aac.announcesMore()
                ? "AAC-LC " + aac.sampleRateHz() + " " + aac.channels()
                : aac.toString();
    }

    private static boolean silenceFits(Stretch stretch) {
        return AudioShape.of(stretch).silence().isPresent();
    }

    static Stream<SampleEntry> usedEntries(Stretch stretch) {
        if (stretch.track().entries().size() == 1) {
            return stretch.track().entries().stream();
        }
        return IntStream.range(stretch.from(), stretch.to())
                .mapToObj(stretch.track()::entryOf)
                .distinct();
    }

    static boolean hasParameterSets(SampleEntry entry) {
        return entry.avc()
                .map(AvcConfig::parameterSets)
                .filter(sets -> !sets.isEmpty())
                .isPresent();
    }

    /** Whether a span of that format can go on in a file of this one. */
    public boolean allows(Format next) {
        boolean samePictures = video.isEmpty() || next.video.isEmpty() || video.equals(next.video);
        boolean sameSound = audio.equals(next.audio)
                || (audio.isEmpty() || next.audio.isEmpty()) && silenceFits && next.silenceFits;
        return samePictures && sameSound;
    }

    /** This one, and what it leaves open from the next. */
    public Format with(Format next) {
        return new Format(video.or(next::video), audio.or(next::audio), silenceFits && next.silenceFits);
    }
}
