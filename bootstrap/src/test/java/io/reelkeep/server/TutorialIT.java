package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.media.kit.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the tutorial tells a stranger to type, typed. */
class TutorialIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void leads_from_nothing_to_a_recording_that_plays() throws Exception {
        Files.write(
                folder.resolve("lesson.mp4"), SampleLesson.segments(folder, 1).get(0));
        Files.createSymbolicLink(folder.resolve("bootstrap"), Path.of("").toAbsolutePath());

        String said = run(tutorial() + "\necho; echo END $TENANT $TOKEN; api GET recordings\n");

        assertThat(said).contains("ready after ").contains("watch it: http://localhost:");
        assertThat(said).contains("\"status\":\"accepted\"").contains("\"url\":");
        JsonNode recordings =
                TestTenant.read(said.substring(said.lastIndexOf("\n{") + 1)).path("recordings");
        assertThat(recordings.findValuesAsText("origin")).contains("local");
        assertThat(recordings.findValuesAsText("making")).contains("clipped");
        assertThat(Ffmpeg.stream(folder.resolve("sound.m4a"), "0", "codec_name"))
                .isEqualTo("aac");
        try (var zip = new ZipFile(folder.resolve("everything.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).contains("The beginning.mp4");
        }
    }

    private static String tutorial() throws IOException {
        String text = Files.readString(Path.of("..", "docs", "tutorial.md"));
        String commands = COMMANDS.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.joining("\n"));
        return commands.replace("BASE=http://localhost:8080", "BASE=" + SERVER.base())
                .replace("ADMIN='paste the admin secret here'", "ADMIN='" + SERVER.adminSecret() + "'")
                .replace("--test-picture 20", "--test-picture 6 --fast");
    }

    private String run(String script) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process shell = new ProcessBuilder("bash", "-eo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(shell.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }
}
