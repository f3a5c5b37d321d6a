package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analytics to take along (F21), what a tenant does not want to know, and whether rows and store agree (reliability 3.1). */
class AnalyticsIT {
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private TestTenant tenant;
    private String recording;
    private String file;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
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

    private static void awaitThat(BooleanSupplier claim) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!claim.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            TestTenant.pause();
        }
    }

    private void watch() {
        String link = tenant.api("PUT", "recordings/" + recording + "/share", "{}")
                .path("token")
                .asText();
        Http.bytes(URI.create(server.base() + "/media/" + link + "/" + file + ".mp4"));
        awaitThat(() -> usage("").path("views").asInt() > 0);
    }

    private JsonNode usage(String of) {
        return tenant.api("GET", "recordings/" + recording + "/usage" + of, "");
    }

    private HttpResponse<String> exported(String format) {
        return tenant.tryApi("GET", "recordings/" + recording + "/usage/export?format=" + format, "");
    }

    @Test
    void tells_how_a_file_was_watched_and_hands_out_tables() {
        watch();

        JsonNode insight = usage("/insights").path("files").get(0);
        assertThat(insight.path("viewers").asInt()).isEqualTo(1);
        assertThat(insight.path("retention")).hasSize(20);
        HttpResponse<String> csv = exported("csv");
        assertThat(csv.body()).startsWith("\uFEFFat,kind,file_id,").contains(",view," + file + ",");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"usage-" + recording + ".csv\"");
        assertThat(exported("xlsx").body()).startsWith("PK");
        assertThat(exported("pdf").statusCode()).isEqualTo(400);
        assertThat(exported("").statusCode()).isEqualTo(400);
    }

    @Test
    void a_tenant_may_want_to_know_counts_only() {
        assertThat(tenant.tryApi("PUT", "analytics-settings", "{\"viewers\":\"some\"}")
                        .statusCode())
                .isEqualTo(400);
        tenant.api("PUT", "analytics-settings", "{\"viewers\":\"off\"}");
        watch();

        assertThat(usage("").path("views").asInt()).isEqualTo(1);
        assertThat(usage("/events").path("events")).isEmpty();
        assertThat(exported("csv").body().lines()).hasSize(1);
    }

    private JsonNode reconciled() {
        String before = tenant.admin("GET", "reconcile", "").toString();
        tenant.admin("POST", "reconcile", "");
        awaitThat(() -> !tenant.admin("GET", "reconcile", "").toString().equals(before));
        return tenant.admin("GET", "reconcile", "").path("report");
    }

    /** The file as it was written out, which stays; segments go when they are not needed any more. */
    private Path written() {
        long size = tenant.recording(recording)
                .path("files")
                .get(0)
                .path("size_bytes")
                .asLong();
        awaitThat(() -> ofSize(size).isPresent());
        return ofSize(size).orElseThrow();
    }

    private static Optional<Path> ofSize(long bytes) {
        try (Stream<Path> files = Files.walk(server.dataDir().resolve("media/blobs"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() == bytes)
                    .findFirst();
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    @Test
    void what_was_taken_out_of_the_store_is_told_and_what_was_put_in_is_removed() throws Exception {
        Path stray = server.dataDir().resolve("media/blobs/ab/" + "ab".repeat(16));
        Path young = server.dataDir().resolve("media/blobs/ac/" + "ac".repeat(16));
        Files.write(stray, new byte[7]);
        Files.write(young, new byte[7]);
        Files.setLastModifiedTime(stray, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        JsonNode report = reconciled();
        assertThat(report.path("orphans").asInt()).isEqualTo(1);
        assertThat(stray).doesNotExist();
        assertThat(young).exists();

        Path taken = written();
        Path aside = Files.move(taken, folder.resolve("aside"));
        JsonNode lost = reconciled();
        Files.move(aside, taken);

        assertThat(lost.path("findings").findValuesAsText("object_id")).contains(String.valueOf(taken.getFileName()));
        assertThat(lost.path("losses").asInt()).isEqualTo(1);
        assertThat(reconciled().path("losses").asInt()).isZero();
    }
}
