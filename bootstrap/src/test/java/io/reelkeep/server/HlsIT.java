package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.media.kit.Ffmpeg;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A player of HTTP Live Streaming against the running server. */
class HlsIT {
    private static final int SEGMENTS = 4;

    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @TempDir
    static Path folder;

    private static TestTenant tenant;
    private static String recording = "";
    private static String file = "";
    private static Path stored = Path.of("");

    @BeforeAll
    static void record() throws IOException {
        tenant = TestTenant.on(SERVER.base());
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
        List<byte[]> segments = SampleLesson.segments(folder, SEGMENTS);
        for (int i = 0; i < SEGMENTS; i++) {
            tenant.put(capture, i + 1, segments.get(i));
        }
        tenant.stop(capture, SEGMENTS);
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
        stored = Files.write(folder.resolve("stored.mp4"), tenant.download(recording, file));
    }

    @Test
    void a_player_gets_the_streams_of_the_file() {
        URI master = hls(share(), "master.m3u8");

        assertThat(hashes(master))
                .isEqualTo(hashes(stored))
                .contains("0,v,MD5=")
                .contains("1,a,MD5=");
        assertThat(Ffmpeg.ffmpegSays("-xerror", "-i", master, "-f", "null", "-"))
                .isEmpty();
    }

    @Test
    void playlists_and_segments_are_delivered_like_other_media() {
        String token = share();
        HttpResponse<String> playlist = Http.get(hls(token, "video.m3u8"));
        HttpResponse<String> segment = Http.get(hls(token, "video-0.m4s"));
        String etag = segment.headers().firstValue("ETag").orElseThrow();

        assertThat(playlist.headers().firstValue("Content-Type")).hasValue("application/vnd.apple.mpegurl");
        assertThat(playlist.body()).contains("#EXT-X-ENDLIST");
        assertThat(segment.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(segment.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(Http.get(hls(token, "video-0.m4s"), "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(Http.get(hls(token, "video-0.m4s"), "Range", "bytes=0-7").statusCode())
                .isEqualTo(206);
        assertThat(Http.get(hls(token, "audio-0.m4s")).headers().firstValue("Content-Type"))
                .hasValue("audio/mp4");
        assertThat(Http.get(hls(token, "video-99.m4s")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_that_was_switched_off_opens_no_segment() {
        String token = share();
        assertThat(Http.get(hls(token, "audio-0.m4s")).statusCode()).isEqualTo(200);

        tenant.api("DELETE", "recordings/" + recording + "/share", "");

        for (String name : List.of("master.m3u8", "audio.m3u8", "init-audio.mp4", "audio-0.m4s")) {
            assertThat(Http.get(hls(token, name)).statusCode()).isEqualTo(404);
        }
    }

    private static String hashes(Object source) {
        return Ffmpeg.ffmpegPrints(
                "-i", source, "-map", "0:v", "-map", "0:a", "-c", "copy", "-f", "streamhash", "-hash", "md5", "-");
    }

    private static String share() {
        return tenant.api("PUT", "recordings/" + recording + "/share", "")
                .path("token")
                .asText();
    }

    private static URI hls(String token, String name) {
        return URI.create(SERVER.base() + "/media/" + token + "/" + file + "/hls/" + name);
    }
}
