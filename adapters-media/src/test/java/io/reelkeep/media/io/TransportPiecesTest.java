package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces of MPEG transport streams become parts of an MP4. */
class TransportPiecesTest {
    private static final int PACKET = 188;

    @TempDir
    Path dir;

    private SpliceBench bench;

    @BeforeEach
    void open() {
        bench = new SpliceBench(dir);
    }

    @Test
    void a_piece_keeps_every_picture_and_its_time() {
        Path source = transport("a.ts", 3, "-bf", "2", "-g", "25");

        Result result = bench.stitch(pieces(source));

        assertThat(Pictures.hashes(result.path()))
                .isEqualTo(Pictures.hashes(source))
                .hasSize(75);
        assertThat(Pictures.times(result.path())).isEqualTo(Pictures.times(source));
        assertThat(result.file().codecs()).startsWith("avc1.").endsWith(",mp4a.40.2");
        assertThat(result.file().lost()).isEmpty();
        assertThat(Ffmpeg.stream(result.path(), "v:0", "width,height")).isEqualTo("320,180");
        assertPlays(result);
    }

    @Test
    void sound_keeps_every_frame() {
        Path source = transport("a.ts", 3);

        Result result = bench.stitch(pieces(source));

        // ffmpeg hashes the frames of the transport stream with their ADTS headers.
        Path bare = dir.resolve("bare.mp4");
        Ffmpeg.ffmpeg("-i", source, "-c", "copy", "-bsf:a", "aac_adtstoasc", bare);
        assertThat(Ffmpeg.packets(result.path(), "a:0", "data_hash"))
                .isEqualTo(Ffmpeg.packets(bare, "a:0", "data_hash"))
                .hasSizeGreaterThan(140);
    }

