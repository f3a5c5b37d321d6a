package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the media is full: that is said, what is there stays, and with room again all goes on. */
class DiskFullIT {
    private static final int MIB = 1024 * 1024;
    private static final int DISK_MIB = 24;

    @TempDir
    Path folder;

    @Test
    void a_full_disk_refuses_new_bytes_and_nothing_else() throws IOException {
        List<byte[]> lesson = SampleLesson.segments(folder, 2);
        Path media = folder.resolve("data").resolve("media");
        try (SmallDisk disk = SmallDisk.mountedOn(media, DISK_MIB);
                ServerProcess server = ServerProcess.start(folder, Map.of())) {
            Path ballast = Files.write(media.resolve("ballast"), new byte[16 * MIB]);
            TestTenant tenant = TestTenant.on(server.base());
            String recording = finished(tenant, lesson.get(0));
            String capture = tenant.openCapture().path("capture_id").asText();

            int refused = firstRefused(tenant, capture);
            int again = refused + 1;
            assertThat(tenant.put(capture, again, noise(again)).statusCode()).isEqualTo(507);
            assertStillServes(server, tenant, capture, refused - 1);
            assertPlays(tenant, recording);
            String upload = openUpload(tenant, 2 * MIB);
            assertThat(append(tenant, upload, 0).statusCode()).isEqualTo(507);
            long offset = offset(tenant, upload);
            assertThat(offset).isLessThan(2 * MIB);

            Files.delete(ballast);
            assertThat(tenant.put(capture, refused, noise(refused)).statusCode())
                    .isEqualTo(201);
            assertThat(tenant.put(capture, 1, noise(1)).statusCode()).isEqualTo(200);
            assertThat(append(tenant, upload, offset).statusCode()).isEqualTo(204);
            tenant.stop(capture, refused);
            assertPlays(tenant, finished(tenant, lesson.get(1)));
            assertThat(Files.exists(disk.folder())).isTrue();
        }
    }

    /** @return the number of the segment for which there was no room */
    private static int firstRefused(TestTenant tenant, String capture) {
        for (int n = 1; n <= DISK_MIB; n++) {
            HttpResponse<String> answer = tenant.put(capture, n, noise(n));
            if (answer.statusCode() != 201) {
                Refused.asProblem("segment " + n, answer, 507);
                assertThat(TestTenant.read(answer.body()).path("code").asText()).isEqualTo("store_full");
                return n;
            }
        }
        throw new AssertionError("the disk never got full");
    }

    private static void assertStillServes(ServerProcess server, TestTenant tenant, String capture, int received) {
        assertThat(tenant.capture(capture).path("received_segments").asInt()).isEqualTo(received);
        assertThat(tenant.put(capture, 1, noise(1)).statusCode()).isIn(200, 507);
        assertThat(tenant.api("GET", "recordings", "").path("recordings")).hasSize(2);
        assertThat(server.isReady()).isTrue();
    }

    private static String finished(TestTenant tenant, byte[] segment) {
        String meeting = tenant.addMeeting("{\"subject\":\"Another\",\"creator\":\"t1\"}");
        JsonNode opened = tenant.api(
                "POST", "captures", "{\"meeting_id\":\"" + meeting + "\",\"recorder\":\"t1\",\"origin\":\"local\"}");
        String capture = opened.path("capture_id").asText();
        assertThat(tenant.put(capture, 1, segment).statusCode()).isEqualTo(201);
        tenant.stop(capture, 1);
        return opened.path("recording_id").asText();
    }

    private void assertPlays(TestTenant tenant, String recording) {
        JsonNode ready = tenant.settled(recording);
        assertThat(ready.path("state").asText()).isEqualTo("ready");
        byte[] file = tenant.download(
                recording, ready.path("files").get(0).path("file_id").asText());
        SampleLesson.assertPlays(folder, file, SampleLesson.SEGMENT.toMillis());
    }

    /** @return the path of a whole file that is to come by tus */
    private static String openUpload(TestTenant tenant, int bytes) {
        HttpResponse<String> opened = tenant.send(tus(tenant, "/uploads")
                .header("Upload-Length", Integer.toString(bytes))
                .header("Upload-Metadata", "filename eA==,owner dDE=")
                .POST(BodyPublishers.noBody()));
        return URI.create(opened.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** Sends the rest of two MiB of zeros. */
    private static HttpResponse<String> append(TestTenant tenant, String upload, long offset) {
        return tenant.send(tus(tenant, upload)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(new byte[2 * MIB - (int) offset])));
    }

    private static long offset(TestTenant tenant, String upload) {
        return tenant.send(tus(tenant, upload).method("HEAD", BodyPublishers.noBody()))
                .headers()
                .firstValueAsLong("Upload-Offset")
                .orElseThrow();
    }

    private static HttpRequest.Builder tus(TestTenant tenant, String path) {
        return tenant.authorised(path).header("Tus-Resumable", "1.0.0");
    }

    private static byte[] noise(int number) {
        var bytes = new byte[MIB];
        Arrays.fill(bytes, (byte) number);
        return bytes;
    }
}
