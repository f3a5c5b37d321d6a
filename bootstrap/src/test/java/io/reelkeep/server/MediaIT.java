package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watching through the running server: pages, ranges, and links that end. */
class MediaIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @TempDir
    static Path folder;

    private static TestTenant tenant;
    private static String recording = "";
    private static String file = "";
    private static byte[] bytes = {};
    private static String token = "";

    @BeforeAll
    static void record() {
        tenant = TestTenant.on(SERVER.base());
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
        token = share().path("token").asText();
        bytes = tenant.download(recording, file);
    }

    /** The oracle of a well-known file server, with the deviations that RFC 9110 allows. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "bytes=0-9, 206, bytes 0-9/SIZE",
                "bytes=-10, 206, bytes LAST10-LAST/SIZE",
                "bytes=LAST-, 206, bytes LAST-LAST/SIZE",
                "bytes=SIZE-, 416, bytes */SIZE",
                "bytes=-0, 416, bytes */SIZE",
                "bytes=100-99999999999, 206, bytes 100-LAST/SIZE",
                "Bytes=0-9, 206, bytes 0-9/SIZE",
                "items=0-9, 200, -",
                "bytes=abc, 200, -",
            })
    void answers_ranges(String range, int status, String contentRange) {
        HttpResponse<String> answer = media("Range", filled(range));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Range").orElse("-"))
                .isEqualTo(contentRange == null ? "-" : filled(contentRange));
    }

    @Test
    void a_strong_etag_guards_a_resumed_download() {
        String etag = media().headers().firstValue("ETag").orElseThrow();

        assertThat(etag).matches("\"[0-9a-f]{64}\"");
        assertThat(media("Range", "bytes=5-9", "If-Range", etag).statusCode()).isEqualTo(206);
        assertThat(media("Range", "bytes=5-9", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(media("If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(media("If-Match", "\"other\"").statusCode()).isEqualTo(412);
    }

    @Test
    void head_says_what_get_would() {
        HttpResponse<String> head = Http.send("HEAD", mediaUri(token, file));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(bytes.length);
        assertThat(head.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        assertThat(head.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(head.headers().firstValue("Cache-Control").orElse("")).contains("private");
    }

    @Test
    void the_page_plays_the_file() {
        HttpResponse<String> page = Http.get(URI.create(SERVER.base() + "/w/" + token));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<video").contains("/media/" + token + "/" + file + ".mp4");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("script-src 'unsafe-inline'");
    }

    /** Links that never were and links that ended cannot be told apart (ASVS 6.3.8). */
    @ParameterizedTest
    @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAA", "short", "..%2f..%2fetc", "AAAAAAAAAAAAAAAAAAAAA%00"})
    void unknown_links_open_nothing(String unknown) {
        assertThat(Http.get(mediaUri(unknown, file)).statusCode()).isIn(400, 404);
        assertThat(Http.get(URI.create(SERVER.base() + "/w/" + unknown)).statusCode())
                .isIn(400, 404);
    }

    @Test
    void a_revoked_link_ends_at_the_next_request() {
        String mine = share().path("token").asText();
        assertThat(Http.get(mediaUri(mine, file)).statusCode()).isEqualTo(200);

        tenant.api("DELETE", "recordings/" + recording + "/share", "");

        assertThat(Http.get(mediaUri(mine, file)).statusCode()).isEqualTo(404);
        assertThat(Http.get(URI.create(SERVER.base() + "/w/" + mine)).statusCode())
                .isEqualTo(404);
        token = share().path("token").asText();
        assertThat(token).isNotEqualTo(mine);
    }

    /** F38 */
    @Test
    void a_single_file_link_opens_only_that_file() {
        String only = tenant.api("PUT", "recordings/" + recording + "/files/" + file + "/share", "")
                .path("token")
                .asText();

        assertThat(only).isNotEqualTo(token).hasSize(22);
        assertThat(Http.get(mediaUri(only, file)).statusCode()).isEqualTo(200);
        assertThat(Http.get(mediaUri(only, "1")).statusCode()).isEqualTo(404);
    }

    private static JsonNode share() {
        return tenant.api("PUT", "recordings/" + recording + "/share", "");
    }

    private static HttpResponse<String> media(String... headers) {
        return Http.get(mediaUri(token, file), headers);
    }

    private static URI mediaUri(String link, String id) {
        return URI.create(SERVER.base() + "/media/" + link + "/" + id + ".mp4");
    }

    private static String filled(String text) {
        return text.replace("SIZE", Integer.toString(bytes.length))
                .replace("LAST10", Integer.toString(bytes.length - 10))
                .replace("LAST", Integer.toString(bytes.length - 1));
    }
}
