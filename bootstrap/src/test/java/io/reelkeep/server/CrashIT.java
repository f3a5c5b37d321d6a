package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server at random moments while segments come in and files are made. What was answered with a 2xx must be
 * there afterwards, byte for byte, and nothing may be stuck. Replay one run with {@code -Dcrash.seed}.
 */
class CrashIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    private static final int SEGMENTS = 12;
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 2);

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_stuck() {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        var random = new Random(seed);
        List<byte[]> lesson = SampleLesson.segments(folder, SEGMENTS);
        String whole = null;
        for (int round = 0; round < ROUNDS; round++) {
            String digest = recordWhileDying(SERVER.process(), lesson, random);
            assertThat(whole == null || whole.equals(digest)).as("seed " + seed).isTrue();
            whole = digest;
        }
    }

    /** @return the digest of the finished file: the same segments make the same bytes, however often one dies */
    private String recordWhileDying(ServerProcess server, List<byte[]> lesson, Random random) {
        TestTenant tenant = TestTenant.on(server.base());
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        Set<Integer> acknowledged = new ConcurrentSkipListSet<>();

        Thread sender = new Thread(() -> sendUntilItDies(tenant, capture, lesson, acknowledged));
        sender.start();
        sleep(random.nextInt(400));
        server.kill();
        join(sender);
        server.restart();

        Set<Integer> missing = missing(tenant, capture);
        assertThat(acknowledged).noneMatch(missing::contains);
        sendUntilItDies(tenant, capture, lesson, acknowledged);
        tenant.stop(capture, lesson.size());
        sleep(random.nextInt(60));
        server.kill();
        server.restart();

        String recording = opened.path("recording_id").asText();
        JsonNode ready = tenant.settled(recording);
        assertThat(ready.path("state").asText()).isEqualTo("ready");
        assertThat(ready.path("files")).hasSize(1);
        byte[] file = tenant.download(
                recording, ready.path("files").get(0).path("file_id").asText());
        SampleLesson.assertPlays(folder, file, lesson.size() * SampleLesson.SEGMENT.toMillis());
        return HexFormat.of().formatHex(TestTenant.sha256(file));
    }

    private static void sendUntilItDies(
            TestTenant tenant, String capture, List<byte[]> lesson, Set<Integer> acknowledged) {
        try {
            for (int n = 1; n <= lesson.size(); n++) {
                int status = tenant.put(capture, n, lesson.get(n - 1)).statusCode();
                assertThat(status).isIn(200, 201);
                acknowledged.add(n);
            }
        } catch (UncheckedIOException died) {
            // What was not answered may or may not be there; it is sent again.
        }
    }

    private static Set<Integer> missing(TestTenant tenant, String capture) {
        JsonNode progress = tenant.capture(capture);
        Set<Integer> missing = new TreeSet<>();
        progress.path("missing").forEach(number -> missing.add(number.asInt()));
        for (int n = progress.path("highest_segment").asInt() + 1; n <= SEGMENTS; n++) {
            missing.add(n);
        }
        return missing;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
