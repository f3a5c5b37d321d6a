package io.reelkeep.media.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.MoovParser;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.kit.Mp4;
import io.reelkeep.media.timeline.ComposedTrack;
import io.reelkeep.media.timeline.Composer;
import io.reelkeep.media.timeline.Composition;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where ranges stand when the store shares blocks of 4 KiB. */
class AlignedLayoutTest {
    private static final int BLOCK_BYTES = 4096;
    private static final int MIN_SHARED_BYTES = 1 << 20;
    private static final Alignment BLOCKS = Alignment.of(BLOCK_BYTES);

    @Test
    void a_long_range_stands_as_far_behind_a_block_as_in_its_source() {
        OutputLayout layout = OutputLayout.of(composition(new Random(1), 3, 40), BLOCKS);

        List<Placed> copies = copies(layout);
        assertThat(copies).hasSize(3);
        assertThat(copies)
                .allMatch(copy -> copy.at() % BLOCK_BYTES == copy.strip().position() % BLOCK_BYTES);
        assertThat(layout.header().remaining() % BLOCK_BYTES).isZero();
    }

    @Test
    void a_position_in_a_source_counts_as_it_does_in_the_blob_that_holds_the_byte() {
        var shifted = new Alignment(BLOCK_BYTES, source -> position -> position + 1_000 + source);

        OutputLayout layout = OutputLayout.of(composition(new Random(1), 3, 40), shifted);

        assertThat(copies(layout)).hasSize(3).allMatch(copy -> {
            long stored = copy.strip().position() + 1_000 + copy.strip().source();
            return copy.at() % BLOCK_BYTES == stored % BLOCK_BYTES;
        });
    }

    @Test
    void a_range_under_a_mebibyte_gets_no_pad() {
        OutputLayout layout = OutputLayout.of(composition(new Random(1), 3, 4), BLOCKS);

        assertThat(copies(layout)).hasSize(3).allMatch(copy -> copy.strip().lengthBytes() < MIN_SHARED_BYTES);
        assertThat(padBytes(layout)).isZero();
    }

    @Test
    void without_blocks_to_share_there_are_neither_pads_nor_a_filled_header() {
        Composition composition = composition(new Random(1), 3, 40);

        OutputLayout layout = OutputLayout.of(composition, Alignment.of(1));

        assertThat(layout.header()).isEqualTo(OutputLayout.of(composition).header());
        assertThat(layout.strips()).hasSize(4);
    }

    @Test
    void pads_are_zeros_and_a_thousandth_of_the_file_at_most() {
        ForAll.samples(100, AlignedLayoutTest::anyComposition, composition -> {
            OutputLayout layout = OutputLayout.of(composition, BLOCKS);

            assertThat(padBytes(layout) * 1_000).isLessThanOrEqualTo(layout.sizeBytes());
            assertThat(layout.strips().stream()
                            .skip(1)
                            .filter(Strip.Literal.class::isInstance)
                            .map(Strip.Literal.class::cast))
                    .allMatch(pad -> pad.bytes().equals(ByteBuffer.allocate((int) pad.lengthBytes())));
        });
    }

    @Test
    void the_tables_point_at_the_same_bytes_with_pads_and_without() {
        ForAll.samples(100, AlignedLayoutTest::anyComposition, composition -> {
            OutputLayout layout = OutputLayout.of(composition, BLOCKS);

            Movie movie = read(layout);
            TreeMap<Long, Placed> placed = new TreeMap<>();
            copies(layout).forEach(copy -> placed.put(copy.at(), copy));
            for (int i = 0; i < movie.tracks().size(); i++) {
                assertPointsAtItsOrigins(
                        composition.tracks().get(i), movie.tracks().get(i).samples(), placed);
            }
        });
    }

    @Test
    void the_same_composition_is_laid_out_the_same_again() {
        OutputLayout first = OutputLayout.of(composition(new Random(5), 6, 40), BLOCKS);
        OutputLayout second = OutputLayout.of(composition(new Random(5), 6, 40), BLOCKS);

        assertThat(first).isEqualTo(second);
        assertThat(padBytes(first)).isPositive();
    }

    private static void assertPointsAtItsOrigins(ComposedTrack meant, SampleTable found, TreeMap<Long, Placed> placed) {
        assertThat(found.size()).isEqualTo(meant.count());
        for (int sample = 0; sample < found.size(); sample++) {
            Map.Entry<Long, Placed> under = placed.floorEntry(found.offset(sample));
            Strip.Copy copy = under.getValue().strip();
            long within = found.offset(sample) - under.getKey();
            assertThat(copy.position() + within).isEqualTo(meant.origin(sample));
            assertThat(within + found.sizeBytes(sample)).isLessThanOrEqualTo(copy.lengthBytes());
        }
    }

    private static Composition anyComposition(Random random) {
        return composition(random, 1 + random.nextInt(6), 1 + random.nextInt(40));
    }

    /** Sources of sound and pictures by turns, each of {@code seconds}, about 100 kB a second, beginning anywhere. */
    private static Composition composition(Random random, int sources, int seconds) {
        var spans = new ArrayList<Span>();
        for (int source = 0; source < sources; source++) {
            var pictures = new SampleTable(10_000);
            var sound = new SampleTable(10_000);
            long at = 500 + random.nextInt(20_000);
            for (int tenth = 0; tenth < 10 * seconds; tenth++) {
                int bytes = 1 + random.nextInt(18_000);
                pictures.add(at, bytes, 9_000, 0, tenth % 10 == 0, 0);
                sound.add(at + bytes, 2_000, 4_800, 0, true, 0);
                at += bytes + 2_000;
            }
            spans.add(span(source, pictures, sound));
        }
        return Composer.compose(spans, 100_000);
    }

    private static Span span(int source, SampleTable pictures, SampleTable sound) {
        byte[] picture = Mp4.box("vp09", out -> out.zeros(6).u16(1).zeros(70));
        var display = new Display(Display.UPRIGHT, 0, 0);
        var video = TrackIndex.plain(Kind.VIDEO, 90_000, SampleEntry.of(Kind.VIDEO, picture), display, pictures);
        var audio = TrackIndex.plain(Kind.AUDIO, 48_000, SampleEntry.of(Kind.AUDIO, Mp4.entry("sowt")), display, sound);
        return new Span(
                source,
                Optional.of(new Stretch(video, 0, pictures.size())),
                Optional.of(new Stretch(audio, 0, sound.size())),
                false,
                List.of(new Mark(source + 1, 0, true)));
    }

    private static Movie read(OutputLayout layout) {
        ByteBuffer bytes = layout.header().duplicate();
        int ftypBytes = bytes.getInt(0);
        int moovBytes = bytes.getInt(ftypBytes);
        ByteBuffer moov = bytes.slice(ftypBytes + 8, moovBytes - 8);
        return BoxReader.guarded("header", () -> new MoovParser(layout.sizeBytes(), Limits.forThisHeap()).parse(moov));
    }

    private record Placed(long at, Strip.Copy strip) {}

    private static List<Placed> copies(OutputLayout layout) {
        var copies = new ArrayList<Placed>();
        long at = 0;
        for (Strip strip : layout.strips()) {
            if (strip instanceof Strip.Copy copy) {
                copies.add(new Placed(at, copy));
            }
            at += strip.lengthBytes();
        }
        assertThat(at).isEqualTo(layout.sizeBytes());
        return copies;
    }

    private static long padBytes(OutputLayout layout) {
        return layout.strips().stream()
                .skip(1)
                .filter(Strip.Literal.class::isInstance)
                .mapToLong(Strip::lengthBytes)
                .sum();
    }
}
