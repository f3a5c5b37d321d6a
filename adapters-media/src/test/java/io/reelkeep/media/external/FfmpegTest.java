package io.reelkeep.media.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.media.kit.Clips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FfmpegTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Runnable ALLOWED = () -> {};

    @TempDir
    Path dir;

    private Ffmpeg installed() {
        return new Ffmpeg(io.reelkeep.media.kit.Ffmpeg.installed(), new Scratch(dir.resolve("scratch")));
    }

    private Ffmpeg script(String text) throws IOException {
        Path program = Files.writeString(dir.resolve("program"), "#!/bin/sh\n" + text + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new Ffmpeg(program, new Scratch(dir.resolve("scratch")));
    }

    private static MediaRefused refusal(Ffmpeg ffmpeg, FfmpegOrder order) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                MediaRefused.class, () -> ffmpeg.run(order, ALLOWED));
    }

    @Test
    void pours_a_file_through_both_pipes() {
        Path clip = Clips.with(dir, "clip.mp4", 2, "-movflags", "+faststart");
        var pcm = new ByteArrayOutputStream();

        installed()
                .run(
                        new FfmpegOrder(PATIENCE)
                                .fromPipe(into -> Files.copy(clip, into), "mp4")
                                .with("-vn", "-ac", "1", "-ar", "8000", "-f", "s16le")
                                .toPipe(from -> from.transferTo(pcm)),
                        ALLOWED);

        assertThat(pcm.size() / 2.0 / 8_000).isBetween(1.9, 2.2);
    }

    @Test
    void kills_the_program_at_its_deadline() throws IOException {
        Instant start = Instant.now();

        MediaRefused refused = refusal(script("exec sleep 60"), new FfmpegOrder(Duration.ofMillis(300)));

        assertThat(refused.code()).isEqualTo(Code.LIMIT_EXCEEDED);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void kills_the_program_when_nobody_wants_its_work() throws IOException {
        Ffmpeg slow = script("exec sleep 60");

        assertThatThrownBy(() -> slow.run(new FfmpegOrder(PATIENCE), () -> {
                    throw new Progress.Cancelled();
                }))
                .isInstanceOf(Progress.Cancelled.class);
    }

    @Test
    void keeps_only_the_beginning_of_endless_complaints() throws IOException {
        Ffmpeg chatty = script("echo first cause >&2; head -c 20000000 /dev/zero | tr '\\0' x >&2; exit 3");

        MediaRefused refused = refusal(chatty, new FfmpegOrder(PATIENCE));

        assertThat(refused.code()).isEqualTo(Code.TRANSCODER_FAILED);
        assertThat(refused.getMessage())
                .startsWith("ffmpeg ended with 3: first cause")
                .hasSizeLessThan(2_100);
    }

    @Test
    void opens_nothing_but_files_and_pipes() {
        Path list = dir.resolve("list.txt");
        FfmpegOrder order = new FfmpegOrder(PATIENCE)
                .from(list, "concat", "-safe", "0")
                .with("-f", "null")
                .to(dir.resolve("nothing"));
        io.reelkeep.media.kit.Ffmpeg.installed();
        assertThat(write(list, "file 'http://127.0.0.1:9/clip.mp4'")).exists();

        MediaRefused refused = refusal(installed(), order);

        assertThat(refused.getMessage()).contains("not on whitelist");
    }

    @Test
    void a_program_that_is_not_there_is_told() {
        var absent = new Ffmpeg(dir.resolve("absent"), new Scratch(dir));

        assertThat(refusal(absent, new FfmpegOrder(PATIENCE)).code()).isEqualTo(Code.TRANSCODER_FAILED);
    }

    @Test
    void scratch_files_go_even_when_the_work_fails() throws IOException {
        Path home = dir.resolve("scratch");
        var scratch = new Scratch(home);

        assertThatThrownBy(() -> scratch.use(folder -> {
                    write(folder.resolve("half"), "half");
                    throw new IllegalStateException("fails");
                }))
                .hasMessage("fails");

        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }

    private static Path write(Path file, String... lines) {
        try {
            return Files.write(file, Arrays.asList(lines));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
