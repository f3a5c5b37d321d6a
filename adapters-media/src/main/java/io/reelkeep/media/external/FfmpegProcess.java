package io.reelkeep.media.external;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** One run of the program, with a thread at each of its pipes. */
final class FfmpegProcess {
    private static final int SAID_BYTES = 2_000;
    private static final long LOOK_MILLIS = 50;
    private static final long FAREWELL_MILLIS = 5_000;

    private final Process process;
    private final FfmpegOrder order;
    private final long endNanos;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private FfmpegProcess(Process process, FfmpegOrder order) {
        this.process = process;
        this.order = order;
        this.endNanos = System.nanoTime() + order.deadline().toNanos();
    }

    static FfmpegProcess start(List<String> command, FfmpegOrder order) {
        try {
            var running = new FfmpegProcess(new ProcessBuilder(command).start(), order);
            running.attend();
            return running;
        } catch (IOException notStarted) {
            throw Ffmpeg.failed(notStarted);
        }
    }

    /** Until it ends, one way or another; nothing of it is left then. */
    void await(Runnable check) {
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                check.run();
                refuseLate();
            }
            join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ffmpeg was running", stopped);
        } finally {
            kill();
        }
        refuseFailure();
    }

    /** What is killed is gone a moment later. */
    private void kill() {
        try {
            process.destroyForcibly().waitFor(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void attend() {
        thread("in", this::feed);
        thread("out", () -> order.drain().read(process.getInputStream()));
        thread("err", this::listen);
    }

    private void feed() throws IOException {
        try (OutputStream into = process.getOutputStream()) {
            if (order.feed().isPresent()) {
                order.feed().get().write(into);
            }
        } catch (IOException readEnough) {
            // The program has closed the pipe; whether that was right is told by how it ends.
        }
    }

    /** Keeps the beginning, where the cause is told, and reads the rest away so that the pipe never fills. */
    private void listen() throws IOException {
        byte[] more = new byte[SAID_BYTES];
        InputStream complaints = process.getErrorStream();
        for (int read = complaints.read(more); read >= 0; read = complaints.read(more)) {
            said.write(more, 0, Math.min(read, SAID_BYTES - said.size()));
        }
    }

    /** Work at one of the pipes. */
    private interface Work {
        void run() throws IOException;
    }

    private void thread(String pipe, Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | RuntimeException | Error broken) {
                        faults.add(broken);
                        process.destroyForcibly();
                    }
                },
                "ffmpeg-" + pipe);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void refuseLate() {
        if (System.nanoTime() > endNanos) {
            throw new MediaRefused(
                    Code.LIMIT_EXCEEDED,
                    "ffmpeg ran longer than " + order.deadline().toSeconds() + " s");
        }
    }

    private void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(FAREWELL_MILLIS);
        }
    }

    /** A fault of ours at a pipe goes first: the program only fails because of it. */
    private void refuseFailure() {
        for (Throwable ours : faults) {
            if (ours instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException("a pipe of ffmpeg broke", ours);
        }
        if (process.exitValue() != 0) {
            throw Ffmpeg.failed("ffmpeg ended with " + process.exitValue() + ": " + complaint());
        }
    }

    private String complaint() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
