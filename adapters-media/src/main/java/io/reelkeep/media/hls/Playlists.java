package io.reelkeep.media.hls;

import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes playlists (RFC 8216 §4). */
final class Playlists {
    private static final String BEGIN = """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-INDEPENDENT-SEGMENTS
            """;
    private static final int FRACTION_BITS = 16;

    private Playlists() {}

    /** The one variant, with the sound as a rendition of its own where there are pictures. */
    static String master(Movie movie, Presentation presentation) {
        var text = new StringBuilder(BEGIN);
        boolean both = presentation.video().isPresent() && presentation.audio().isPresent();
        if (both) {
            text.append("#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"Sound\",DEFAULT=YES,AUTOSELECT=YES,URI=\"")
                    .append(ResourceName.playlist(Kind.AUDIO))
                    .append("\"\n");
        }
        Kind kind = presentation.video().isPresent() ? Kind.VIDEO : Kind.AUDIO;
        text.append("#EXT-X-STREAM-INF:BANDWIDTH=").append(rates(presentation, true));
        text.append(",AVERAGE-BANDWIDTH=").append(rates(presentation, false));
        text.append(",CODECS=\"").append(codecs(movie)).append('"');
        presentation.video().ifPresent(video -> text.append(picture(movie, video)));
        text.append(both ? ",AUDIO=\"audio\"" : "").append('\n');
        return text.append(ResourceName.playlist(kind)).append('\n').toString();
    }

    private static long rates(Presentation presentation, boolean peak) {
        return Stream.of(presentation.video(), presentation.audio())
                .flatMap(track -> track.stream())
                .map(SegmentedTrack::rates)
                .mapToLong(rates -> peak ? rates.peakBps() : rates.averageBps())
                .sum();
    }

    private static String codecs(Movie movie) {
        return Stream.of(Kind.VIDEO, Kind.AUDIO)
                .flatMap(kind -> movie.main(kind).stream())
                .map(track -> track.entryOf(0).rfc6381())
                .collect(Collectors.joining(","));
    }

    private static String picture(Movie movie, SegmentedTrack video) {
        TrackIndex track = movie.main(Kind.VIDEO).orElseThrow();
        Display display = track.display();
        SampleEntry entry = track.entryOf(0);
        int width = display.width() > 0 ? display.width() >>> FRACTION_BITS : entry.width();
        int height = display.height() > 0 ? display.height() >>> FRACTION_BITS : entry.height();
        boolean lying = isTurned(display.matrix());
        return String.format(
                Locale.ROOT,
                ",RESOLUTION=%dx%d,FRAME-RATE=%.3f",
                lying ? height : width,
                lying ? width : height,
                video.rates().peakSamples() / 1_000.0);
    }

    /** By 90 or 270 degrees: a and d of the matrix are 0, b and c are not. */
    private static boolean isTurned(List<Integer> matrix) {
        return matrix.get(0) == 0 && matrix.get(4) == 0 && matrix.get(1) != 0 && matrix.get(3) != 0;
    }

    /** All segments of one track. */
    static String media(Kind kind, SegmentedTrack track) {
        var text = new StringBuilder(64 * (track.count() + 4)).append(BEGIN);
        text.append("#EXT-X-TARGETDURATION:").append(track.targetSeconds());
        text.append("\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-MAP:URI=\"")
                .append(ResourceName.header(kind))
                .append("\"\n");
        for (int i = 0; i < track.count(); i++) {
            text.append("#EXTINF:");
            appendSeconds(text, track.durationMicros(i));
            text.append(",\n").append(ResourceName.segment(kind, i)).append('\n');
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    private static void appendSeconds(StringBuilder text, long micros) {
        String fraction = Long.toString(micros % 1_000_000);
        text.append(micros / 1_000_000).append('.').append("0".repeat(6 - fraction.length()));
        text.append(fraction);
    }
}
