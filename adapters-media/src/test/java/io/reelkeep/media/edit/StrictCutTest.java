package io.reelkeep.media.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.editing.port.Cutter.Piece;
import io.reelkeep.application.editing.port.Cutter.Placed;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.CutBench;
import io.reelkeep.media.kit.CutBench.Clip;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was removed is gone: no byte of a removed picture or frame of sound is in the result. */
class StrictCutTest {
    private static final int TOO_SHORT_TO_BE_UNIQUE = 24;

    @TempDir
    Path dir;

    /** A picture or a frame of sound; times in seconds. */
    private record Sample(String stream, double from, double to, String bytes) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-bf 2 -g 25 -sc_threshold 0",
                "-bf 2 -g 25 -sc_threshold 0 -movflags frag_keyframe+empty_moov+default_base_moof",
                "-c:v libx265 -preset ultrafast -bf 3 -x265-params log-level=none:keyint=25:open-gop=1 -tag:v hvc1"
            })
    void no_byte_of_a_removed_sample_is_left(String encoding) {
        Path source = noise(encoding);
        var bench = new CutBench(dir);
        var body = bench.body(source);

        Clip clip = bench.cut(CutMode.STRICT, List.of(new Piece(body, 0, 3_130), new Piece(body, 5_410, 8_777)));

        String result = text(SpliceBench.read(clip.path()));
        List<Sample> samples = samples(source);
        List<Sample> removed = samples.stream()
                .filter(sample -> !isWithin(sample, 0, 3.130) && !isWithin(sample, 5.410, 8.777))
                .filter(sample -> sample.bytes().length() >= TOO_SHORT_TO_BE_UNIQUE)
                .toList();
        assertThat(removed).extracting(Sample::stream).contains("video", "audio");
        assertThat(removed).noneMatch(sample -> result.contains(sample.bytes()));
        assertThat(samples.stream().filter(sample -> isWithin(sample, 1, 2)))
                .hasSizeGreaterThan(60)
                .allMatch(sample -> result.contains(sample.bytes()));
        assertThat(Ffmpeg.decodingSays(clip.path())).isEmpty();
    }

    @Test
    void other_modes_leave_such_bytes_and_the_search_finds_them() {
        Path source = noise("-bf 2 -g 25 -sc_threshold 0");
        var bench = new CutBench(dir);

        Clip clip = bench.cut(CutMode.EXACT, bench.body(source), 5_410, 8_777);

        String result = text(SpliceBench.read(clip.path()));
        assertThat(samples(source).stream()
                        .filter(sample -> sample.stream().equals("video") && !isWithin(sample, 5.400, 8.777))
                        .filter(sample -> result.contains(sample.bytes())))
                .hasSize(clip.file().plan().hiddenPictures())
                .hasSizeGreaterThan(9);
    }

    @Test
    void a_piece_without_a_key_frame_vanishes_and_is_told_so() {
        var bench = new CutBench(dir);
        var body = bench.body(noise("-g 25 -sc_threshold 0"));

        Clip clip = bench.cut(CutMode.STRICT, List.of(new Piece(body, 1_100, 1_900), new Piece(body, 4_000, 6_000)));

        assertThat(clip.file().plan().placed())
                .containsExactly(new Placed(1_100, 1_100, 0), new Placed(4_000, 6_000, 0));
    }

    private Path noise(String encoding) {
        return Clips.make(
                dir,
                "source.mp4",
                List.of("testsrc2=size=320x180:rate=25,noise=alls=20:allf=t", "anoisesrc=sample_rate=48000:seed=1"),
                10,
                encoding.split(" "));
    }

    private static boolean isWithin(Sample sample, double from, double to) {
        boolean picture = sample.stream().equals("video");
        return sample.from() >= from - 1e-6 && (picture ? sample.from() < to - 1e-6 : sample.to() <= to + 1e-6);
    }

    private static List<Sample> samples(Path file) {
        String all = text(SpliceBench.read(file));
        String packets = Ffmpeg.ffprobe(
                "-show_packets",
                "-show_entries",
                "packet=codec_type,pts_time,duration_time,size,pos",
                "-of",
                "csv=p=0",
                file);
        return packets.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(","))
                .map(fields -> sample(fields, all))
                .toList();
    }

    private static Sample sample(String[] fields, String file) {
        double from = Double.parseDouble(fields[1]);
        int size = Integer.parseInt(fields[3]);
        int at = Integer.parseInt(fields[4]);
        return new Sample(fields[0], from, from + Double.parseDouble(fields[2]), file.substring(at, at + size));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
