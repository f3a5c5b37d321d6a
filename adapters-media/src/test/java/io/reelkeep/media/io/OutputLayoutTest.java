package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.ingest.port.Stitcher.StitchedFile;
import io.reelkeep.media.content.FileContent;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.kit.BoxDump;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.Mp4;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.timeline.Composer;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLayoutTest {
    private static final Path GOLDEN = Path.of("src/test/golden/two-pieces.txt");
    private static final int HALF_GIB = 1 << 29;

    @TempDir
    Path dir;

    @Test
    void the_boxes_of_a_stitched_file_are_these() throws IOException {
        var bench = new SpliceBench(dir);
        byte[] first = sound(5);
        byte[] second = sound(7);

        StitchedFile file = bench.stitchBytes(List.of(first, second)).file();

        String dump = BoxDump.of(bench.bytes(file.body()));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, dump);
        }
        assertThat(dump).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void beyond_4_gib_offsets_are_64_bits_wide() throws IOException {
        var samples = new SampleTable(10);
        for (int i = 0; i < 10; i++) {
            samples.add((long) i * HALF_GIB, HALF_GIB, 1_024, 0, true, 0);
        }
        var track = TrackIndex.plain(
                Kind.AUDIO,
                48_000,
                SampleEntry.of(Kind.AUDIO, Mp4.entry("sowt")),
                new Display(Display.UPRIGHT, 0, 0),
                samples);
        var span = new Span(
                0, Optional.empty(), Optional.of(new Stretch(track, 0, 10)), false, List.of(new Mark(1, 0, true)));

        OutputLayout layout = OutputLayout.of(Composer.compose(List.of(span), 10));

        Path file = dir.resolve("huge.mp4");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] header = new byte[layout.header().remaining()];
            layout.header().duplicate().get(header);
            out.write(header);
            out.setLength(layout.sizeBytes());
        }
        assertThat(layout.sizeBytes())
                .isEqualTo(10L * HALF_GIB + layout.header().remaining());
        assertThat(BoxDump.of(head(layout))).contains("co64");
        assertThat(Ffmpeg.stream(file, "a:0", "nb_frames")).isEqualTo("10");
        try (FileContent content = FileContent.open(file)) {
            Movie movie = MovieReader.read(content, 0, Limits.forThisHeap()).movie();
            assertThat(movie.main(Kind.AUDIO).orElseThrow().samples().offset(9))
                    .isEqualTo(layout.header().remaining() + 9L * HALF_GIB);
        }
    }

    /** Up to the header of mdat, whose size would not fit. */
    private static byte[] head(OutputLayout layout) {
        byte[] head = new byte[layout.header().remaining() - 16];
        layout.header().duplicate().get(head);
        return head;
    }

    private static byte[] sound(int frames) {
        return Mp4.join(
                Mp4.ftyp(),
                Mp4.mdat(400),
                Mp4.moov(Mp4.stts(frames, 1_024), Mp4.stsc(1, frames), Mp4.stsz(20, frames), Mp4.stco(28)));
    }
}
