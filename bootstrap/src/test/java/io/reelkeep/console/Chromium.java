package io.reelkeep.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of the machine; installed where the machine allows it. Without one these tests fail: they are not skipped. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Path DOOR = Path.of("target", "chromium.lock");
    private static final int MINUTES_TO_INSTALL = 10;

    private Chromium() {}

    static Path find() {
        return named().or(Chromium::onPath)
                .or(Chromium::installed)
                .orElseThrow(
                        () -> new AssertionError("no Chromium: install one (Debian: apt-get install chromium), name it "
                                + "in REELKEEP_CHROMIUM, or leave out the tests in a browser by -DskipE2E"));
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("REELKEEP_CHROMIUM")).map(Path::of);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Debian's, where we may install packages. Of the processes that run tests side by side, one installs it. */
    private static Optional<Path> installed() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.exists(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        try (FileChannel door = FileChannel.open(DOOR, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ours = door.lock()) {
            return ours.isValid() ? onPath().or(Chromium::install) : Optional.empty();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static Optional<Path> install() {
        if (!run("apt-get", "install", "-y", "--no-install-recommends", "chromium")) {
            run("apt-get", "update");
            run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        }
        return onPath();
    }

    private static boolean run(String... command) {
        try {
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            return process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
