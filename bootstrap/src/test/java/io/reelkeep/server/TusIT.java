package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whole files come in by tus, with a client that nobody here wrote. */
class TusIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @TempDir
    Path folder;

    private TestTenant tenant;
    private byte[] lesson = {};

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
        lesson = SampleLesson.segments(folder, 2).get(1);
    }

    @Test
    void the_java_client_brings_a_file_in_and_it_plays() throws Exception {
        Path file = Files.write(folder.resolve("lesson.mp4"), lesson);
        var upload = new TusUpload(file.toFile());
        upload.setMetadata(Map.of("filename", "课堂 lesson.mp4", "owner", "t1"));
        TusUploader uploader = client().resumeOrCreateUpload(upload);
        uploader.setChunkSize(7_000);
        while (uploader.uploadChunk() > -1) {
            assertThat(uploader.getOffset()).isPositive();
        }
        uploader.finish();

        JsonNode recording = onlyRecording();

        assertThat(recording.path("origin").asText()).isEqualTo("upload");
        assertThat(recording.path("state").asText()).isEqualTo("ready");
        String id = recording.path("recording_id").asText();
        byte[] bytes = tenant.download(
                id, recording.path("files").get(0).path("file_id").asText());
        SampleLesson.assertPlays(folder, bytes, SampleLesson.SEGMENT.toMillis());
    }

    @Test
    void goes_on_where_it_broke_off() throws Exception {
        String location = create(lesson.length);
        int half = lesson.length / 2;

        assertThat(patch(location, 0, java.util.Arrays.copyOf(lesson, half)).statusCode())
                .isEqualTo(204);
        assertThat(patch(location, 3, lesson).statusCode()).isEqualTo(409);
        assertThat(offset(location)).isEqualTo(Integer.toString(half));
        assertThat(patch(location, half, java.util.Arrays.copyOfRange(lesson, half, lesson.length))
                        .statusCode())
                .isEqualTo(204);
        assertThat(onlyRecording().path("state").asText()).isEqualTo("ready");
    }

    @Test
    void a_wrong_checksum_keeps_nothing() {
        String location = create(10);

        HttpResponse<String> answer = tenant.send(tus(location)
                .header("Upload-Offset", "0")
                .header("Upload-Checksum", "sha1 " + Base64.getEncoder().encodeToString(new byte[20]))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(new byte[10])));

        assertThat(answer.statusCode()).isEqualTo(460);
        assertThat(offset(location)).isEqualTo("0");
    }

    @Test
    void a_terminated_upload_is_gone() {
        String location = create(10);

        assertThat(tenant.send(tus(location).DELETE()).statusCode()).isEqualTo(204);
        assertThat(tenant.send(tus(location).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isIn(404, 410);
    }

    @Test
    void says_what_it_can_do() {
        HttpResponse<String> answer = Http.send("OPTIONS", SERVER.base().resolve("/uploads"));

        assertThat(answer.headers().firstValue("Tus-Version")).hasValue("1.0.0");
        assertThat(answer.headers().firstValue("Tus-Extension").orElse(""))
                .contains("creation", "termination", "expiration", "checksum");
    }

    @Test
    void another_tenant_cannot_touch_it() {
        String location = create(10);
        TestTenant other = TestTenant.on(SERVER.base());

        HttpResponse<String> answer = other.send(HttpRequest.newBuilder(URI.create(location))
                .header("Authorization", "Bearer " + other.token())
                .header("Tus-Resumable", "1.0.0")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isIn(404, 410);
    }

    private TusClient client() throws IOException {
        var client = new TusClient();
        client.setUploadCreationURL(SERVER.base().resolve("/uploads").toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + tenant.token()));
        client.enableResuming(new TusURLMemoryStore());
        return client;
    }

    private String create(long length) {
        String metadata = "filename " + base64("lesson.mp4") + ",owner " + base64("t1");
        HttpResponse<String> created = tenant.send(tus(SERVER.base() + "/uploads")
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", metadata)
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(created.statusCode()).isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> patch(String location, long offset, byte[] bytes) {
        return tenant.send(tus(location)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private String offset(String location) {
        return tenant.send(tus(location).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                .headers()
                .firstValue("Upload-Offset")
                .orElse("none");
    }

    private HttpRequest.Builder tus(String location) {
        return HttpRequest.newBuilder(URI.create(location))
                .header("Authorization", "Bearer " + tenant.token())
                .header("Tus-Resumable", "1.0.0");
    }

    private JsonNode onlyRecording() {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            JsonNode list = tenant.api("GET", "recordings", "").path("recordings");
            if (list.size() == 1) {
                return tenant.settled(list.get(0).path("recording_id").asText());
            }
            TestTenant.pause();
        }
        throw new AssertionError("no recording appeared");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
