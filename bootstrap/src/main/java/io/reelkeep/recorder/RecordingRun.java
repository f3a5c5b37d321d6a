package io.reelkeep.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.media.io.StandalonePiece;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Records once, from the first segment to the link: segments go up two at a time while the next ones are being made, as
 * the classroom client does (F88); what fails is sent again until the server has it.
 */
final class RecordingRun {
    private static final int UPLOADERS = 2;
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CaptureClient client;
    private final PrintWriter out;
    private final boolean realTime;
    private final AtomicLong sentBytes = new AtomicLong();
    private final AtomicLong sentPieces = new AtomicLong();

    /** @param realTime sends a segment not before a camera would have finished it */
    RecordingRun(CaptureClient client, PrintWriter out, boolean realTime) {
        this.client = client;
        this.out = out;
        this.realTime = realTime;
    }

    /** @return the link under which the recording plays; empty when it failed */
    Optional<String> run(PieceSource source, String meeting, String recorder, String origin)
            throws IOException, InterruptedException {
        JsonNode opened = client.open(meeting, recorder, origin);
        String capture = opened.path("capture_id").asText();
        String recording = opened.path("recording_id").asText();
        say("您已开启本地录制 / recording started: capture " + capture + ", recording " + recording);
        int pieces = sendAll(source, capture, Instant.now());
        client.stop(capture, pieces);
        say("您已停止本地录制 / recording stopped: " + pieces + " segments, " + sentBytes.get() + " bytes");
        return waitUntilReady(recording);
    }

    private int sendAll(PieceSource source, String capture, Instant began) throws IOException, InterruptedException {
        ExecutorService uploaders = Executors.newFixedThreadPool(UPLOADERS);
        Path folder = Files.createTempDirectory("reelkeep-recorder");
        try {
            List<Future<?>> sending = new ArrayList<>();
            source.each(made -> {
                Piece piece = keep(made, sending.size() + 1, folder);
                waitUntilRecorded(piece, began);
                sending.add(uploaders.submit(() -> send(capture, piece, began)));
            });
            for (Future<?> one : sending) {
                one.get();
            }
            return sending.size();
        } catch (ExecutionException e) {
            throw new IOException("a segment could not be sent: " + e.getMessage(), e);
        } finally {
            uploaders.shutdownNow();
            Files.deleteIfExists(folder);
        }
    }

    private static Piece keep(StandalonePiece made, int number, Path folder) {
        Path file = folder.resolve(number + ".mp4");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            made.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Piece(number, made.startMillis(), made.endMillis(), file);
    }

    private void waitUntilRecorded(Piece piece, Instant began) {
        Duration left = Duration.between(Instant.now(), began.plusMillis(piece.endMillis()));
        if (realTime && !left.isNegative()) {
            sleep(left);
        }
    }

    private void send(String capture, Piece piece, Instant began) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                client.put(capture, piece, began);
                told(piece);
                return;
            } catch (IOException | ServerRefused e) {
                if (attempt == ATTEMPTS || e instanceof ServerRefused refused && !refused.mayPass()) {
                    throw new IllegalStateException("segment " + piece.number() + ": " + e.getMessage(), e);
                }
                say("segment " + piece.number() + " is sent again: " + e.getMessage());
                sleep(pause);
                pause = pause.multipliedBy(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while sending", e);
            }
        }
    }

    private void told(Piece piece) {
        try {
            long bytes = sentBytes.addAndGet(Files.size(piece.bytes()));
            say(String.format(
                    Locale.ROOT,
                    "上传 / uploaded: segment %d (%.1f s - %.1f s), %d so far, %.1f MiB",
                    piece.number(),
                    piece.startMillis() / 1000.0,
                    piece.endMillis() / 1000.0,
                    sentPieces.incrementAndGet(),
                    bytes / 1048576.0));
            Files.delete(piece.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> waitUntilReady(String recording) throws IOException, InterruptedException {
        Instant asked = Instant.now();
        while (Duration.between(asked, Instant.now()).compareTo(PATIENCE) < 0) {
            JsonNode now = client.recording(recording);
            switch (now.path("state").asText()) {
                case "ready" -> {
                    say("ready after " + Duration.between(asked, Instant.now()).toMillis() + " ms");
                    return Optional.of(client.share(recording).path("url").asText());
                }
                case "failed" -> {
                    say("failed: " + now.path("failure").asText("without a reason"));
                    return Optional.empty();
                }
                default -> Thread.sleep(POLL.toMillis());
            }
        }
        say("not ready after " + PATIENCE.toMinutes() + " minutes; look at it again later");
        return Optional.empty();
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", e);
        }
    }

    private synchronized void say(String line) {
        out.println(line);
        out.flush();
    }
}