    @Test
    void pieces_with_times_of_their_own_are_laid_one_after_the_other() {
        Path first = transport("a.ts", 2, "-bf", "2");
        Path second = transport("b.ts", 3, "-bf", "2");

        Result result = bench.stitch(pieces(first, second, first));

        assertThat(Pictures.hashes(result.path())).hasSize(175);
        assertThat(result.file().seams()).extracting(Seam::atMillis).containsExactly(2_000L, 5_000L);
        assertInStep(result, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {100 * PACKET, 61 * PACKET + 77, 5_000})
    void a_stream_that_was_cut_anywhere_is_whole_again(int pieceBytes) {
        byte[] stream = SpliceBench.read(transport("a.ts", 4, "-bf", "2", "-g", "25"));

        Result result = bench.stitch(bench.pieces(cut(stream, pieceBytes)));

        assertThat(Pictures.hashes(result.path())).isEqualTo(Pictures.hashes(dir.resolve("a.ts")));
        assertThat(result.file().lost()).isEmpty();
        assertThat(result.file().lastPiece()).isEqualTo((stream.length + pieceBytes - 1) / pieceBytes);
        assertInStep(result, 4);
    }

    @Test
    void segments_of_hls_go_on_in_one_span() {
        Path source = transport("whole.ts", 6, "-bf", "2", "-g", "50");
        Ffmpeg.ffmpeg("-i", source, "-c", "copy", "-f", "segment", "-segment_time", "2", dir.resolve("s%d.ts"));

        Result result = bench.stitch(pieces(dir.resolve("s0.ts"), dir.resolve("s1.ts"), dir.resolve("s2.ts")));

        assertThat(Pictures.hashes(result.path()))
                .isEqualTo(Pictures.hashes(source))
                .hasSize(150);
        assertThat(Ffmpeg.packets(result.path(), "a:0", "size")).hasSameSizeAs(Ffmpeg.packets(source, "a:0", "size"));
        assertInStep(result, 6);
    }

    @Test
    void the_clock_may_begin_again_on_the_way() {
        // 2^33 ticks of 90 kHz are 95443.7 s.
        Path source = transport("a.ts", 4, "-bf", "2", "-output_ts_offset", "95440");

        Result result = bench.stitch(pieces(source));

        assertThat(Pictures.hashes(result.path())).hasSize(100);
        assertThat(result.file().durationMillis()).isBetween(4_000L, 4_040L);
        assertThat(result.file().seams()).isEmpty();
        assertInStep(result, 4);
    }

    @Test
    void pieces_of_mp4_lie_between_those_of_a_transport_stream() {
        Path transport = transport("a.ts", 2, "-bf", "2");
        Path mp4 = Clips.with(dir, "b.mp4", 2, "-bf", "2");

        Result result = bench.stitch(pieces(transport, mp4, transport));

        assertThat(Pictures.hashes(result.path())).hasSize(150);
        assertInStep(result, 6);
    }

    @Test
    void packets_may_carry_time_stamps_before_them() {
        Path source = transport("a.m2ts", 2, "-f", "mpegts", "-mpegts_m2ts_mode", "1");

        Result result = bench.stitch(pieces(source));

        assertThat(Pictures.hashes(result.path()))
                .isEqualTo(Pictures.hashes(source))
                .hasSize(50);
        assertThat(result.file().lost()).isEmpty();
    }

    @Test
    void packets_may_carry_error_correction_behind_them() {
        Path source = transport("a.ts", 2);
        var padded = new ByteArrayOutputStream();
        byte[] stream = SpliceBench.read(source);
        padded.writeBytes(new byte[] {1, 2, 0x47, 3});
        for (int at = 0; at < stream.length; at += PACKET) {
            padded.write(stream, at, PACKET);
            padded.writeBytes(new byte[16]);
        }

        Result result = bench.stitchBytes(List.of(padded.toByteArray()));

        assertThat(Pictures.hashes(result.path())).isEqualTo(Pictures.hashes(source));
        assertThat(result.file().lost()).isEmpty();
    }

    @Test
    void a_missing_packet_costs_its_picture_and_is_told() {
        byte[] stream = SpliceBench.read(transport("a.ts", 2, "-g", "50", "-b:v", "900k"));
        int lost = videoPacketWithin(stream, stream.length / 2);
        byte[] holed = join(Arrays.copyOf(stream, lost), Arrays.copyOfRange(stream, lost + PACKET, stream.length));

        Result result = bench.stitchBytes(List.of(holed));

        assertThat(Ffmpeg.packets(result.path(), "v:0", "size")).hasSize(49);
        assertThat(result.file().durationMillis()).isBetween(1_990L, 2_040L);
        assertThat(result.file().lost()).containsExactly(new LostPiece(1, 0, 40, "corrupt"));
    }

    @Test
    void a_piece_that_breaks_off_keeps_its_whole_pictures() {
        byte[] stream = SpliceBench.read(transport("a.ts", 4, "-g", "25", "-b:v", "900k"));
        byte[] front = Arrays.copyOf(stream, videoPacketWithin(stream, stream.length / 2) + 50);

        Result result = bench.stitchBytes(List.of(front));

        assertThat(result.file().lost()).extracting(LostPiece::code).containsExactly("truncated");
        assertThat(Ffmpeg.packets(result.path(), "v:0", "size").size()).isBetween(40, 60);
        assertPlays(result);
    }

    @Test
    void a_missing_piece_is_a_gap_and_the_rest_begins_with_a_key_picture() {
        byte[] stream = SpliceBench.read(transport("a.ts", 6, "-g", "25"));
        List<Piece> all = bench.pieces(cut(stream, stream.length / 6 / PACKET * PACKET));
        List<Piece> some = new ArrayList<>(all);
        some.remove(2);

        Result result = bench.stitch(some);

        assertThat(result.file().lost())
                .extracting(LostPiece::number, LostPiece::code)
                .contains(tuple(4, "no_keyframe"));
        assertThat(result.file().durationMillis()).isBetween(3_500L, 5_500L);
        assertPlays(result);
    }

    @Test
    void the_second_file_of_a_stream_loses_no_picture() {
        byte[] stream = SpliceBench.read(transport("a.ts", 6, "-bf", "2", "-g", "25"));
        List<Piece> all = bench.pieces(cut(stream, stream.length / 4 / PACKET * PACKET));

        Result front = bench.stitchFront(all.subList(0, 2));
        Result rear = bench.stitchAfter(all.subList(0, 2), all.subList(2, all.size()));

        List<String> wanted = Pictures.hashes(dir.resolve("a.ts"));
        List<String> first = Pictures.hashes(front.path());
        List<String> second = Pictures.hashes(rear.path());
        assertThat(first).isEqualTo(wanted.subList(0, first.size()));
        assertThat(second).isEqualTo(wanted.subList(wanted.size() - second.size(), wanted.size()));
        assertThat(first.size() + second.size()).isGreaterThanOrEqualTo(150);
        assertThat(front.file().lost()).isEmpty();
        assertThat(rear.file().lost()).isEmpty();
    }

    @Test
    void another_sample_rate_begins_another_file() {
        Path first = transport("a.ts", 2);
        Path second = transport("b.ts", 2, "-ar", "44100");

        List<Result> results = bench.stitchAll(List.of(), pieces(first, second));

        assertThat(results).hasSize(2).allSatisfy(TransportPiecesTest::assertPlays);
        assertThat(results)
                .allSatisfy(result -> assertThat(Pictures.hashes(result.path())).hasSize(50));
    }

    @Test
    void another_resolution_goes_on_in_the_same_file() {
        Path small = transport("a.ts", 2, "-g", "25");
        Path large = Clips.make(
                dir,
                "b.ts",
                List.of("testsrc=size=640x360:rate=25", "sine=frequency=440:sample_rate=48000"),
                2,
                "-c:v",
                "libx264",
                "-c:a",
                "aac",
                "-g",
                "25");

        Result result = bench.stitch(pieces(small, large, small));

        assertThat(Pictures.hashes(result.path())).hasSize(150);
        assertPlays(result);
    }

    @Test
    void h265_is_demuxed() {
        Path source = transport("a.ts", 2, "-c:v", "libx265", "-x265-params", "log-level=none", "-bf", "3");

        Result result = bench.stitch(pieces(source, source));

        assertThat(result.file().codecs()).startsWith("hvc1");
        List<String> once = Pictures.hashes(source);
        assertThat(Pictures.hashes(result.path())).hasSize(100).startsWith(once.toArray(new String[0]));
        assertInStep(result, 4);
    }

    @Test
    void mp3_is_demuxed() {
        Path source = transport("a.ts", 2, "-c:a", "libmp3lame");

        Result result = bench.stitch(pieces(source));

        assertThat(result.file().codecs()).endsWith(",mp4a.6b");
        assertThat(Ffmpeg.packets(result.path(), "a:0", "size")).hasSameSizeAs(Ffmpeg.packets(source, "a:0", "size"));
        assertPlays(result);
    }

    @Test
    void pictures_alone_and_sound_alone_are_files_too() {
        Result pictures = bench.stitch(pieces(silent("a.ts"), silent("b.ts")));
        Result sound = bench.stitch(
                pieces(Clips.soundOnly(dir, "c.ts", 2, "-c:a", "aac"), Clips.soundOnly(dir, "d.ts", 1, "-c:a", "aac")));

        assertThat(Pictures.hashes(pictures.path())).hasSize(50);
        assertThat(sound.file().codecs()).isEqualTo("mp4a.40.2");
        assertThat(Clips.decodedSamples(sound.path())).isBetween(3 * 48_000L - 3_072, 3 * 48_000L + 3_072);
    }

    @Test
    void other_sound_is_left_out_and_told() {
        Path source = transport("a.ts", 2, "-c:a", "ac3");

        Result result = bench.stitch(pieces(source));

        assertThat(result.file().codecs()).startsWith("avc1.").doesNotContain(",");
        assertThat(result.file().lost()).containsExactly(new LostPiece(1, 0, 0, "unsupported_codec"));
    }

    @Test
    void other_pictures_are_refused() {
        List<Piece> pieces = pieces(transport("a.ts", 1, "-c:v", "mpeg2video"));

        assertThatThrownBy(() -> bench.stitch(pieces))
                .isInstanceOfSatisfying(
                        MediaRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Code.UNSUPPORTED_CODEC));
    }

