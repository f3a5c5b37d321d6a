package io.reelkeep.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How a process has its files open, as Linux tells. */
public final class OpenFiles {
    /** O_DSYNC of {@code open(2)}. */
    private static final int DSYNC = 010000;

    private OpenFiles() {}

    /** Whether every write to the file is on the disk when it returns. */
    public static boolean isSynchronous(long pid, Path file) {
        Path proc = Path.of("/proc", Long.toString(pid));
        try (Stream<Path> descriptors = Files.list(proc.resolve("fd"))) {
            return descriptors
                    .filter(descriptor -> target(descriptor).equals(file.toString()))
                    .anyMatch(descriptor ->
                            (flags(proc.resolve("fdinfo").resolve(descriptor.getFileName())) & DSYNC) != 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many open files of a process lie in a folder. */
    static long below(long pid, Path folder) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            String start = folder.toAbsolutePath() + "/";
            return descriptors
                    .filter(descriptor -> target(descriptor).startsWith(start))
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many threads a process has. */
    static long threads(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int flags(Path info) {
        try {
            return Files.readAllLines(info).stream()
                    .filter(line -> line.startsWith("flags:"))
                    .mapToInt(line ->
                            Integer.parseInt(line.substring("flags:".length()).strip(), 8))
                    .findFirst()
                    .orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
