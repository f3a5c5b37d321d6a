package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Pictures, peaks and further files through the running server, with and without an installed ffmpeg. */
class PreviewIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SECONDS = 6;

    @TempDir
    Path folder;

    private byte[] lesson() {
        try {
            Path clip =
                    Clips.with(folder, "lesson.mp4", SECONDS, "-g", "25", "-aac_pns", "0", "-movflags", "+faststart");
            return Files.readAllBytes(clip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String recorded(TestTenant tenant, String options) {
        String body = "{\"meeting_id\":\"" + tenant.meeting()
                + "\",\"recorder\":\"t1\",\"origin\":\"local\",\"options\":" + options + "}";
        JsonNode opened = tenant.api("POST", "captures", body);
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, lesson());
        tenant.stop(capture, 1);
        String recording = opened.path("recording_id").asText();
        tenant.settled(recording);
        return recording;
    }

    private static JsonNode await(TestTenant tenant, String recording, Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode now = tenant.recording(recording);
        while (!wanted.test(now)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + now);
            }
            TestTenant.pause();
            now = tenant.recording(recording);
        }
        return now;
    }

    private static boolean isPending(JsonNode recording) {
        return recording
                .path("files")
                .get(0)
                .path("previews")
                .path("state")
                .asText()
                .equals("pending");
    }

    private static HttpResponse<byte[]> fetch(String url) {
        try {
            return AsDescribed.checked(HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage picture(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        try {
            return ImageIO.read(new ByteArrayInputStream(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's pictures as a viewer gets them. Links name the configured address, which tests reach by its port. */
    @Test
    void a_recording_gets_its_poster_its_storyboard_and_its_peaks() {
        TestTenant tenant = TestTenant.on(SERVER.base());
        String recording = recorded(tenant, "{\"screenshot\":true}");
        String token = tenant.api("PUT", "recordings/" + recording + "/share", "")
                .path("token")
                .asText();

        JsonNode ready = await(tenant, recording, now -> !isPending(now));
        JsonNode file = ready.path("files").get(0);
        String media =
                SERVER.base() + "/media/" + token + "/" + file.path("file_id").asText() + "/";

        assertThat(file.path("previews").path("state").asText()).isEqualTo("ready");
        assertThat(URI.create(file.path("previews").path("poster_url").asText()).getPath())
                .isEqualTo(URI.create(media + "poster.jpg").getPath());
        assertThat(picture(fetch(media + "poster.jpg")).getWidth()).isEqualTo(320);
        assertThat(picture(fetch(media + "storyboard-1.jpg")).getWidth()).isEqualTo(SECONDS * 160);
        assertThat(new String(fetch(media + "storyboard.vtt").body()))
                .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nstoryboard-1.jpg#xywh=0,0,160,90\n");
        JsonNode peaks = TestTenant.read(new String(fetch(media + "peaks.json").body()));
        assertThat(peaks.path("data").size()).isEqualTo(2 * peaks.path("length").asInt());
        assertThat(fetch(media + "peaks-9.json").statusCode()).isEqualTo(404);
        assertThat(ready.path("takes").get(0).path("flags").toString())
                .isEqualTo("[{\"flag\":\"screenshot\",\"state\":\"applied\",\"applied\":true}]");
        assertThat(Http.get(URI.create(SERVER.base() + "/w/" + token)).body())
                .contains("poster=\"" + URI.create(media + "poster.jpg").getPath() + "\"");
    }

    @Test
    void without_an_ffmpeg_the_flags_are_told_not_to_be_applied() {
        TestTenant tenant = TestTenant.on(SERVER.base());
        String recording = recorded(tenant, "{\"transcode\":true,\"watermark\":true}");

        JsonNode decided = await(tenant, recording, now -> !now.toString().contains("\"state\":\"pending\""));

        JsonNode flags = decided.path("takes").get(0).path("flags");
        assertThat(flags).hasSize(2);
        assertThat(flags).allMatch(flag -> !flag.path("applied").asBoolean());
        assertThat(flags).allMatch(flag -> flag.path("reason").asText().equals("no transcoder is installed"));
        assertThat(decided.path("files")).hasSize(1);
    }

    @Test
    void with_an_ffmpeg_a_watermarked_file_is_added_and_exact_clips_hide_nothing() throws IOException {
        Path home = Files.createDirectory(folder.resolve("server"));
        Map<String, String> settings =
                Map.of("REELKEEP_FFMPEG", Ffmpeg.installed().toString());
        try (ServerProcess server = ServerProcess.start(home, settings)) {
            TestTenant tenant = TestTenant.on(server.base());
            String recording = recorded(tenant, "{\"transcode\":true,\"watermark\":true}");

            JsonNode done = await(tenant, recording, now -> now.path("files").size() == 2);
            JsonNode further = done.path("files").get(1);
            byte[] bytes = tenant.download(recording, further.path("file_id").asText());

            assertThat(further.path("making").asText()).isEqualTo("transcoded");
            assertThat(further.path("name").asText()).isEqualTo("Algebra (transcoded, watermarked)");
            assertThat(done.path("takes").get(0).path("flags"))
                    .allMatch(flag -> flag.path("applied").asBoolean());
            SampleLesson.assertPlays(folder, bytes, SECONDS * 1_000);
            assertExactClipsHideNothing(
                    tenant, recording, done.path("files").get(0).path("file_id").asText());
            assertThat(List.of(home.resolve("data/scratch").toFile().list())).isEmpty();
        }
    }

    private void assertExactClipsHideNothing(TestTenant tenant, String recording, String file) throws IOException {
        String order = "{\"mode\":\"exact\",\"name\":\"exact\",\"ranges\":[{\"file_id\":\"" + file
                + "\",\"from_ms\":1400,\"to_ms\":4600}]}";
        String clip = tenant.api("POST", "recordings/" + recording + "/clips", order)
                .path("clip_id")
                .asText();

        await(tenant, recording, now -> now.toString().contains("\"making\":\"clipped\""));
        JsonNode made = tenant.api("GET", "clips/" + clip, "");
        Path bytes = Files.write(
                folder.resolve("exact.mp4"),
                tenant.download(recording, made.path("file_id").asText()));

        assertThat(made.path("warnings").toString()).isEqualTo("[\"reencoded\"]");
        assertThat(Ffmpeg.packets(bytes, "v:0", "pts_time")).hasSize(80);
        assertThat(Pictures.hashes(bytes)).hasSize(80);
        assertThat(Ffmpeg.decodingSays(bytes)).isEmpty();
    }
}
