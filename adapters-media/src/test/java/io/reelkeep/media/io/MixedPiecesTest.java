package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reelkeep.application.ingest.port.Stitcher.LostPiece;
import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.kit.SpliceBench.Result;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces that differ: what can go into one file does, what cannot begins another. */
class MixedPiecesTest {
    private static final String TONE = "sine=frequency=440:sample_rate=48000";

    @TempDir
    Path dir;

    private SpliceBench bench;

    @BeforeEach
    void open() {
        bench = new SpliceBench(dir);
    }

    @Test
    void another_resolution_goes_on_in_the_same_file_and_seeks_both_ways() {
        Path small = Clips.with(dir, "small.mp4", 3, "-g", "25");
        Path large = Clips.make(dir, "large.mp4", List.of("testsrc=size=640x360:rate=25", TONE), 3, "-g", "25");

        Result result = bench.stitch(pieces(small, large, small));

        assertThat(Ffmpeg.packets(result.path(), "v:0", "pts")).hasSize(225);
        assertPlays(result);
        assertThat(frameSize(result.path(), 4)).isEqualTo("640,360");
        assertThat(frameSize(result.path(), 1)).isEqualTo("320,180");
        assertThat(frameSize(result.path(), 7)).isEqualTo("320,180");
    }

    @Test
    void equal_parameter_sets_are_not_repeated_in_the_samples() {
        Path clip = Clips.with(dir, "a.mp4", 1);
        Path same = Clips.with(dir, "b.mp4", 2);

        Result result = bench.stitch(pieces(clip, same));

        assertThat(Ffmpeg.packets(result.path(), "v:0", "data_hash"))
                .isEqualTo(Stream.of(clip, same)
                        .flatMap(file -> Ffmpeg.packets(file, "v:0", "data_hash").stream())
                        .toList());
    }

    @Test
    void another_sample_rate_begins_another_file() {
        Path first = Clips.with(dir, "a.mp4", 1);
        Path second = Clips.with(dir, "b.mp4", 2, "-ar", "44100");

        List<Result> results = bench.stitchAll(List.of(), pieces(first, first, second));

        assertThat(results).hasSize(2);
        assertThat(results).extracting(made -> made.file().firstPiece()).containsExactly(1, 3);
        assertThat(results).extracting(made -> made.file().lastPiece()).containsExactly(2, 3);
        assertThat(results).allSatisfy(MixedPiecesTest::assertPlays);
    }

    @Test
    void a_rotation_begins_another_file() {
        Path upright = Clips.with(dir, "a.mp4", 1);
        Path rotated = dir.resolve("rotated.mp4");
        Ffmpeg.ffmpeg("-display_rotation", "90", "-i", upright, "-c", "copy", rotated);

        List<Result> results = bench.stitchAll(List.of(), pieces(upright, rotated));

        assertThat(results).hasSize(2);
        assertThat(Ffmpeg.ffprobe(
                        "-show_entries",
                        "stream_side_data=rotation",
                        "-of",
                        "csv=p=0",
                        results.get(1).path()))
                .contains("90");
    }