    @Test
    void the_same_pieces_are_the_same_file() {
        List<Piece> pieces = pieces(transport("a.ts", 1), transport("b.ts", 1));

        Result once = bench.stitch(pieces);
        Result again = bench.stitch(pieces);

        assertThat(again.file().body().contentTag())
                .isEqualTo(once.file().body().contentTag());
        assertThat(bench.bytes(again.file().body()))
                .isEqualTo(bench.bytes(once.file().body()));
        assertThat(once.file().written()).hasSize(3);
    }

    private Path transport(String name, double seconds, String... encoding) {
        var all = new ArrayList<>(List.of("-c:v", "libx264", "-c:a", "aac"));
        all.addAll(List.of(encoding));
        return Clips.with(dir, name, seconds, all.toArray(new String[0]));
    }

    private Path silent(String name) {
        return Clips.silent(dir, name, 1, "-c:v", "libx264");
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

    /** A packet of pictures (PID 256) after a position that neither begins nor ends a picture. */
    private static int videoPacketWithin(byte[] stream, int from) {
        for (int at = from / PACKET * PACKET; at < stream.length; at += PACKET) {
            boolean video = (stream[at + 1] & 0x5f) == 1 && stream[at + 2] == 0;
            if (video && (stream[at + 3] & 0x30) == 0x10) {
                return at;
            }
        }
        throw new AssertionError("no packet within a picture");
    }

    private static byte[] join(byte[] front, byte[] rear) {
        byte[] all = Arrays.copyOf(front, front.length + rear.length);
        System.arraycopy(rear, 0, all, front.length, rear.length);
        return all;
    }

    private static void assertPlays(Result result) {
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
    }

    private static void assertInStep(Result result, int seconds) {
        assertPlays(result);
        assertThat(result.file().seams())
                .allSatisfy(
                        seam -> assertThat(Math.abs(seam.audioDriftMicros())).isLessThanOrEqualTo(15_000));
        assertThat(Clips.decodedSamples(result.path())).isBetween(seconds * 48_000L - 1_500, seconds * 48_000L + 3_100);
    }
}
