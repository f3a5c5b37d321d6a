package io.reelkeep.media.external;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What ffmpeg is to do: its arguments in their order, and what goes through its pipes. Files and pipes are all it may
 * open, whatever an input asks for. Not safe for several threads.
 */
public final class FfmpegOrder {
    private static final String ONLY_FILES_AND_PIPES = "file,pipe";

    private final Duration deadline;
    private final List<String> arguments = new ArrayList<>();
    private Optional<Feed> feed = Optional.empty();
    private Drain drain = InputStream::readAllBytes;

    /** Writes what the program reads from its standard input. Runs in a thread of its own. */
    @FunctionalInterface
    public interface Feed {
        /** A program that has read enough closes the pipe: an {@link IOException} here is no failure. */
        void write(OutputStream into) throws IOException;
    }

    /** Reads what the program writes to its standard output, to its end. Runs in a thread of its own. */
    @FunctionalInterface
    public interface Drain {
        void read(InputStream from) throws IOException;
    }

    /** @param deadline the program is killed when it has run so long */
    public FfmpegOrder(Duration deadline) {
        this.deadline = deadline;
    }

    /** @param format the demuxer that must be used, so that no input is taken for a playlist */
    public FfmpegOrder from(Path file, String format, String... options) {
        return input("file:" + file.toAbsolutePath(), format, options);
    }

    /** As {@link #from}, out of the standard input; once at most. */
    public FfmpegOrder fromPipe(Feed bytes, String format, String... options) {
        feed = Optional.of(bytes);
        return input("pipe:0", format, options);
    }

    public FfmpegOrder with(String... options) {
        arguments.addAll(List.of(options));
        return this;
    }

    public FfmpegOrder to(Path file) {
        arguments.add("file:" + file.toAbsolutePath());
        return this;
    }

    /** Into the standard output; once at most. */
    public FfmpegOrder toPipe(Drain bytes) {
        drain = bytes;
        arguments.add("pipe:1");
        return this;
    }

    private FfmpegOrder input(String url, String format, String... options) {
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-protocol_whitelist", ONLY_FILES_AND_PIPES, "-f", format, "-i", url));
        return this;
    }

    Duration deadline() {
        return deadline;
    }

    List<String> arguments() {
        return List.copyOf(arguments);
    }

    Optional<Feed> feed() {
        return feed;
    }

    Drain drain() {
        return drain;
    }
}
