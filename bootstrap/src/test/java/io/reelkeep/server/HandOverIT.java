package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web server in front hands files out, and the link decides at every request as ever (F17). */
class HandOverIT {
    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static FrontServer front;
    private static TestTenant tenant;
    private static String recording = "";
    private static String file = "";
    private static String token = "";
    private static byte[] bytes = {};

    @BeforeAll
    static void record() {
        server = ServerProcess.start(folder, Map.of("REELKEEP_MEDIA_DELIVERY", "x-accel"));
        tenant = TestTenant.on(server.base());
        JsonNode opened = tenant.openCapture();
        recording = opened.path("recording_id").asText();
        tenant.put(
                opened.path("capture_id").asText(),
                1,
                SampleLesson.segments(folder, 1).get(0));
        tenant.stop(opened.path("capture_id").asText(), 1);
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
        token = share();
        awaitBlob();
        front = FrontServer.before(server, folder);
        bytes = Http.bytes(mine(front.base())).body();
    }

    @AfterAll
    static void stop() {
        front.close();
        server.close();
    }

    private static String share() {
        return tenant.api("PUT", "recordings/" + recording + "/share", "")
                .path("token")
                .asText();
    }

    /** While the file is a recipe nobody else can send it. */
    private static void awaitBlob() {
        while (Http.get(mine(server.base()))
                .headers()
                .firstValue("X-Accel-Redirect")
                .isEmpty()) {
            TestTenant.pause();
        }
    }

    private static URI mine(URI base) {
        return base.resolve("/media/" + token + "/" + file + ".mp4");
    }

    @Test
    void the_server_names_the_file_and_sends_nothing() {
        HttpResponse<byte[]> answer = Http.bytes(mine(server.base()));

        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("X-Accel-Redirect").orElseThrow())
                .matches("/reelkeep-media/blobs/[0-9a-f]{2}/[0-9a-f]{32}");
    }

    @Test
    void a_viewer_gets_the_film_as_if_from_us() {
        HttpResponse<byte[]> answer = Http.bytes(mine(front.base()));
        HttpResponse<String> described = Http.send("HEAD", mine(server.base()));

        SampleLesson.assertPlays(folder, answer.body(), 2000);
        for (String name : new String[] {
            "Content-Type", "Content-Length", "Content-Disposition", "Cache-Control", "ETag", "Last-Modified"
        }) {
            assertThat(answer.headers().allValues(name))
                    .as(name)
                    .isEqualTo(described.headers().allValues(name));
        }
        assertThat(answer.headers().firstValue("X-Accel-Redirect")).isEmpty();
    }

    @Test
    void ranges_and_conditions_hold() {
        String etag = Http.send("HEAD", mine(front.base()))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<byte[]> part = Http.bytes(mine(front.base()), "Range", "bytes=5-14", "If-Range", etag);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 5, 15));
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 5-14/" + bytes.length);
        assertThat(status("If-None-Match", etag)).isEqualTo(304);
        assertThat(status("If-Match", "\"other\"")).isEqualTo(412);
        assertThat(status("If-Match", etag)).isEqualTo(200);
        assertThat(status("Range", "bytes=" + bytes.length + "-")).isEqualTo(416);
    }

    @Test
    void nobody_gets_at_the_store_past_the_link() {
        String path = Http.get(mine(server.base()))
                .headers()
                .firstValue("X-Accel-Redirect")
                .orElseThrow();

        assertThat(Http.get(front.base().resolve(path)).statusCode()).isEqualTo(404);
        tenant.api("DELETE", "recordings/" + recording + "/share", "");
        assertThat(Http.get(mine(front.base())).statusCode()).isEqualTo(404);
        token = share();
    }

    @Test
    void what_is_put_together_still_comes_from_us() {
        URI master = front.base().resolve("/media/" + token + "/" + file + "/hls/master.m3u8");

        assertThat(Http.get(master).body()).startsWith("#EXTM3U");
    }

    private static int status(String... headers) {
        return Http.bytes(mine(front.base()), headers).statusCode();
    }
}
