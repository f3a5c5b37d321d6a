package io.reelkeep.media.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.application.transcoding.port.Transcoder;
import io.reelkeep.application.transcoding.port.Transcoder.Transcoded;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.content.FileContent;
import io.reelkeep.media.kit.Clips;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FfmpegTranscoderTest {
    @TempDir
    Path dir;

    private final InMemoryBlobStore store = new InMemoryBlobStore(() -> {});

    private Transcoded transcode(Path clip, long millis, Optional<String> watermark) {
        var ffmpeg = new Ffmpeg(io.reelkeep.media.kit.Ffmpeg.installed(), new Scratch(dir.resolve("scratch")));
        var transcoder = new FfmpegTranscoder(ffmpeg, body -> FileContent.open(clip));
        FileBody source = FileBody.whole(
                SampleIds.blob(),
                clip.toFile().length(),
                SampleIds.sha256("clip").hex());
        return transcoder.transcode(
                new Transcoder.Order(source, millis, watermark),
                () -> store.create(SampleIds.blob()),
                Progress.UNWATCHED);
    }

    private Path written(Transcoded made) throws IOException {
        return Files.write(
                dir.resolve("made.mp4"), SampleBytes.read(store, made.body().blob()));
    }

    private void assertScratchIsEmpty() throws IOException {
        try (Stream<Path> left = Files.list(dir.resolve("scratch"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void makes_h264_and_aac_of_other_codecs() throws IOException {
        Path clip = Clips.with(
                dir,
                "vp9.mp4",
                3,
                "-c:v",
                "libvpx-vp9",
                "-deadline",
                "realtime",
                "-c:a",
                "libopus",
                "-movflags",
                "+faststart");

        Transcoded made = transcode(clip, 3_000, Optional.empty());

        Path file = written(made);
        assertThat(made.codecs()).startsWith("avc1.").endsWith(",mp4a.40.2");
        assertThat(made.durationMillis()).isBetween(2_950L, 3_100L);
        assertThat(made.body().sizeBytes()).isEqualTo(Files.size(file));
        assertThat(io.reelkeep.media.kit.Ffmpeg.stream(file, "v:0", "codec_name"))
                .isEqualTo("h264");
        assertThat(io.reelkeep.media.kit.Ffmpeg.decodingSays(file)).isEmpty();
        assertScratchIsEmpty();
    }

    /** The lower right corner differs from the same picture without a mark; the upper left does not. */
    @Test
    void burns_a_watermark_into_the_lower_right_corner() throws IOException {
        Path clip = Clips.with(dir, "a.mp4", 2, "-movflags", "+faststart");

        BufferedImage marked = frame(written(transcode(clip, 2_000, Optional.of("Lesson 一  2026-03-01 08:00 UTC"))));
        BufferedImage plain = frame(written(transcode(clip, 2_000, Optional.empty())));

        assertThat(difference(marked, plain, 180, 155, 130, 18)).isGreaterThan(20);
        assertThat(difference(marked, plain, 0, 0, 150, 100)).isLessThan(4);
    }

    private BufferedImage frame(Path file) throws IOException {
        Path png = dir.resolve("frame.png");
        io.reelkeep.media.kit.Ffmpeg.ffmpeg("-ss", "1", "-i", file, "-frames:v", "1", png);
        return ImageIO.read(png.toFile());
    }

    private static double difference(BufferedImage a, BufferedImage b, int left, int top, int wide, int high) {
        double sum = 0;
        for (int y = top; y < top + high; y++) {
            for (int x = left; x < left + wide; x++) {
                sum += Math.abs((a.getRGB(x, y) >> 8 & 0xff) - (b.getRGB(x, y) >> 8 & 0xff));
            }
        }
        return sum / wide / high;
    }

    @Test
    void what_is_not_the_whole_film_is_refused_and_leaves_nothing() throws IOException {
        Path clip = Clips.with(dir, "a.mp4", 2, "-movflags", "+faststart");

        MediaRefused refused =
                Assertions.catchThrowableOfType(MediaRefused.class, () -> transcode(clip, 60_000, Optional.empty()));

        assertThat(refused.code()).isEqualTo(MediaRefused.Code.TRANSCODER_FAILED);
        assertThat(refused.getMessage()).contains("not the whole film");
        assertThat(store.kept()).isEmpty();
        assertScratchIsEmpty();
    }

    @Test
    void what_the_program_cannot_read_is_refused() throws IOException {
        Path text = Files.write(dir.resolve("text.mp4"), List.of("this is not a film"));

        MediaRefused refused =
                Assertions.catchThrowableOfType(MediaRefused.class, () -> transcode(text, 1_000, Optional.empty()));

        assertThat(refused.code()).isEqualTo(MediaRefused.Code.TRANSCODER_FAILED);
        assertScratchIsEmpty();
    }
}
