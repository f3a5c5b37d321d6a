package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A lesson in segments of two seconds, H.264 and AAC, each a file of its own; some progressive, some fragmented. */
public final class SampleLesson {
    static final Duration SEGMENT = Duration.ofSeconds(2);

    private static final Map<Integer, byte[]> MADE = new ConcurrentHashMap<>();
    private static final double SECONDS_OF_A_FRAME_OF_SOUND = 0.05;

    private SampleLesson() {}

    /** The first {@code count} segments; every third is fragmented. Different from each other, the same in every test. */
    public static List<byte[]> segments(Path folder, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> MADE.computeIfAbsent(n, number -> make(folder, number)))
                .toList();
    }

    /** Judged by somebody who did not make it. */
    public static void assertPlays(Path folder, byte[] file, long expectedMillis) {
        Path kept = write(folder, file);
        Ffmpeg.ffmpeg("-xerror", "-i", kept, "-f", "null", "-");
        assertThat(Ffmpeg.durationSeconds(kept) * 1000).isCloseTo(expectedMillis, within(100.0));
        assertThat(Ffmpeg.stream(kept, "v:0", "codec_name")).isEqualTo("h264");
        assertThat(Ffmpeg.stream(kept, "a:0", "codec_name")).isEqualTo("aac");
        assertThat(duration(kept, "v:0")).isCloseTo(duration(kept, "a:0"), within(SECONDS_OF_A_FRAME_OF_SOUND));
        assertThat(indexOf(file, "moov")).isLessThan(indexOf(file, "mdat"));
    }

    private static double duration(Path file, String stream) {
        return Double.parseDouble(Ffmpeg.stream(file, stream, "duration"));
    }

    private static byte[] make(Path folder, int number) {
        try {
            String flags = number % 3 == 0 ? "frag_keyframe+empty_moov+default_base_moof" : "faststart";
            Path made = Clips.make(
                    folder,
                    "segment-" + number + ".mp4",
                    List.of(
                            "testsrc=size=320x180:rate=25",
                            "sine=frequency=" + (300 + 10 * number) + ":sample_rate=48000"),
                    SEGMENT.toSeconds(),
                    "-c:v",
                    "libx264",
                    "-c:a",
                    "aac",
                    "-movflags",
                    flags);
            return Files.readAllBytes(made);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path write(Path folder, byte[] file) {
        try {
            return Files.write(folder.resolve("downloaded.mp4"), file);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static int indexOf(byte[] file, String box) {
        return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(box);
    }
}
