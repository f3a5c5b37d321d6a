package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.media.kit.Ffmpeg;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Taking a recording along from the running server: its sound, and all of it in one archive. */
class ExportIT {
    private static final int TRIES = 100;

    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @TempDir
    static Path folder;

    private static TestTenant tenant;
    private static String recording = "";
    private static byte[] film = {};

    @BeforeAll
    static void record() {
        tenant = TestTenant.on(SERVER.base());
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 2).get(0));
        tenant.put(capture, 2, SampleLesson.segments(folder, 2).get(1));
        tenant.stop(capture, 2);
        String file =
                tenant.settled(recording).path("files").get(0).path("file_id").asText();
        film = tenant.download(recording, file);
    }

    /** F41 */
    @Test
    void the_sound_alone_is_an_m4a_with_every_frame() throws IOException {
        JsonNode offer = export().path("files").get(0).path("audio");

        HttpResponse<byte[]> answer = Http.bytes(url(offer), "Range", "bytes=0-");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("audio/mp4");
        assertThat(answer.body()).hasSize(offer.path("size_bytes").asInt());
        Path sound = Files.write(folder.resolve("sound.m4a"), answer.body());
        Path whole = Files.write(folder.resolve("film.mp4"), film);
        assertThat(Ffmpeg.packets(sound, "a:0", "data_hash")).isEqualTo(Ffmpeg.packets(whole, "a:0", "data_hash"));
        assertThat(Ffmpeg.decodingSays(sound)).isEmpty();
    }

    /** F40: fetched in pieces, as after broken connections. */
    @Test
    void the_archive_is_put_together_from_pieces_of_any_size() throws IOException {
        JsonNode offer = ready("video_archive");
        HttpResponse<byte[]> whole = Http.bytes(url(offer));
        String etag = whole.headers().firstValue("ETag").orElseThrow();

        byte[] pieces = fetchInPieces(url(offer), etag, whole.body().length / 3);

        assertThat(pieces)
                .isEqualTo(whole.body())
                .hasSize(offer.path("size_bytes").asInt());
        assertThat(entries(pieces, ".mp4")).containsExactly(film);
    }

    @Test
    void the_archive_of_sound_has_the_sound_of_every_file() throws IOException {
        JsonNode offer = ready("audio_archive");
        byte[] sound =
                Http.bytes(url(export().path("files").get(0).path("audio"))).body();

        assertThat(entries(Http.bytes(url(offer)).body(), ".m4a")).containsExactly(sound);
    }

    @Test
    void head_tells_size_and_name_before_the_download() {
        JsonNode offer = ready("video_archive");

        HttpResponse<String> head = Http.send("HEAD", URI.create(url(offer) + "?download=1"));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(offer.path("size_bytes").asLong());
        assertThat(head.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(head.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; ");
        assertThat(head.headers().firstValue("ETag").orElse("")).matches("\"[0-9a-f]{64}\"");
    }

    /** F40: exporting is the owner's right; whether and how it is shared has nothing to do with it. */
    @Test
    void the_owner_exports_what_is_not_shared() {
        tenant.api("DELETE", "recordings/" + recording + "/share", "");

        JsonNode file = export().path("files").get(0);

        assertThat(Http.get(url(file.path("video"))).statusCode()).isEqualTo(200);
        assertThat(Http.get(url(file.path("audio"))).statusCode()).isEqualTo(200);
        assertThat(Instant.parse(export().path("urls_end_at").asText()))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(5)), Instant.now().plus(Duration.ofHours(7)));
    }

    private static JsonNode export() {
        return tenant.api("GET", "recordings/" + recording + "/export", "");
    }

    private static JsonNode ready(String archive) {
        for (int i = 0; i < TRIES; i++) {
            JsonNode offer = export().path(archive);
            if (offer.path("state").asText().equals("ready")) {
                return offer;
            }
            TestTenant.pause();
        }
        throw new AssertionError("never ready: " + export());
    }

    private static URI url(JsonNode offer) {
        return SERVER.base().resolve(URI.create(offer.path("url").asText()).getRawPath() + query(offer));
    }

    private static String query(JsonNode offer) {
        String query = URI.create(offer.path("url").asText()).getRawQuery();
        return query == null ? "" : "?" + query;
    }

    private static byte[] fetchInPieces(URI uri, String etag, int pieceBytes) {
        var all = new ByteArrayOutputStream();
        long size = Long.MAX_VALUE;
        while (all.size() < size) {
            String range = "bytes=" + all.size() + "-" + (all.size() + pieceBytes - 1);
            HttpResponse<byte[]> piece = Http.bytes(uri, "Range", range, "If-Range", etag);
            assertThat(piece.statusCode()).isEqualTo(206);
            all.writeBytes(piece.body());
            String told = piece.headers().firstValue("Content-Range").orElseThrow();
            size = Long.parseLong(told.substring(told.indexOf('/') + 1));
        }
        return all.toByteArray();
    }

    private static List<byte[]> entries(byte[] zip, String extension) throws IOException {
        Path kept = Files.write(Files.createTempFile(folder, "archive", ".zip"), zip);
        var found = new ArrayList<byte[]>();
        try (var file = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                assertThat(entry.getName()).endsWith(extension);
                found.add(file.getInputStream(entry).readAllBytes());
            }
        }
        return found;
    }
}
