package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reelkeep.application.ingest.port.Stitcher.LostPiece;
import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.kit.SpliceBench.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of fragments, as MediaRecorder and CMAF encoders send them: cut anywhere, with one header for all. */
class FragmentedPiecesTest {
    private static final String FLAGS = "frag_keyframe+empty_moov+default_base_moof";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                FLAGS,
                "frag_keyframe+empty_moov",
                "frag_keyframe",
                "frag_keyframe+empty_moov+default_base_moof+negative_cts_offsets",
                "cmaf+delay_moov+frag_keyframe"
            })
    void whole_streams_become_one_file(String flags) {
        Path first = Clips.with(dir, "a.mp4", 3, "-bf", "2", "-g", "25", "-movflags", flags);
        Path second = Clips.with(dir, "b.mp4", 2, "-bf", "2", "-g", "25", "-movflags", flags);
        var bench = new SpliceBench(dir);

        Result result = bench.stitch(List.of(bench.piece(1, first), bench.piece(2, second)));

        assertThat(hashes(result.path()))
                .isEqualTo(Stream.of(first, second)
                        .flatMap(file -> hashes(file).stream())
                        .toList());
        assertThat(result.file().lost()).isEmpty();
        assertPlays(result);
        assertThat(result.file().durationMillis()).isBetween(4_990L, 5_060L);
        assertThat(Math.abs(result.file().seams().get(0).audioDriftMicros())).isLessThan(15_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 7_777, 50_000})
    void chunks_cut_anywhere_are_the_stream_again(int bytes) {
        Path stream = Clips.with(dir, "a.mp4", 6, "-g", "25", "-movflags", FLAGS);
        var bench = new SpliceBench(dir);

        Result result = bench.stitchBytes(cut(SpliceBench.read(stream), bytes));

        assertThat(hashes(result.path())).isEqualTo(hashes(stream));
        assertThat(Ffmpeg.packets(result.path(), "a:0", "data_hash"))
                .isEqualTo(Ffmpeg.packets(stream, "a:0", "data_hash"));
        assertThat(result.file().lost()).isEmpty();
        assertThat(result.file().firstPiece()).isEqualTo(1);
        assertPlays(result);
    }

    @Test
    void a_later_part_finds_its_header_in_an_earlier_piece_and_loses_nothing() {
        Path stream = Clips.with(dir, "a.mp4", 8, "-g", "50", "-movflags", FLAGS);
        var bench = new SpliceBench(dir);
        List<Piece> chunks = bench.pieces(cut(SpliceBench.read(stream), 9_000));
        int half = chunks.size() / 2;

        Result front = bench.stitchFront(chunks.subList(0, half));
        Result rear = bench.stitchAfter(chunks.subList(0, half), chunks.subList(half, chunks.size()));

        List<String> all = hashes(stream);
        List<String> frontPictures = hashes(front.path());
        List<String> rearPictures = hashes(rear.path());
        assertThat(frontPictures).isEqualTo(all.subList(0, frontPictures.size()));
        assertThat(rearPictures).isEqualTo(all.subList(all.size() - rearPictures.size(), all.size()));
        assertThat(frontPictures.size() + rearPictures.size()).isBetween(all.size(), all.size() + 50);
        assertThat(rear.file().firstPiece()).isEqualTo(half + 1);
        assertThat(Stream.of(front, rear).flatMap(made -> made.file().lost().stream()))
                .isEmpty();
        assertPlays(front);
        assertPlays(rear);
    }

    @Test
    void tells_of_a_stream_that_broke_off_when_nothing_follows() {
        Path stream = Clips.with(dir, "a.mp4", 8, "-g", "50", "-movflags", FLAGS);
        var bench = new SpliceBench(dir);
        List<Piece> chunks = bench.pieces(cut(SpliceBench.read(stream), 9_000));

        Result crashed = bench.stitch(chunks.subList(0, chunks.size() / 2));

        assertThat(crashed.file().lost()).singleElement().satisfies(lost -> {
            assertThat(lost.number()).isEqualTo(chunks.size() / 2);
            assertThat(lost.code()).isEqualTo("truncated");
        });
        assertPlays(crashed);
    }

    @Test
    void goes_on_with_the_next_fragment_after_a_missing_piece() {
        Path stream = Clips.with(dir, "a.mp4", 8, "-g", "25", "-movflags", FLAGS);
        var bench = new SpliceBench(dir);
        var chunks = new ArrayList<>(bench.pieces(cut(SpliceBench.read(stream), 20_000)));
        Piece missing = chunks.remove(chunks.size() / 2);

        Result result = bench.stitch(chunks);

        assertThat(hashes(stream)).containsAll(hashes(result.path()));
        assertThat(hashes(result.path())).hasSizeBetween(100, 175);
        assertThat(result.file().lost()).extracting(LostPiece::number).contains(missing.number() + 1);
        assertThat(result.file().lost()).extracting(LostPiece::code).containsOnly("truncated");
        assertPlays(result);
    }

    @Test
    void a_later_part_after_a_hole_finds_its_header_too() {
        Path stream = Clips.with(dir, "a.mp4", 8, "-g", "25", "-movflags", "frag_keyframe+empty_moov");
        var bench = new SpliceBench(dir);
        List<Piece> chunks = bench.pieces(cut(SpliceBench.read(stream), 10_000));
        List<Piece> before = List.of(chunks.get(0), chunks.get(1));
        List<Piece> rest = chunks.subList(6, chunks.size());

        Result result = bench.stitchAfter(before, rest);

        List<String> pictures = hashes(result.path());
        assertThat(pictures).isNotEmpty().isEqualTo(hashes(stream).subList(200 - pictures.size(), 200));
        assertPlays(result);
    }

    @Test
    void a_cut_off_end_costs_only_the_samples_that_are_not_whole() {
        byte[] stream = SpliceBench.read(Clips.with(dir, "a.mp4", 6, "-g", "25", "-movflags", FLAGS));
        var bench = new SpliceBench(dir);

        Result result = bench.stitchBytes(List.of(Arrays.copyOf(stream, stream.length * 5 / 8)));

        assertThat(result.file().lost())
                .hasSize(1)
                .allSatisfy(lost -> assertThat(lost.code()).isEqualTo("truncated"))
                .allSatisfy(lost -> assertThat(lost.lostMillis()).isBetween(1L, 1_100L));
        assertThat(result.file().durationMillis()).isBetween(2_500L, 4_500L);
        assertPlays(result);
    }

    @Test
    void pieces_of_a_stream_whose_beginning_never_came_are_refused() {
        byte[] stream = SpliceBench.read(Clips.with(dir, "a.mp4", 3, "-g", "25", "-movflags", FLAGS));
        List<byte[]> chunks = cut(stream, 10_000);
        var bench = new SpliceBench(dir);

        var refused =
                catchThrowableOfType(MediaRefused.class, () -> bench.stitchBytes(chunks.subList(1, chunks.size())));

        assertThat(refused.code()).isIn(MediaRefused.Code.NO_MOOV, MediaRefused.Code.NOT_MEDIA);
    }

    @Test
    void garbage_between_two_streams_is_told_and_left_out() {
        Path clip = Clips.with(dir, "a.mp4", 2, "-g", "25", "-movflags", FLAGS);
        var bench = new SpliceBench(dir);

        Result result = bench.stitch(List.of(
                bench.piece(1, clip),
                bench.piece(2, "this is no media at all".repeat(99).getBytes()),
                bench.piece(3, clip)));

        assertThat(hashes(result.path())).hasSize(100);
        assertThat(result.file().lost()).hasSize(1);
        LostPiece lost = result.file().lost().get(0);
        assertThat(lost.number()).isEqualTo(2);
        assertThat(lost.code()).isEqualTo("not_media");
        assertThat(lost.atMillis()).isBetween(2_000L, 2_030L);
        assertThat(result.file().seams()).hasSize(1);
        assertPlays(result);
    }

    private static void assertPlays(Result result) {
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
    }

    private static List<String> hashes(Path file) {
        return Ffmpeg.packets(file, "v:0", "data_hash");
    }

    private static List<byte[]> cut(byte[] stream, int bytes) {
        var pieces = new ArrayList<byte[]>();
        for (int at = 0; at < stream.length; at += bytes) {
            pieces.add(Arrays.copyOfRange(stream, at, Math.min(stream.length, at + bytes)));
        }
        return pieces;
    }
}
