package io.reelkeep.bench;

import io.reelkeep.bench.Row.Work;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.kit.Ffmpeg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What we are measured against: an ffmpeg process that copies, and the tools that copy bytes and know nothing. */
final class Peer {
    private final Path dir;
    private final BenchMedia media;

    Peer(Path dir, BenchMedia media) {
        this.dir = dir;
        this.media = media;
    }

    /**
     * A part of a file.
     *
     * @param fromSeconds inclusive
     * @param toSeconds exclusive
     */
    record Part(int fromSeconds, int toSeconds) {}

    Work concat(List<BlobId> blobs) {
        return concatList(blobs.stream()
                .map(blob -> "file '" + media.pathOf(blob) + "'\n")
                .collect(Collectors.joining()));
    }

    Work keep(BlobId blob, List<Part> parts) {
        return concatList(parts.stream()
                .map(part -> String.format(
                        Locale.ROOT,
                        "file '%s'%ninpoint %d%noutpoint %d%n",
                        media.pathOf(blob),
                        part.fromSeconds(),
                        part.toSeconds()))
                .collect(Collectors.joining()));
    }

    private Work concatList(String text) {
        return () -> {
            Path list = dir.resolve("list.txt");
            write(list, text);
            return ffmpeg("-f", "concat", "-safe", "0", "-i", list, "-c", "copy", "-movflags", "+faststart");
        };
    }

    Work clip(BlobId blob, Part part) {
        return () -> ffmpeg(
                "-ss",
                part.fromSeconds(),
                "-to",
                part.toSeconds(),
                "-i",
                media.pathOf(blob),
                "-c",
                "copy",
                "-movflags",
                "+faststart");
    }

    Work copy(BlobId blob) {
        return () -> ffmpeg("-i", media.pathOf(blob), "-c", "copy", "-movflags", "+faststart");
    }

    Work sound(BlobId blob) {
        return () -> ffmpeg("-i", media.pathOf(blob), "-vn", "-c", "copy", "-movflags", "+faststart");
    }

    private Runnable ffmpeg(Object... arguments) {
        Path out = dir.resolve("peer.mp4");
        var all = new ArrayList<>(List.of(arguments));
        all.add(out);
        Ffmpeg.ffmpegSays(all.toArray());
        return () -> delete(out);
    }

    Work cat(List<BlobId> blobs) {
        String command =
                blobs.stream().map(blob -> media.pathOf(blob).toString()).collect(Collectors.joining(" ", "cat ", ""));
        return () -> shell(command);
    }

    Work head(BlobId blob, long bytes) {
        return () -> shell("head -c " + bytes + " " + media.pathOf(blob));
    }

    private Runnable shell(String command) {
        Path out = dir.resolve("copy");
        try {
            int code = new ProcessBuilder("sh", "-c", command + " > " + out)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return () -> delete(out);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
