package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a caller gets wrong about clips, drafts and captions: a documented refusal, and nothing is made. */
class OddClipIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @TempDir
    static Path folder;

    private static TestTenant tenant;
    private static String recording = "";
    private static String file = "";

    @BeforeAll
    static void record() {
        tenant = TestTenant.on(SERVER.base());
        JsonNode opened = tenant.openCapture();
        recording = opened.path("recording_id").asText();
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
    }

    @AfterEach
    void nothing_was_made_and_the_server_answers() {
        assertThat(tenant.api("GET", "recordings/" + recording + "/clips", "").path("clips"))
                .isEmpty();
        assertThat(tenant.api("GET", "recordings/" + recording + "/drafts", "").path("drafts"))
                .isEmpty();
        assertThat(tenant.api("GET", "recordings/" + recording + "/files/" + file + "/captions", "")
                        .path("captions"))
                .isEmpty();
        assertThat(SERVER.process().isReady()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"ranges\":null}",
                "{\"ranges\":[null]}",
                "{\"ranges\":[{}]}",
                "{\"ranges\":[{\"file_id\":\"FILE\"}]}",
                "{\"ranges\":[{\"file_id\":\"FILE\",\"from_ms\":0}]}",
                "{\"ranges\":[{\"file_id\":\"FILE\",\"from_ms\":-1,\"to_ms\":5}]}",
                "{\"ranges\":[{\"file_id\":\"FILE\",\"from_ms\":5,\"to_ms\":5}]}",
                "{\"ranges\":[{\"file_id\":\"FILE\",\"from_ms\":0.5,\"to_ms\":5}]}",
                "{\"ranges\":[{\"file_id\":\"FILE\",\"from_ms\":\"0\",\"to_ms\":5}]}",
                "{\"ranges\":[{\"file_id\":\"FILE\",\"from_ms\":0,\"to_ms\":9223372036854775807}]}",
                "{\"ranges\":[{\"file_id\":\"FILE\",\"from_ms\":0,\"to_ms\":9223372036854775808}]}",
                "{\"ranges\":[{\"file_id\":\"FILE\",\"from_ms\":0,\"to_ms\":100000000}]}",
                "{\"ranges\":[{\"file_id\":\"abc\",\"from_ms\":0,\"to_ms\":5}]}",
                "{\"ranges\":[{\"file_id\":\"1\",\"from_ms\":0,\"to_ms\":5}]}",
                "{\"ranges\":[{\"file_id\":7,\"from_ms\":0,\"to_ms\":5}]}",
                "{\"ranges\":[RANGE],\"operation\":\"burn\"}",
                "{\"ranges\":[RANGE],\"mode\":\"SNAP\"}",
                "{\"ranges\":[RANGE],\"name\":\"\"}",
                "{\"ranges\":[RANGE],\"name\":\"a\\u0000b\"}",
                "{\"ranges\":[RANGE],\"unknown\":1}",
                "{\"ranges\":[RANGE],\"dry_run\":\"yes\"}"
            })
    void odd_orders_and_drafts_are_refused(String template) {
        String body = template.replace("RANGE", "{\"file_id\":\"FILE\",\"from_ms\":0,\"to_ms\":500}")
                .replace("FILE", file);
        for (String kind : List.of("clips", "drafts")) {
            Refused.asProblem(
                    kind + " " + body, tenant.tryApi("POST", "recordings/" + recording + "/" + kind, body), 400, 404);
        }
    }

    @Test
    void orders_need_a_range_and_have_five_hundred_at_most() {
        String range = "{\"file_id\":\"" + file + "\",\"from_ms\":0,\"to_ms\":500}";
        String tooMany = "{\"ranges\":[" + (range + ",").repeat(500) + range + "]}";

        for (String body : List.of("{\"ranges\":[]}", tooMany)) {
            Refused.asProblem("ranges", tenant.tryApi("POST", "recordings/" + recording + "/clips", body), 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "\t"})
    void odd_keys_are_refused(String key) {
        String body = "{\"ranges\":[{\"file_id\":\"" + file + "\",\"from_ms\":0,\"to_ms\":500}]}";
        String request =
                "POST /api/recordings/" + recording + "/clips HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + tenant.token() + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
                        + "x y\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body;

        String answer = Http.raw(SERVER.process().port(), request);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        Refused.asProblem(key, answer.substring(answer.indexOf("\r\n\r\n") + 4), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "abc", "-1", "0", "%2F", "1;x=2", "%20", "1"})
    void odd_ids_name_nothing(String id) {
        for (String path : List.of(
                "clips/" + id,
                "recordings/" + id + "/clips",
                "recordings/" + id + "/drafts",
                "recordings/" + recording + "/drafts/" + id,
                "recordings/" + recording + "/drafts/" + id + "/clips",
                "recordings/" + recording + "/files/" + id + "/keyframes",
                "recordings/" + recording + "/files/" + id + "/captions",
                "recordings/" + id + "/files/" + file + "/captions/subtitles/en")) {
            Refused.asProblem("GET " + path, tenant.tryApi("GET", path, ""), 400, 404, 405);
            Refused.asProblem("DELETE " + path, tenant.tryApi("DELETE", path, ""), 400, 404, 405);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from_ms=-1",
                "from_ms=abc",
                "from_ms=1e3",
                "from_ms=9223372036854775808",
                "from_ms=9223372036854775807",
                "from_ms=5&to_ms=5",
                "to_ms=0",
                "to_ms=100000000",
                "from_ms=0&from_ms=1"
            })
    void odd_spans_have_no_key_frames(String query) {
        Refused.asProblem(
                query,
                tenant.tryApi("GET", "recordings/" + recording + "/files/" + file + "/keyframes?" + query, ""),
                400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "WEBVTT", "WEBVTT\n\n00:01.000 -> 00:02.000\nx", "{\"json\":1}", "\u0000"})
    void odd_captions_are_refused(String text) {
        Refused.asProblem(text, caption("subtitles/en", text), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lyrics/en", "subtitles/zh_CN", "subtitles/%20", "subtitles/e", "Subtitles/en"})
    void odd_tracks_are_refused(String track) {
        Refused.asProblem(track, caption(track, "WEBVTT\n\n00:01.000 --> 00:02.000\nx\n"), 400, 404);
    }

    @Test
    void captions_have_a_megabyte_at_most() {
        String cue = "00:01.000 --> 00:02.000\n" + "x".repeat(1_000) + "\n\n";

        Refused.asProblem("long", caption("subtitles/en", "WEBVTT\n\n" + cue.repeat(1_050)), 413);
    }

    private static HttpResponse<String> caption(String track, String text) {
        return tenant.send(tenant.authorised("/api/recordings/" + recording + "/files/" + file + "/captions/" + track)
                .header("Content-Type", "text/vtt")
                .PUT(HttpRequest.BodyPublishers.ofString(text)));
    }

    @Test
    void what_belongs_to_another_tenant_does_not_exist() {
        TestTenant other = TestTenant.on(SERVER.base());
        String body = "{\"ranges\":[{\"file_id\":\"" + file + "\",\"from_ms\":0,\"to_ms\":500}]}";

        Refused.asProblem("order", other.tryApi("POST", "recordings/" + recording + "/clips", body), 404);
        Refused.asProblem("draft", other.tryApi("POST", "recordings/" + recording + "/drafts", body), 404);
        Refused.asProblem(
                "key frames",
                other.tryApi("GET", "recordings/" + recording + "/files/" + file + "/keyframes", ""),
                404);
        Refused.asProblem(
                "captions", other.tryApi("GET", "recordings/" + recording + "/files/" + file + "/captions", ""), 404);
    }
}
