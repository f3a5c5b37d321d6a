package io.reelkeep.media.kit;

import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.layout.Strip;
import io.reelkeep.media.timeline.Composer;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A long recording whose index is real and whose media is a hole in the file: 30 pictures a second, two of four reordered,
 * a key frame every two seconds, and 48 kHz AAC.
 */
public final class SparseMovie {
    public static final int FRAMES_PER_SECOND = 30;
    private static final int PICTURE_HZ = 15_360;
    private static final int PICTURE_TICKS = PICTURE_HZ / FRAMES_PER_SECOND;
    private static final int SOUND_HZ = 48_000;
    private static final int SOUND_TICKS = 1_024;
    // I P B B, B B P: how many pictures later than decoded each is seen; negative times are common
    private static final int[] SHIFTS = {0, 2, -1, -1};

    private final SampleTable pictures = new SampleTable(Integer.MAX_VALUE);
    private final SampleTable sound = new SampleTable(Integer.MAX_VALUE);
    private final Random random = new Random(12);
    private long at;

    /** @param interleaveSeconds pictures and sound come by turns, so much of each */
    public SparseMovie(int seconds, double interleaveSeconds) {
        for (double time = interleaveSeconds;
                pictures.size() < seconds * FRAMES_PER_SECOND;
                time += interleaveSeconds) {
            while (pictures.size() < Math.min(seconds, time) * FRAMES_PER_SECOND) {
                picture();
            }
            while ((sound.size() + 1L) * SOUND_TICKS <= Math.min(seconds, time) * SOUND_HZ) {
                add(sound, 120 + random.nextInt(280), SOUND_TICKS, 0, true);
            }
        }
    }

    private void picture() {
        boolean key = pictures.size() % (2 * FRAMES_PER_SECOND) == 0;
        int bytes = key ? 20_000 + random.nextInt(40_000) : 500 + random.nextInt(6_000);
        int shift = SHIFTS[pictures.size() % SHIFTS.length] * PICTURE_TICKS;
        add(pictures, bytes, PICTURE_TICKS, shift, key);
    }

    private void add(SampleTable table, int bytes, int duration, int shift, boolean sync) {
        table.add(at, bytes, duration, shift, sync, 0);
        at += bytes;
    }

    public int pictures() {
        return pictures.size();
    }

    public int soundFrames() {
        return sound.size();
    }

    /** Writes what is no media, and leaves a hole for the rest. */
    public void save(Path file) {
        OutputLayout layout = OutputLayout.of(Composer.compose(List.of(span()), Integer.MAX_VALUE));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (Strip strip : layout.strips()) {
                if (strip instanceof Strip.Literal literal) {
                    out.write(literal.bytes());
                }
            }
            out.write(ByteBuffer.allocate(1), layout.sizeBytes() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Span span() {
        var display = new Display(Display.UPRIGHT, 1_280 << 16, 720 << 16);
        byte[] entry = Mp4.box(
                "vp09", out -> out.zeros(6).u16(1).zeros(16).u16(1_280).u16(720).zeros(50));
        var video = TrackIndex.plain(Kind.VIDEO, PICTURE_HZ, SampleEntry.of(Kind.VIDEO, entry), display, pictures);
        var audio = TrackIndex.plain(
                Kind.AUDIO,
                SOUND_HZ,
                SampleEntry.of(Kind.AUDIO, Mp4.aacEntry()),
                new Display(Display.UPRIGHT, 0, 0),
                sound);
        return new Span(
                0,
                Optional.of(new Stretch(video, 0, pictures.size())),
                Optional.of(new Stretch(audio, 0, sound.size())),
                false,
                List.of(new Mark(1, 0, true)));
    }
}
