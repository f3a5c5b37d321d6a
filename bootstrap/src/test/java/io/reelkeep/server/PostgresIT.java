package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On PostgreSQL, which goes away in the middle of a recording and comes back. */
class DatabaseAwayIT {
    private static final Duration BACK = Duration.ofSeconds(10);

    private static final Duration PROMPT = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @Test
    void a_recording_survives_that_the_database_goes_away() throws IOException {
        int port = freePort();
        List<byte[]> lesson = SampleLesson.segments(folder, 3);
        EmbeddedPostgres database = postgres(port);
        try (ServerProcess server = ServerProcess.start(folder, environment(port))) {
            TestTenant tenant = TestTenant.on(server.base());
            JsonNode opened = tenant.openCapture();
            String capture = opened.path("capture_id").asText();
            assertThat(tenant.put(capture, 1, lesson.get(0)).statusCode()).isEqualTo(201);

            assertThat(putWhile(database, tenant, capture, lesson.get(1)).statusCode())
                    .isEqualTo(503);
            assertRefusesEverything(server, tenant, capture, lesson.get(1));

            database = postgres(port);
            assertThat(firstSuccess(tenant, capture, lesson.get(1))).isEqualTo(201);
            assertThat(tenant.put(capture, 1, lesson.get(0)).statusCode()).isEqualTo(200);
            assertThat(tenant.put(capture, 3, lesson.get(2)).statusCode()).isEqualTo(201);
            server.awaitReady();
            tenant.stop(capture, 3);
            assertPlays(tenant, opened.path("recording_id").asText());
        } finally {
            database.close();
        }
    }

    /** Stops the database when half of the segment is sent. */
    private static HttpResponse<String> putWhile(
            EmbeddedPostgres database, TestTenant tenant, String capture, byte[] segment) {
        int half = segment.length / 2;
        String digest = Base64.getEncoder().encodeToString(TestTenant.sha256(segment));
        return tenant.send(tenant.authorised("/api/captures/" + capture + "/segments/2?starts_at=5000&ends_at=10000")
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .PUT(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(segment, 0, half), BodyPublishers.ofInputStream(() -> {
                            stop(database);
                            return new ByteArrayInputStream(segment, half, segment.length - half);
                        }))));
    }

    private static void stop(EmbeddedPostgres database) {
        try {
            database.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void assertRefusesEverything(
            ServerProcess server, TestTenant tenant, String capture, byte[] segment) {
        long start = System.nanoTime();
        HttpResponse<String> put = tenant.put(capture, 2, segment);
        HttpResponse<String> read = tenant.tryApi("GET", "captures/" + capture, "");

        for (HttpResponse<String> answer : List.of(put, read)) {
            Refused.asProblem("without database", answer, 503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(Http.get(server.base().resolve("/health/ready")).statusCode())
                .isEqualTo(503);
        assertThat(Http.get(server.base().resolve("/health/live")).statusCode()).isEqualTo(200);
        // Whoever waits for a database holds a thread that others need.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
    }

    /** Sends the segment again until it is taken, as a recorder does. */
    private static int firstSuccess(TestTenant tenant, String capture, byte[] segment) {
        long end = System.nanoTime() + BACK.toNanos();
        while (true) {
            HttpResponse<String> answer = tenant.put(capture, 2, segment);
            if (answer.statusCode() != 503 || System.nanoTime() > end) {
                return answer.statusCode();
            }
            TestTenant.pause();
        }
    }

    private void assertPlays(TestTenant tenant, String recording) {
        JsonNode ready = tenant.settled(recording);
        assertThat(ready.path("state").asText()).isEqualTo("ready");
        JsonNode file = ready.path("files").get(0);
        assertThat(file.path("gaps")).isEmpty();
        byte[] bytes = tenant.download(recording, file.path("file_id").asText());
        SampleLesson.assertPlays(folder, bytes, 3 * SampleLesson.SEGMENT.toMillis());
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static Map<String, String> environment(int port) {
        return Map.of(
                "REELKEEP_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "REELKEEP_DB_USER", "postgres",
                "REELKEEP_DB_PASSWORD", "postgres");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
