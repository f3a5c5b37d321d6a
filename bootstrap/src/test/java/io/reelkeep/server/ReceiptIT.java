package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Receipts of deletion on the running server (F12-F15, F43, F44; ASVS 14.2.7). */
class ReceiptIT {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final String JAR = System.getProperty("reelkeep.server.jar", "target/reelkeep-server.jar");

    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private TestTenant tenant;
    private String recording;
    private String file;

    @BeforeAll
    static void start() {
        server = SERVER.process();
    }

    @BeforeEach
    void record() {
        tenant = TestTenant.on(server.base());
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
    }

    private JsonNode receipt() {
        return tenant.api("GET", "recordings/" + recording + "/deletion-receipt", "");
    }

    private JsonNode complete() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!receipt().path("state").asText().equals("complete") && System.nanoTime() < end) {
            TestTenant.pause();
        }
        JsonNode receipt = receipt();
        assertThat(receipt.path("state").asText()).as(receipt.toString()).isEqualTo("complete");
        return receipt;
    }

    /** What the verifier says, and its exit code at the end. */
    private static String verify(String name, String receipt, String key) throws IOException, InterruptedException {
        Path kept = Files.writeString(folder.resolve(name), receipt);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR,
                        "verify-receipt",
                        kept.toString(),
                        "--key",
                        key)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said + process.exitValue();
    }

    @Test
    void every_object_is_told_and_the_receipt_can_be_checked_without_the_server() throws Exception {
        assertThat(tenant.tryApi("GET", "recordings/" + recording + "/deletion-receipt", "")
                        .statusCode())
                .isEqualTo(404);
        tenant.api("DELETE", "recordings/" + recording + "?operator=t1", "");

        JsonNode receipt = complete();

        assertThat(receipt.path("deleted_by").path("operator").asText()).isEqualTo("t1");
        assertThat(receipt.path("store").path("present").asInt()).isZero();
        assertThat(receipt.path("objects").findValuesAsText("kind"))
                .contains("segment")
                .containsAnyOf("file", "recipe");
        assertThat(receipt.path("objects")).allSatisfy(object -> {
            assertThat(object.path("size_bytes").asLong()).isPositive();
            assertThat(object.path("sha256").asText()).hasSize(64);
            assertThat(object.path("erased_at").asText()).isNotEmpty();
        });
        String key = tenant.api("GET", "signing-key", "").path("public_key").asText();
        assertThat(verify("receipt.json", receipt.toString(), key)).endsWith("OK\n0");
        assertThat(verify("forged.json", receipt.toString().replace("\"operator\":\"t1\"", "\"operator\":\"s1\""), key))
                .endsWith("1");
        assertThat(tenant.api("GET", "deletions", "").path("deletions").get(0).path("recording_id"))
                .isEqualTo(receipt.path("recording_id"));
    }

    @Test
    void a_receipt_becomes_complete_although_the_server_dies_while_it_deletes() {
        tenant.api("DELETE", "recordings/" + recording, "");
        server.kill();
        server.restart();

        // A file that had not been written out yet was a recipe.
        assertThat(complete().path("objects").findValuesAsText("kind"))
                .contains("segment")
                .containsAnyOf("file", "recipe");
        JsonNode ofFile = tenant.api("GET", "recordings/" + recording + "/files/" + file + "/deletion-receipt", "");
        assertThat(ofFile.path("state").asText()).isEqualTo("complete");
        assertThat(ofFile.path("file_id").asText()).isEqualTo(file);
    }
}
