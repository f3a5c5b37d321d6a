package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.ingest.port.Stitcher.LostPiece;
import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.ingest.port.Stitcher.Seam;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.Pictures;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.kit.SpliceBench.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pieces of FLV become parts of an MP4. */
class FlvPiecesTest {
    @TempDir
    Path dir;

    private SpliceBench bench;

    @BeforeEach
    void open() {
        bench = new SpliceBench(dir);
    }

    @Test
    void a_piece_keeps_every_picture_and_every_frame_of_sound() {
        Path source = flv("a.flv", 3, "-bf", "2", "-g", "25");

        Result result = bench.stitch(pieces(source));

        assertThat(Pictures.hashes(result.path()))
                .isEqualTo(Pictures.hashes(source))
                .hasSize(75);
        assertThat(Pictures.times(result.path())).isEqualTo(Pictures.times(source));
        assertThat(Ffmpeg.packets(result.path(), "a:0", "data_hash"))
                .isEqualTo(Ffmpeg.packets(source, "a:0", "data_hash"));
        assertThat(result.file().lost()).isEmpty();
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
    }

    @Test
    void nothing_of_it_is_written_anew() {
        Result result = bench.stitch(pieces(flv("a.flv", 1)));

        assertThat(result.file().written()).hasSize(1);
    }

    @Test
    void pieces_are_laid_one_after_the_other_in_step_and_among_mp4() {
        Path flv = flv("a.flv", 2, "-ar", "44100");
        Path mp4 = Clips.with(dir, "b.mp4", 2, "-ar", "44100");

        Result result = bench.stitch(pieces(flv, mp4, flv, flv));

        assertThat(Pictures.hashes(result.path())).hasSize(200);
        assertThat(result.file().seams())
                .allSatisfy(
                        seam -> assertThat(Math.abs(seam.audioDriftMicros())).isLessThanOrEqualTo(15_000));
        assertThat(result.file().seams()).extracting(Seam::number).containsExactly(2, 3, 4);
        assertThat(Clips.decodedSamples(result.path())).isBetween(8 * 44_100L - 1_500, 8 * 44_100L + 3_100);
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
    }

    @Test
    void a_stream_that_was_cut_anywhere_is_whole_again() {
        Path source = flv("a.flv", 3, "-bf", "2");

        Result result = bench.stitch(bench.pieces(cut(SpliceBench.read(source), 7_001)));

        assertThat(Pictures.hashes(result.path())).isEqualTo(Pictures.hashes(source));
        assertThat(result.file().lost()).isEmpty();
    }

    @Test
    void after_a_missing_piece_it_goes_on_with_the_next_tag() {
        Path source = flv("a.flv", 6, "-g", "25");
        byte[] stream = SpliceBench.read(source);
        List<Piece> all = new ArrayList<>(bench.pieces(cut(stream, stream.length / 6)));
        all.remove(2);

        Result result = bench.stitch(all);

        assertThat(result.file().lost())
                .extracting(LostPiece::code)
                .contains("truncated")
                .isSubsetOf("truncated", "no_keyframe");
        List<String> wanted = Pictures.hashes(source);
        List<String> seen = Pictures.hashes(result.path());
        assertThat(seen.size()).isBetween(75, 145);
        assertThat(wanted.subList(100, 150)).isEqualTo(seen.subList(seen.size() - 50, seen.size()));
        assertThat(result.file().durationMillis()).isBetween(3_500L, 5_500L);
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
    }

    @Test
    void the_second_file_of_a_stream_loses_no_picture() {
        Path source = flv("a.flv", 6, "-g", "25");
        byte[] stream = SpliceBench.read(source);
        List<Piece> all = bench.pieces(cut(stream, stream.length / 4));

        Result front = bench.stitchFront(all.subList(0, 2));
        Result rear = bench.stitchAfter(all.subList(0, 2), all.subList(2, all.size()));

        List<String> wanted = Pictures.hashes(source);
        List<String> first = Pictures.hashes(front.path());
        List<String> second = Pictures.hashes(rear.path());
        assertThat(first).isEqualTo(wanted.subList(0, first.size()));
        assertThat(second).isEqualTo(wanted.subList(wanted.size() - second.size(), wanted.size()));
        assertThat(first.size() + second.size()).isGreaterThanOrEqualTo(150);
        assertThat(rear.file().lost()).isEmpty();
    }

    @Test
    void garbage_between_tags_is_passed_over_and_told() {
        Path source = flv("a.flv", 3);
        byte[] bytes = SpliceBench.read(source);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 3_000, (byte) 0x5a);

        Result result = bench.stitchBytes(List.of(bytes));

        assertThat(result.file().lost()).extracting(LostPiece::code).containsExactly("corrupt");
        assertThat(result.file().lost().get(0).lostMillis()).isBetween(20L, 1_000L);
        assertThat(result.file().durationMillis()).isBetween(2_900L, 3_100L);
    }

    @Test
    void a_piece_that_breaks_off_keeps_its_whole_tags() {
        byte[] bytes = SpliceBench.read(flv("a.flv", 3));

        Result result = bench.stitchBytes(List.of(Arrays.copyOf(bytes, bytes.length / 2)));

        assertThat(result.file().lost()).extracting(LostPiece::code).containsExactly("truncated");
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
    }

    @Test
    void other_pictures_are_refused() {
        List<Piece> old = pieces(flv("a.flv", 1, "-c:v", "flv"));
        List<Piece> enhanced = pieces(flv("b.flv", 1, "-c:v", "libx265", "-x265-params", "log-level=none"));

        for (List<Piece> pieces : List.of(old, enhanced)) {
            assertThatThrownBy(() -> bench.stitch(pieces))
                    .isInstanceOfSatisfying(
                            MediaRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo(Code.UNSUPPORTED_CODEC));
        }
    }

    @Test
    void other_sound_is_left_out_and_told() {
        Result result = bench.stitch(pieces(flv("a.flv", 1, "-c:a", "libmp3lame", "-ar", "44100")));

        assertThat(result.file().codecs()).startsWith("avc1.").doesNotContain(",");
        assertThat(result.file().lost()).containsExactly(new LostPiece(1, 0, 0, "unsupported_codec"));
    }

    private Path flv(String name, double seconds, String... encoding) {
        var all = new ArrayList<>(List.of("-c:v", "libx264", "-c:a", "aac"));
        all.addAll(List.of(encoding));
        return Clips.with(dir, name, seconds, all.toArray(new String[0]));
    }

    private List<Piece> pieces(Path... files) {
        return bench.pieces(Arrays.stream(files).map(SpliceBench::read).toList());
    }

    private static List<byte[]> cut(byte[] stream, int pieceBytes) {
        var pieces = new ArrayList<byte[]>();
        for (int at = 0; at < stream.length; at += pieceBytes) {
            pieces.add(Arrays.copyOfRange(stream, at, Math.min(stream.length, at + pieceBytes)));
        }
        return pieces;
    }
}
