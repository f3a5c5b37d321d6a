package io.reelkeep.media.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.media.content.FileContent;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.jcodec.H264Thumbnailer;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyPictureDecodingTest {
    /** Chroma is interpolated by one and repeated by the other. */
    private static final double SAME_PICTURE = 120;

    @TempDir
    Path dir;

    private record Opened(FileContent content, TrackIndex track) implements AutoCloseable {
        static Opened of(Path clip) {
            FileContent content = FileContent.open(clip);
            TrackIndex track = MovieReader.read(content, 0, Limits.forThisHeap())
                    .movie()
                    .main(TrackIndex.Kind.VIDEO)
                    .orElseThrow();
            return new Opened(content, track);
        }

        List<Integer> keys() {
            SampleTable samples = track.samples();
            return IntStream.range(0, samples.size())
                    .filter(samples::isSync)
                    .boxed()
                    .toList();
        }

        List<BufferedImage> decoded(PictureSize size) {
            var pictures = new ArrayList<BufferedImage>();
            new H264Thumbnailer()
                    .decode(
                            new KeyPictures(content, track, keys(), Progress.UNWATCHED),
                            size,
                            (index, picture) -> pictures.add(picture));
            return pictures;
        }

        @Override
        public void close() {
            content.close();
        }
    }

    private List<BufferedImage> judged(Path clip) throws IOException {
        // All are decoded: where only key pictures are, those that wait for their order are lost.
        Ffmpeg.ffmpeg("-i", clip, "-vf", "select=key", "-fps_mode", "passthrough", dir.resolve("judge-%d.png"));
        var pictures = new ArrayList<BufferedImage>();
        for (int i = 1; Files.exists(dir.resolve("judge-" + i + ".png")); i++) {
            pictures.add(ImageIO.read(dir.resolve("judge-" + i + ".png").toFile()));
        }
        return pictures;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-profile:v baseline -g 25",
                "-profile:v high -preset medium -bf 3 -g 25",
                "-profile:v high -preset medium -bf 3 -g 25 -x264-params open-gop=1",
                "-profile:v main -g 25 -x264-params slices=4",
                "-profile:v high -preset slow -g 25 -x264-params cqm=jvt"
            })
    void every_key_picture_is_the_one_that_ffmpeg_sees(String encoding) throws IOException {
        Path clip = Clips.silent(dir, "clip.mp4", 4, encoding.split(" "));
        List<BufferedImage> theirs = judged(clip);

        try (Opened opened = Opened.of(clip)) {
            List<BufferedImage> ours = opened.decoded(new PictureSize(320, 180));

            assertThat(ours).hasSameSizeAs(theirs).hasSizeGreaterThanOrEqualTo(4);
            for (int i = 0; i < ours.size(); i++) {
                assertThat(Pixels.meanSquareError(ours.get(i), theirs.get(i))).isLessThan(SAME_PICTURE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-flags +ildct+ilme -x264-params tff=1", "-profile:v high10 -pix_fmt yuv420p10le"})
    void what_would_come_out_wrong_is_refused(String encoding) {
        Path clip = Clips.silent(dir, "clip.mp4", 1, encoding.split(" "));

        assertThat(Illustrated.of(clip).result().noPictures()).contains("unsupported_codec");
    }

    /** Garbage within key pictures: pictures or a reason, always an end, and no thread is left. */
    @Test
    @Timeout(120)
    void garbage_in_key_pictures_ends_in_pictures_or_a_reason() throws IOException, InterruptedException {
        Path clip = Clips.silent(dir, "clip.mp4", 2, "-g", "10", "-profile:v", "main", "-x264-params", "slices=2");
        byte[] good = Files.readAllBytes(clip);
        var random = new SplittableRandom(7);
        for (int round = 0; round < 60; round++) {
            Path bad = Files.write(dir.resolve("bad.mp4"), spoilt(clip, good, random, round));
            try (Opened opened = Opened.of(bad)) {
                assertThat(opened.decoded(new PictureSize(160, 90))).hasSizeLessThanOrEqualTo(5);
            } catch (MediaRefused reason) {
                assertThat(reason.code()).isNotNull();
            }
        }
        assertNoThreadDecodes();
    }

    private static byte[] spoilt(Path clip, byte[] good, SplittableRandom random, int round) {
        byte[] bad = good.clone();
        try (Opened opened = Opened.of(clip)) {
            SampleTable samples = opened.track().samples();
            for (int key : opened.keys()) {
                int size = samples.sizeBytes(key);
                // The lengths of the NAL units stay in every other round, so that the decoder itself is reached.
                int first = round % 2 == 0 ? 5 : 0;
                for (int spot = 0; spot < 1 + round; spot++) {
                    int at = first + random.nextInt(size - first);
                    bad[(int) samples.offset(key) + at] = (byte) random.nextInt();
                }
            }
        }
        return bad;
    }

    private static void assertNoThreadDecodes() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (decoding() > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(decoding()).isZero();
    }

    private static long decoding() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread.getName().equals("decoding") || thread.getName().startsWith("pool-"))
                .count();
    }
}
