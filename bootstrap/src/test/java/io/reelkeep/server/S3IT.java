package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.storage.s3.S3Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house that leaves its disk for a bucket while people watch, and then lives there. */
class S3IT {
    private static final String BUCKET = "media";
    private static final int SEGMENTS = 3;
    private static final int OK = 200;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    @TempDir
    Path folder;

    private String recording = "";
    private String file = "";

    @Test
    void media_moves_while_it_plays_and_all_of_it_can_be_deleted_in_the_end() throws IOException {
        Path s3Folder = Files.createDirectory(folder.resolve("s3"));
        try (S3Server s3 = S3Server.start(s3Folder);
                ServerProcess server = ServerProcess.start(folder, Map.of("REELKEEP_TEST_CLOCK", "true"))) {
            s3.makeBucket(BUCKET);
            TestTenant tenant = TestTenant.on(server.base());
            record(tenant);
            byte[] film = tenant.download(recording, file);

            var moving = new TreeMap<>(s3.settings(BUCKET));
            moving.put("REELKEEP_STORAGE_FROM", "disk");
            server.stop();
            server.restart(moving);
            awaitThat(() -> {
                assertThat(tenant.download(recording, file)).isEqualTo(film);
                TimeMachine.advance(tenant, "PT20M");
                return server.log().contains("all media has moved");
            });
            assertThat(filesOnDisk(server)).isEmpty();
            assertThat(reconciled(tenant).path("losses").asInt()).isZero();

            server.stop();
            server.restart(Map.of("REELKEEP_STORAGE_FROM", ""));
            assertThat(tenant.download(recording, file)).isEqualTo(film);
            assertWorksOn(tenant, film);
            String later = record(tenant);
            assertThat(tenant.download(recording, file)).isNotEmpty();

            deleteAll(tenant, later);
            awaitThat(() -> {
                TimeMachine.advance(tenant, "PT1H");
                return s3.keys(BUCKET).isEmpty();
            });
        }
    }

    /** @return the recording that was there before, if any */
    private String record(TestTenant tenant) {
        String before = recording;
        List<byte[]> lesson = SampleLesson.segments(folder, SEGMENTS);
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        for (int number = 1; number <= SEGMENTS; number++) {
            tenant.put(capture, number, lesson.get(number - 1));
        }
        tenant.stop(capture, SEGMENTS);
        recording = opened.path("recording_id").asText();
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
        return before;
    }

    private void assertWorksOn(TestTenant tenant, byte[] film) {
        JsonNode clip = tenant.api(
                "POST",
                "recordings/" + recording + "/clips",
                "{\"operation\":\"keep\",\"mode\":\"snap\",\"ranges\":[{\"file_id\":\"" + file
                        + "\",\"from_ms\":1000,\"to_ms\":3000}]}");
        String id = clip.path("clip_id").asText();
        awaitThat(() ->
                tenant.api("GET", "clips/" + id, "").path("state").asText().equals("done"));
        JsonNode cut = tenant.api("GET", "clips/" + id, "");
        assertThat(tenant.download(recording, cut.path("file_id").asText()))
                .hasSize(cut.path("bytes_done").asInt());

        awaitThat(() -> archive(tenant).path("state").asText().equals("ready"));
        var whole = Http.bytes(URI.create(archive(tenant).path("url").asText()));
        assertThat(whole.statusCode()).isEqualTo(OK);
        assertThat(whole.body()).hasSizeGreaterThan(film.length);
    }

    private JsonNode archive(TestTenant tenant) {
        return tenant.api("GET", "recordings/" + recording + "/export", "").path("video_archive");
    }

    private void deleteAll(TestTenant tenant, String other) {
        for (String one : List.of(recording, other)) {
            if (tenant.tryApi("DELETE", "recordings/" + one, "").statusCode() < OK + 100) {
                awaitThat(() -> tenant.api("GET", "recordings/" + one + "/deletion-receipt", "")
                        .path("state")
                        .asText()
                        .equals("complete"));
            }
        }
    }

    private static List<Path> filesOnDisk(ServerProcess server) throws IOException {
        try (Stream<Path> all = Files.walk(server.dataDir().resolve("media"))) {
            return all.filter(Files::isRegularFile)
                    .filter(found -> !found.endsWith("lock"))
                    .toList();
        }
    }

    private static JsonNode reconciled(TestTenant tenant) {
        String before = tenant.admin("GET", "reconcile", "").toString();
        tenant.admin("POST", "reconcile", "");
        awaitThat(() -> !tenant.admin("GET", "reconcile", "").toString().equals(before));
        return tenant.admin("GET", "reconcile", "").path("report");
    }

    private static void awaitThat(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TestTenant.pause();
        }
    }
}