    @Test
    void silence_is_written_where_a_piece_has_no_sound() {
        Path loud = Clips.with(dir, "a.mp4", 2, "-ac", "2");
        Path mute = Clips.silent(dir, "b.mp4", 3);

        Result result = bench.stitch(pieces(loud, mute, loud));

        assertPlays(result);
        assertThat(Clips.decodedSamples(result.path())).isBetween(7 * 48_000L - 1_024, 7 * 48_000L + 1_024);
        assertThat(result.file().seams())
                .allSatisfy(
                        seam -> assertThat(Math.abs(seam.audioDriftMicros())).isLessThan(15_000));
        assertThat(Ffmpeg.ffmpegSays(
                        "-v",
                        "info",
                        "-i",
                        result.path(),
                        "-vn",
                        "-af",
                        "silencedetect=n=-60dB:d=1",
                        "-f",
                        "null",
                        "-"))
                .containsPattern("silence_start: (1\\.9|2\\.0)")
                .containsPattern("silence_end: (4\\.9|5\\.0)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "10", "20", "60"})
    void silence_is_written_in_opus_too(String frameMillis) {
        String[] opus = {"-c:a", "libopus", "-ac", "2", "-frame_duration", frameMillis};
        Path loud = Clips.with(dir, "a.mp4", 2, opus);
        Path mute = Clips.silent(dir, "b.mp4", 3);

        Result result = bench.stitch(pieces(loud, mute, loud));

        assertPlays(result);
        assertThat(Clips.decodedSamples(result.path())).isBetween(7 * 48_000L - 3_000, 7 * 48_000L + 3_000);
        assertThat(Ffmpeg.ffmpegSays(
                        "-v",
                        "info",
                        "-i",
                        result.path(),
                        "-vn",
                        "-af",
                        "silencedetect=n=-60dB:d=1",
                        "-f",
                        "null",
                        "-"))
                .containsPattern("silence_start: (1\\.9|2\\.0)")
                .containsPattern("silence_end: (4\\.9|5\\.0)");
    }

    @Test
    void silence_leads_in_where_the_first_piece_has_no_sound() {
        Path mute = Clips.silent(dir, "b.mp4", 2);
        Path loud = Clips.with(dir, "a.mp4", 2);

        Result result = bench.stitch(pieces(mute, loud));

        assertPlays(result);
        assertThat(Clips.decodedSamples(result.path())).isBetween(4 * 48_000L - 1_024, 4 * 48_000L + 1_024);
    }

    @Test
    void pictures_alone_and_sound_alone_are_files_too() {
        Result pictures = bench.stitch(pieces(Clips.silent(dir, "a.mp4", 1), Clips.silent(dir, "b.mp4", 1)));
        Result sound = bench.stitch(pieces(Clips.soundOnly(dir, "c.m4a", 2), Clips.soundOnly(dir, "d.m4a", 1)));

        assertThat(pictures.file().codecs()).startsWith("avc1.").doesNotContain(",");
        assertThat(sound.file().codecs()).isEqualTo("mp4a.40.2");
        assertThat(Clips.decodedSamples(sound.path())).isBetween(3 * 48_000L - 1_024, 3 * 48_000L + 2_048);
        assertPlays(pictures);
        assertPlays(sound);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-c:v libx265 -x265-params log-level=none -tag:v hvc1 -c:a aac",
                "-c:v libvpx-vp9 -deadline realtime -c:a libopus",
                "-c:v libx264 -c:a libmp3lame",
                "-c:v libx264 -c:a flac -strict -2"
            })
    void other_codecs_pass_through(String encoding) {
        Path clip = Clips.with(dir, "a.mp4", 1.2, encoding.split(" "));

        Result result = bench.stitch(pieces(clip, clip));

        List<String> once = Ffmpeg.packets(clip, "v:0", "data_hash");
        assertThat(Ffmpeg.packets(result.path(), "v:0", "data_hash"))
                .hasSize(2 * once.size())
                .startsWith(once.toArray(String[]::new));
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
        assertThat(result.file().durationMillis()).isBetween(2_390L, 2_500L);
    }

    @Test
    void the_whole_index_stands_in_front_and_nothing_is_stretched_by_a_missing_number() {
        Path clip = Clips.with(dir, "a.mp4", 1);

        Result result = bench.stitch(List.of(bench.piece(1, clip), bench.piece(4, clip)));

        String boxes = new String(SpliceBench.read(result.path()), StandardCharsets.ISO_8859_1);
        assertThat(boxes.indexOf("moov")).isLessThan(boxes.indexOf("mdat")).isEqualTo(4 + 32);
        assertThat(result.file().durationMillis()).isBetween(1_990L, 2_060L);
        assertThat(result.file().seams()).hasSize(1);
    }

    @Test
    void a_truncated_piece_with_its_index_in_front_keeps_what_is_whole() {
        byte[] clip = SpliceBench.read(Clips.with(dir, "a.mp4", 4, "-g", "25", "-movflags", "+faststart"));
        Path good = Clips.with(dir, "b.mp4", 1);

        Result result =
                bench.stitch(List.of(bench.piece(1, Arrays.copyOf(clip, clip.length / 2)), bench.piece(2, good)));

        assertPlays(result);
        assertThat(result.file().lost()).hasSize(1);
        LostPiece lost = result.file().lost().get(0);
        assertThat(lost.code()).isEqualTo("truncated");
        assertThat(lost.lostMillis()).isBetween(1_000L, 3_000L);
        assertThat(lost.atMillis() + lost.lostMillis()).isBetween(3_900L, 4_100L);
    }

    @Test
    void a_piece_without_its_index_is_left_out_and_told() {
        byte[] clip = SpliceBench.read(Clips.with(dir, "a.mp4", 2));
        Path good = Clips.with(dir, "b.mp4", 1);

        Result result = bench.stitch(List.of(
                bench.piece(1, good), bench.piece(2, Arrays.copyOf(clip, clip.length / 2)), bench.piece(3, good)));

        assertThat(result.file().lost()).containsExactly(new LostPiece(2, 1_000, 0, "no_moov"));
        assertThat(result.file().lastPiece()).isEqualTo(3);
        assertPlays(result);
    }

    @Test
    void the_same_pieces_give_the_same_bytes_and_the_same_tag() {
        List<Piece> pieces = pieces(Clips.with(dir, "a.mp4", 1), Clips.with(dir, "b.mp4", 2));

        Result once = bench.stitch(pieces);
        Result again = bench.stitch(pieces);

        assertThat(again.file().body().contentTag())
                .isEqualTo(once.file().body().contentTag())
                .hasSize(64);
        assertThat(SpliceBench.read(again.path())).isEqualTo(SpliceBench.read(once.path()));
        assertThat(bench.stitch(pieces.subList(0, 1)).file().body().contentTag())
                .isNotEqualTo(once.file().body().contentTag());
    }

    @Test
    void sound_stored_far_from_its_pictures_is_brought_near() {
        Path far = Clips.with(dir, "far.mp4", 9, "-g", "25", "-frag_duration", "20000000", "-movflags", "empty_moov");

        Result result = bench.stitch(pieces(far));

        assertPlays(result);
        assertThat(Ffmpeg.packets(result.path(), "v:0", "data_hash"))
                .isEqualTo(Ffmpeg.packets(far, "v:0", "data_hash"));
        List<Long> pictures = positions(result.path(), "v:0");
        List<Long> sound = positions(result.path(), "a:0");
        assertThat(positions(far, "a:0").get(0))
                .isGreaterThan(positions(far, "v:0").get(224));
        assertThat(sound.get(sound.size() / 3)).isBetween(pictures.get(25), pictures.get(125));
    }

    @Test
    void pictures_before_the_first_key_frame_are_left_out_and_told() {
        byte[] clip = SpliceBench.read(Clips.with(dir, "a.mp4", 3, "-g", "25"));
        int table = new String(clip, StandardCharsets.ISO_8859_1).indexOf("stss");
        // The first of three key frames is none any more: the second is named twice.
        ByteBuffer.wrap(clip).putInt(table + 12, 26);

        Result result = bench.stitchBytes(List.of(clip));

        assertThat(result.file().lost()).containsExactly(new LostPiece(1, 0, 1_000, "no_keyframe"));
        assertThat(Ffmpeg.packets(result.path(), "v:0", "pts")).hasSize(50);
        assertThat(Clips.decodedSamples(result.path())).isBetween(2 * 48_000L - 1_024, 2 * 48_000L + 2_048);
        assertPlays(result);
    }

    @Test
    void media_to_the_end_of_the_file_and_64_bit_sizes_are_read() {
        Path clip = Clips.with(dir, "a.mp4", 1, "-movflags", "+faststart");
        byte[] open = SpliceBench.read(clip);
        int mdat = new String(open, StandardCharsets.ISO_8859_1).indexOf("mdat") - 4;
        ByteBuffer.wrap(open).putInt(mdat, 0);
        byte[] end = SpliceBench.read(Clips.with(dir, "b.mp4", 1));
        int wide = new String(end, StandardCharsets.ISO_8859_1).indexOf("mdat") - 4;
        // ffmpeg leaves a free box of 8 bytes before mdat, for just this.
        int size = ByteBuffer.wrap(end).getInt(wide);
        ByteBuffer.wrap(end)
                .putInt(wide - 8, 1)
                .put(wide - 4, "mdat".getBytes())
                .putLong(wide, size + 8L);

        Result result = bench.stitchBytes(List.of(open, end));

        assertThat(result.file().lost()).isEmpty();
        assertThat(Ffmpeg.packets(result.path(), "v:0", "pts")).hasSize(50);
        assertPlays(result);
    }

    @Test
    void fragments_whose_header_never_came_are_told_after_a_whole_file() {
        Path whole = Clips.with(dir, "a.mp4", 1);
        byte[] stream = SpliceBench.read(
                Clips.with(dir, "b.mp4", 1, "-movflags", "frag_keyframe+empty_moov+default_base_moof"));
        int moof = new String(stream, StandardCharsets.ISO_8859_1).indexOf("moof") - 4;
        byte[] headless = Arrays.copyOfRange(stream, moof, stream.length);

        Result result = bench.stitch(List.of(
                bench.piece(1, whole), bench.piece(2, headless), bench.piece(3, new byte[0]), bench.piece(4, whole)));

        assertThat(result.file().lost())
                .extracting(LostPiece::number, LostPiece::code)
                .containsExactly(tuple(2, "no_moov"), tuple(3, "no_samples"));
        assertThat(result.file().seams()).hasSize(1);
        assertPlays(result);
    }

    @Test
    void frame_rates_may_change_on_the_way() {
        Path slow = Clips.with(dir, "a.mp4", 2);
        Path odd = Clips.make(dir, "b.mp4", List.of("testsrc=size=320x180:rate=30000/1001", TONE), 2.002);

        Result result = bench.stitch(pieces(slow, odd, slow));

        assertThat(result.file().seams()).extracting(seam -> seam.atMillis()).containsExactly(2_000L, 4_002L);
        assertPlays(result);
    }

    private static List<Long> positions(Path file, String stream) {
        return Ffmpeg.packets(file, stream, "pos").stream().map(Long::valueOf).toList();
    }

    private List<Piece> pieces(Path... files) {
        return bench.pieces(Arrays.stream(files).map(SpliceBench::read).toList());
    }

    private static void assertPlays(Result result) {
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
    }

    private static String frameSize(Path file, int second) {
        return Ffmpeg.ffprobe(
                        "-select_streams",
                        "v:0",
                        "-read_intervals",
                        second + "%+#1",
                        "-show_entries",
                        "frame=width,height",
                        "-of",
                        "csv=p=0",
                        file)
                .lines()
                .findFirst()
                .orElse("")
                .trim();
    }
}
