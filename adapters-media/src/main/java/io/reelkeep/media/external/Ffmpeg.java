package io.reelkeep.media.external;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An installed ffmpeg, each run a process of its own: started without a shell, at low priority where the system can do
 * that, killed at its deadline, and its complaints cut to a few lines. Thread-safe.
 */
public final class Ffmpeg {
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Path program;
    private final Scratch scratch;

    /** @param scratch where files may be put while it runs */
    public Ffmpeg(Path program, Scratch scratch) {
        this.program = program;
        this.scratch = scratch;
    }

    /** The place for files that a run reads or writes. */
    public Scratch scratch() {
        return scratch;
    }

    /**
     * Runs to the end.
     *
     * @param check called a few times a second; what it throws kills the program and comes out
     * @throws MediaRefused TRANSCODER_FAILED when it cannot be started or ends badly, LIMIT_EXCEEDED at the deadline
     */
    public void run(FfmpegOrder order, Runnable check) {
        FfmpegProcess.start(command(order), order).await(check);
    }

    private List<String> command(FfmpegOrder order) {
        if (!Files.isExecutable(program)) {
            throw new MediaRefused(Code.TRANSCODER_FAILED, "there is no program at the configured path");
        }
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.add(program.toAbsolutePath().toString());
        command.addAll(List.of("-nostdin", "-hide_banner", "-v", "error", "-y"));
        command.addAll(order.arguments());
        return command;
    }

    static MediaRefused failed(String why) {
        return new MediaRefused(Code.TRANSCODER_FAILED, why);
    }

    static MediaRefused failed(IOException why) {
        return failed("ffmpeg: " + why.getMessage());
    }
}
