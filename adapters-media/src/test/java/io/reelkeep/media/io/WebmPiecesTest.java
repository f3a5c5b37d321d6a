package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.ingest.port.Stitcher.LostPiece;
import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.ingest.port.Stitcher.Seam;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.recording.FileBody.Container;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A WebM is taken as it is. */
class WebmPiecesTest {
    @TempDir
    Path dir;

    private SpliceBench bench;

    @BeforeEach
    void open() {
        bench = new SpliceBench(dir);
    }

    @ParameterizedTest
    @CsvSource({
        "libvpx, libopus, 0, 'vp8,opus'",
        "libvpx-vp9, libopus, 0, 'vp9,opus'",
        "libvpx, libopus, 1, 'vp8,opus'",
        "libvpx-vp9, libopus, 1, 'vp9,opus'"
    })
    void pieces_are_put_together_byte_by_byte(String video, String audio, String live, String codecs) {
        Path source = webm("a.webm", 3, live, "-c:v", video, "-c:a", audio);
        byte[] bytes = SpliceBench.read(source);

        Result result = bench.stitch(bench.pieces(cut(bytes, bytes.length / 4 + 1)));

        assertThat(bench.bytes(result.file().body())).isEqualTo(bytes);
        assertThat(result.file().body().container()).isEqualTo(Container.WEBM);
        assertThat(result.file().codecs()).isEqualTo(codecs);
        assertThat(result.file().durationMillis()).isBetween(2_950L, 3_060L);
        assertThat(result.file().lost()).isEmpty();
        assertThat(result.file().seams()).extracting(Seam::number).containsExactly(2, 3, 4);
        assertThat(result.file().seams()).extracting(Seam::atMillis).isSorted();
    }

    @Test
    void each_of_several_streams_is_a_file_and_so_is_what_lies_between() {
        Path webm = webm("a.webm", 1, "1", "-c:v", "libvpx", "-c:a", "libopus");
        Path mp4 = Clips.with(dir, "b.mp4", 1);

        List<Result> results = bench.stitchAll(List.of(), pieces(mp4, webm, webm, mp4));

        assertThat(results)
                .extracting(result -> result.file().body().container())
                .containsExactly(Container.MP4, Container.WEBM, Container.WEBM, Container.MP4);
        assertThat(results).extracting(result -> result.file().firstPiece()).containsExactly(1, 2, 3, 4);
        assertThat(results)
                .allSatisfy(result -> assertThat(Pictures.hashes(result.path())).hasSize(25));
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void a_missing_piece_is_a_gap_in_which_time_goes_on(String live) {
        Path source = webm("a.webm", 6, live, "-c:v", "libvpx", "-g", "25", "-cluster_time_limit", "1000");
        byte[] bytes = SpliceBench.read(source);
        List<Piece> all = new ArrayList<>(bench.pieces(cut(bytes, bytes.length / 6 + 1)));
        all.remove(2);

        Result result = bench.stitch(all);

        assertThat(result.file().durationMillis()).isBetween(5_900L, 6_100L);
        assertThat(result.file().firstPiece()).isEqualTo(1);
        assertThat(result.file().lastPiece()).isEqualTo(6);
        assertThat(Pictures.hashes(result.path()).size()).isBetween(75, 149);
        assertThat(Pictures.times(result.path()).stream().max(Long::compare).orElseThrow())
                .isGreaterThan(5_800);
    }

    @Test
    void the_second_file_of_a_stream_has_its_own_header_and_begins_at_zero() {
        Path source = webm("a.webm", 6, "1", "-c:v", "libvpx", "-g", "25", "-cluster_time_limit", "1000");
        byte[] bytes = SpliceBench.read(source);
        List<Piece> all = bench.pieces(cut(bytes, bytes.length / 4 + 1));

        Result front = bench.stitchFront(all.subList(0, 2));
        Result rear = bench.stitchAfter(all.subList(0, 2), all.subList(2, 4));

        List<String> wanted = Pictures.hashes(source);
        List<String> second = Pictures.hashes(rear.path());
        assertThat(second).isEqualTo(wanted.subList(wanted.size() - second.size(), wanted.size()));
        assertThat(Pictures.hashes(front.path()).size() + second.size()).isGreaterThanOrEqualTo(150);
        assertThat(Ffmpeg.durationSeconds(rear.path())).isBetween(2.5, 4.5);
        assertThat(rear.file().durationMillis() / 1_000.0)
                .isBetween(Ffmpeg.durationSeconds(rear.path()) - 0.05, Ffmpeg.durationSeconds(rear.path()) + 0.05);
        assertThat(front.file().lost()).isEmpty();
        assertThat(rear.file().lost()).isEmpty();
    }

    @Test
    void a_stream_that_breaks_off_is_kept_and_told() {
        byte[] bytes = SpliceBench.read(webm("a.webm", 3, "1", "-c:v", "libvpx", "-c:a", "libopus"));
        byte[] front = Arrays.copyOf(bytes, bytes.length / 2);

        Result result = bench.stitchBytes(List.of(front));

        assertThat(bench.bytes(result.file().body())).isEqualTo(front);
        assertThat(result.file().lost()).extracting(LostPiece::code).containsExactly("truncated");
        assertThat(result.file().durationMillis()).isBetween(1_000L, 2_900L);
    }

    @Test
    void a_piece_that_is_none_is_left_out() {
        byte[] bytes =
                SpliceBench.read(webm("a.webm", 4, "1", "-c:v", "libvpx", "-g", "25", "-cluster_time_limit", "500"));
        List<byte[]> parts = new ArrayList<>(cut(bytes, bytes.length / 3 + 1));
        byte[] garbage = new byte[5_000];
        Arrays.fill(garbage, (byte) 0x11);
        parts.add(garbage);

        Result result = bench.stitchBytes(parts);

        assertThat(bench.bytes(result.file().body())).isEqualTo(bytes);
        assertThat(result.file().lost())
                .extracting(LostPiece::number, LostPiece::code)
                .hasSize(1);
        assertThat(result.file().lost().get(0).code()).isIn("not_media", "truncated");
    }

    @Test
    void matroska_with_other_codecs_is_refused() {
        List<Piece> pieces = pieces(webm("a.mkv", 1, "0", "-c:v", "mpeg4", "-c:a", "aac"));

        assertThatThrownBy(() -> bench.stitch(pieces))
                .isInstanceOfSatisfying(
                        MediaRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Code.UNSUPPORTED_CODEC));
    }

    private Path webm(String name, double seconds, String live, String... encoding) {
        var all = new ArrayList<>(List.of("-c:a", "libopus"));
        if (name.endsWith(".webm")) {
            all.addAll(List.of("-deadline", "realtime", "-cpu-used", "8"));
        }
        all.addAll(List.of(encoding));
        all.addAll(List.of("-live", live));
        return Clips.make(
                dir,
                name,
                List.of("testsrc=size=320x180:rate=25", "sine=frequency=440:sample_rate=48000"),
                seconds,
                all.toArray(new String[0]));
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
