package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.storage.s3.S3Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
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
    private static final int FOUND = 302;
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_SECONDS = 60;
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
            server.restart(Map.of("REELKEEP_STORAGE_FROM", "", "REELKEEP_MEDIA_DELIVERY", "presigned"));
            assertThat(tenant.download(recording, file)).isEqualTo(film);
            assertExportComesFrom(s3.endpoint(), tenant, film);
            assertLinkLeadsTo(s3.endpoint(), tenant, film);
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

    /** What is to be kept comes from the bucket itself (ADR 50). The address of an export asks for that as it is. */
    private void assertExportComesFrom(URI bucket, TestTenant tenant, byte[] film) {
        URI video = URI.create(tenant.api("GET", "recordings/" + recording + "/export", "")
                .at("/files/0/video/url")
                .asText());
        // What is still a recipe comes from the server.
        awaitThat(() -> Http.bytes(video).statusCode() == FOUND);

        assertHandsOver(bucket, Http.bytes(video), film);
    }

    /** Whoever has the link is sent on until it is taken back; whoever watches never is. */
    private void assertLinkLeadsTo(URI bucket, TestTenant tenant, byte[] film) {
        String share = "recordings/" + recording + "/share";
        String token = tenant.api("PUT", share, "{\"allow_download\":true}")
                .path("token")
                .asText();
        URI watch =
                tenant.request("/media/" + token + "/" + file + ".mp4").build().uri();
        URI download = URI.create(watch + "?download=1");
        assertHandsOver(bucket, Http.bytes(download), film);
        assertThat(Http.bytes(watch).body()).isEqualTo(film);

        assertThat(tenant.tryApi("DELETE", share, "").statusCode()).isEqualTo(OK + 4);

        assertThat(Http.bytes(download).statusCode()).isEqualTo(NOT_FOUND);
        assertThat(Http.bytes(watch).statusCode()).isEqualTo(NOT_FOUND);
    }

    private static void assertHandsOver(URI bucket, HttpResponse<byte[]> answer, byte[] film) {
        assertThat(answer.statusCode()).isEqualTo(FOUND);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        URI address = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(address.getAuthority()).isEqualTo(bucket.getAuthority());
        assertThat(address.getPath()).startsWith("/" + BUCKET + "/");
        assertThat(address.getRawQuery().split("&"))
                .filteredOn(parameter -> parameter.startsWith("X-Amz-Expires="))
                .singleElement()
                .satisfies(life -> assertThat(Integer.parseInt(life.substring(life.indexOf('=') + 1)))
                        .isBetween(1, LONGEST_SECONDS));
        HttpResponse<byte[]> there = Http.bytes(address);
        assertThat(there.statusCode()).isEqualTo(OK);
        assertThat(there.body()).isEqualTo(film);
        assertThat(there.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(there.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
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
