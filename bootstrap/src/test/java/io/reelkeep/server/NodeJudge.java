package io.reelkeep.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client out of src/test/judges, of the npm registry, as others have written it. */
final class NodeJudge {
    private static final long PATIENCE_SECONDS = 30;

    private NodeJudge() {}

    /** Runs a script and answers what it prints. */
    static String run(String script, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("reelkeep.node"), "--no-deprecation", script));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("src", "test", "judges").toFile())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(script + " failed: " + printed);
            }
            return printed.strip();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
