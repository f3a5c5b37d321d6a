package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deletion through the running server: nothing leads to what was deleted, and the data folder holds no byte of it. */
class DeletionIT {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static List<byte[]> lesson = List.of();

    @BeforeAll
    static void start() {
        server = ServerProcess.start(folder, Map.of());
        lesson = SampleLesson.segments(folder, 3);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode recorded(TestTenant tenant) {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        for (int number = 1; number <= lesson.size(); number++) {
            tenant.put(capture, number, lesson.get(number - 1));
        }
        tenant.stop(capture, lesson.size());
        return tenant.settled(opened.path("recording_id").asText());
    }

    private static String id(JsonNode recording) {
        return recording.path("recording_id").asText();
    }

    private static String file(JsonNode recording, int index) {
        return recording.path("files").get(index).path("file_id").asText();
    }

    private static JsonNode clipped(TestTenant tenant, JsonNode recording) {
        String range = "{\"file_id\":\"" + file(recording, 0) + "\",\"from_ms\":1000,\"to_ms\":5000}";
        String clip = tenant.api(
                        "POST",
                        "recordings/" + id(recording) + "/clips",
                        "{\"operation\":\"keep\",\"mode\":\"snap\",\"ranges\":[" + range + "]}")
                .path("clip_id")
                .asText();
        awaitThat(() ->
                tenant.api("GET", "clips/" + clip, "").path("state").asText().equals("done"));
        return tenant.api("GET", "clips/" + clip, "");
    }

    private static void awaitThat(BooleanSupplier claim) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!claim.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain, seed " + SEED).isLessThan(end);
            TestTenant.pause();
        }
    }

    /** All that the store keeps. */
    private static List<Path> stored() {
        try (Stream<Path> files = Files.walk(server.dataDir().resolve("media"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> size(file) > 0)
                    .toList();
        } catch (UncheckedIOException | IOException changing) {
            return List.of(folder);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static void awaitNothingStored() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!stored().isEmpty() && System.nanoTime() < end) {
            TestTenant.pause();
        }
        assertThat(stored()).as("seed " + SEED).isEmpty();
    }

    private static HttpResponse<String> delete(TestTenant tenant, String what) {
        return tenant.tryApi("DELETE", "recordings/" + what, "");
    }

    private static String code(HttpResponse<String> answer) {
        return TestTenant.read(answer.body()).path("code").asText();
    }

    private static int status(TestTenant tenant, String path) {
        return tenant.send(tenant.request(path)).statusCode();
    }

    private static void deleteAll(TestTenant tenant) {
        tenant.api("GET", "recordings?page_size=100", "")
                .path("recordings")
                .forEach(recording ->
                        assertThat(delete(tenant, id(recording)).statusCode()).isEqualTo(204));
    }

    /** F15, F20 */
    @Test
    void nothing_leads_to_a_deleted_recording_and_no_byte_of_it_is_left() {
        TestTenant tenant = TestTenant.on(server.base());
        JsonNode recording = recorded(tenant);
        String token = tenant.api("PUT", "recordings/" + id(recording) + "/share", "")
                .path("token")
                .asText();
        String media = "/media/" + token + "/" + file(recording, 0) + ".mp4";
        assertThat(status(tenant, media)).isEqualTo(200);

        HttpResponse<String> deleted = delete(tenant, id(recording));

        assertThat(deleted.statusCode()).as(deleted.body()).isEqualTo(204);
        assertThat(status(tenant, media)).isEqualTo(404);
        assertThat(status(tenant, "/w/" + token)).isEqualTo(404);
        assertThat(tenant.tryApi("GET", "recordings/" + id(recording), "").statusCode())
                .isEqualTo(404);
        assertThat(tenant.api("GET", "recordings", "").path("recordings")).isEmpty();
        awaitNothingStored();
        HttpResponse<String> again = delete(tenant, id(recording));
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(code(again)).isEqualTo("recording_deleted");
    }

    /** F44 */
    @Test
    void a_clip_plays_on_when_its_source_is_deleted() {
        TestTenant tenant = TestTenant.on(server.base());
        JsonNode recording = recorded(tenant);
        JsonNode clip = clipped(tenant, recording);
        String source = id(recording) + "/files/" + file(recording, 0);

        assertThat(delete(tenant, source).statusCode()).isEqualTo(204);

        JsonNode left = tenant.recording(id(recording));
        assertThat(left.path("files")).hasSize(1);
        byte[] bytes = tenant.download(id(recording), clip.path("file_id").asText());
        assertThat(bytes).hasSize(clip.path("bytes_done").asInt());
        HttpResponse<String> again = delete(tenant, source);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(code(again)).isEqualTo("file_deleted");
        deleteAll(tenant);
        awaitNothingStored();
    }

    @Test
    void nothing_is_left_when_the_server_dies_while_it_deletes() {
        TestTenant tenant = TestTenant.on(server.base());
        JsonNode recording = recorded(tenant);
        var random = new Random(SEED);

        assertThat(delete(tenant, id(recording)).statusCode()).isEqualTo(204);
        TestTenant.pause(Duration.ofMillis(random.nextInt(150)));
        server.kill();
        server.restart();

        assertThat(tenant.tryApi("GET", "recordings/" + id(recording), "").statusCode())
                .isEqualTo(404);
        awaitNothingStored();
    }

    /** F14: each for itself. */
    @Test
    void several_are_deleted_at_once() {
        TestTenant tenant = TestTenant.on(server.base());
        String recording = id(recorded(tenant));

        JsonNode results = tenant.api(
                        "POST",
                        "recordings/delete",
                        "{\"recordings\":[\"" + recording + "\",\"17\"],\"operator\":\"t1\"}")
                .path("results");

        assertThat(results.get(0).path("deleted").asBoolean()).isTrue();
        assertThat(results.get(1).path("deleted").asBoolean()).isFalse();
        assertThat(results.get(1).path("code").asText()).isEqualTo("recording_unknown");
        awaitNothingStored();
    }

    @Test
    void nothing_is_deleted_while_it_is_recorded() {
        TestTenant tenant = TestTenant.on(server.base());
        String recording = tenant.openCapture().path("recording_id").asText();

        HttpResponse<String> refused = delete(tenant, recording);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("recording_not_ready");
    }

    /** What a stranger asks for is answered as if it had never been. */
    @Test
    void odd_requests_are_refused_in_the_form_of_the_dialect() {
        TestTenant tenant = TestTenant.on(server.base());
        TestTenant stranger = TestTenant.on(server.base());
        String recording = id(recorded(tenant));

        assertThat(code(delete(stranger, recording))).isEqualTo("recording_unknown");
        for (String odd : List.of("0", "-1", "abc", "99999999999999999999", "%00", "1%2F2")) {
            assertThat(delete(tenant, odd).statusCode()).as(odd).isIn(400, 404);
            assertThat(delete(tenant, recording + "/files/" + odd).statusCode())
                    .as(odd)
                    .isIn(400, 404);
        }
        for (String odd : List.of(
                "",
                "[]",
                "{}",
                "{\"recordings\":null}",
                "{\"recordings\":[]}",
                "{\"recordings\":[null]}",
                "{\"recordings\":\"1\"}",
                "{\"recordings\":[\"x\"]}",
                "{\"recordings\":[{}]}",
                "{\"recordings\":[\"1\"],\"operator\":\"\"}",
                "{\"recordings\":[" + "\"1\",".repeat(100) + "\"1\"]}")) {
            assertThat(tenant.tryApi("POST", "recordings/delete", odd).statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
        assertThat(delete(tenant, recording + "?operator=%20").statusCode()).isEqualTo(400);
        deleteAll(tenant);
        awaitNothingStored();
    }
}
