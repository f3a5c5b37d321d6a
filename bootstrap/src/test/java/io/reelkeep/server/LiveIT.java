package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A live room recorded and looked up as clients of the dialect do it, signed by the vendor's own SDK. */
class LiveIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final String ROOM = "{\"room_id\":4711,\"user_id\":\"t1\"";

    @TempDir
    Path folder;

    private TestTenant tenant;
    private JsonNode app;
    private long now;

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
        tenant.addMeeting("""
                {"kind":"live_room","code":"4711","subject":"Concert","creator":"t1",
                 "attendees":[{"user_id":"t1","role":"host"}]}""");
        app = tenant.addApp("live");
        now = Instant.parse(tenant.admin("GET", "clock", "").path("now").asText())
                .getEpochSecond();
    }

    /** F5, C20, F139: one below, at, one above; what is no version is not understood. */
    @ParameterizedTest
    @CsvSource({"1.2.9, 1", "1.3, 0", "1.10, 0", "'', 30000000", "new, 30000000", "1.2.3.4.5, 30000000"})
    void a_client_that_says_it_is_too_old_may_not_record(String version, int code)
            throws IOException, InterruptedException {
        String body = ROOM + ",\"file_name\":\"gate\",\"sdk_version\":\"" + version + "\"}";

        assertThat(recorder("start", body).path("code").asInt()).isEqualTo(code);
    }

    /** F109, F110, F122, F125, F126, F129 */
    @Test
    void every_part_of_a_recording_is_found_and_plays() throws IOException, InterruptedException {
        String capture = start("web_video_camera_1502197000000");
        byte[] segment = SampleLesson.segments(folder, 1).get(0);
        for (int number = 1; number <= 4; number++) {
            // Said to last half an hour, so that the fourth is beyond the ninety minutes.
            assertThat(tenant.put(capture, number, segment, TestTenant.sha256(segment), Duration.ofMinutes(30))
                            .statusCode())
                    .isEqualTo(201);
        }
        List<String> vids = fileIds(recorder("stop", ROOM + "}"));
        assertThat(vids).hasSize(2).allMatch(vid -> vid.matches(tenant.id() + "_[0-9a-f]{32}"));
        tenant.settled(tenant.capture(capture).path("recording_id").asText());

        JsonNode found = vod("DescribeVodPlayInfo", Map.of("fileName", "web_video_camera_1502197000000"));
        JsonNode ofSecond = vod("DescribeRecordPlayInfo", Map.of("vid", vids.get(1)));

        assertThat(found.path("code").asInt()).isZero();
        assertThat(found.path("codeDesc").asText()).isEqualTo("Success");
        assertThat(found.path("totalCount").asInt()).isEqualTo(2);
        assertThat(found.path("fileSet"))
                .allSatisfy(row -> assertThat(row.path("fileName").asText())
                        .matches("web_video_camera_1502197000000(_\\d{4}(-\\d\\d){5}){2}"))
                .allSatisfy(row -> assertThat(row.path("status").asText()).isEqualTo("2"));
        assertThat(ofSecond.has("totalCount")).isFalse();
        assertThat(ofSecond.path("fileSet").get(0).path("fileId"))
                .isEqualTo(found.path("fileSet").get(1).path("fileId"));
        assertThat(vod(
                                "DescribeRecordPlayInfo",
                                Map.of(
                                        "vid",
                                        ofSecond.path("fileSet")
                                                .get(0)
                                                .path("fileId")
                                                .asText()))
                        .path("fileSet")
                        .get(0)
                        .path("fileName"))
                .isEqualTo(found.path("fileSet").get(1).path("fileName"));
        assertThat(play(ofSecond)).isNotEmpty();
        SampleLesson.assertPlays(folder, play(ofSecond), 2_000);
    }

    /** F134: no room left is code 2, and room again is a start. */
    @Test
    void a_tenant_without_room_may_not_record() throws IOException, InterruptedException {
        String body = ROOM + ",\"file_name\":\"full\"}";
        tenant.admin("PATCH", "tenants/" + tenant.id(), "{\"quota_bytes\":0}");
        assertThat(code(recorder("start", body))).isEqualTo(2);

        tenant.admin("PATCH", "tenants/" + tenant.id(), "{\"quota_bytes\":null}");

        assertThat(code(recorder("start", body))).isZero();
    }

    /** F119 to F121 */
    @Test
    void a_start_or_stop_too_many_has_its_own_code_and_disturbs_nothing() {
        assertThat(code(recorder("stop", ROOM + "}"))).isEqualTo(30_000_412);
        String capture = start("a");

        assertThat(code(recorder("start", ROOM + ",\"file_name\":\"b\"}"))).isEqualTo(30_000_415);
        assertThat(code(recorder("heartbeat", "{\"capture_id\":\"" + capture + "\"}")))
                .isZero();
        assertThat(tenant.capture(capture).path("state").asText()).isEqualTo("open");
        assertThat(code(recorder("stop", ROOM + ",\"file_name\":\"a\",\"class_id\":7}")))
                .isZero();
        assertThat(code(recorder("stop", ROOM + "}"))).isEqualTo(30_000_413);
        assertThat(code(recorder("heartbeat", "{\"capture_id\":\"" + capture + "\"}")))
                .isEqualTo(30_000_413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start||30000001",
                "start|{|30000000",
                "start|[]|30000000",
                "start|{\"room_id\":4711,\"user_id\":\"t1\"}|30000002",
                "start|{\"room_id\":4711,\"user_id\":\"t1\",\"file_name\":\"f\",\"video_type\":2}|30000004",
                "start|{\"room_id\":4711,\"user_id\":\"t1\",\"file_name\":7}|30000002",
                "start|{\"room_id\":-1,\"user_id\":\"t1\",\"file_name\":\"f\"}|30000000",
                "start|{\"room_id\":1e400,\"user_id\":\"t1\",\"file_name\":\"f\"}|30000000",
                "start|{\"room_id\":4711,\"user_id\":\"\\u0000\",\"file_name\":\"f\"}|30000000",
                "start|{\"user_id\":\"t1\",\"file_name\":\"f\"}|30000000",
                "start|{\"room_id\":4712,\"user_id\":\"t1\",\"file_name\":\"f\"}|30000403",
                "start|{\"room_id\":4711,\"user_id\":\"s1\",\"file_name\":\"f\"}|30000411",
                "start|{\"room_id\":4711,\"user_id\":\"nobody\",\"file_name\":\"f\"}|30000411",
                "stop|{\"room_id\":4712,\"user_id\":\"t1\"}|30000403",
                "stop||30000001",
                "heartbeat|{\"capture_id\":\"1\"}|30000412",
                "heartbeat|{\"capture_id\":\"x\"}|30000000",
            })
    void the_recorder_refuses_in_its_own_words(String operation, String body, int code) {
        HttpResponse<String> answer = tryRecorder(operation, body == null ? "" : body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(code(TestTenant.read(answer.body()))).as(answer.body()).isEqualTo(code);
        Refused.withoutTraces(operation, answer.body());
    }

    @Test
    void operations_that_do_not_exist_are_refused_in_the_same_words() {
        HttpResponse<String> unknown = tryRecorder("pause", "{}");
        HttpResponse<String> stranger = tenant.send(tenant.request("/live/v1/recorder/start")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ROOM + ",\"file_name\":\"f\"}")));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(code(TestTenant.read(unknown.body()))).isEqualTo(30_000_003);
        assertThat(code(TestTenant.read(stranger.body()))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DescribeVodPlayInfo||4000",
                "DescribeVodPlayInfo|fileName=|4000",
                "DescribeVodPlayInfo|fileName=a&pageNo=0|4000",
                "DescribeVodPlayInfo|fileName=a&pageNo=2147483648|4000",
                "DescribeVodPlayInfo|fileName=a&pageNo=1e3|4000",
                "DescribeVodPlayInfo|fileName=a&pageSize=101|4000",
                "DescribeVodPlayInfo|fileName=a&pageSize=-1|4000",
                "DescribeVodPlayInfo|fileName=%|0",
                "DescribeVodPlayInfo|fileName=a&pageNo=100000000&pageSize=100|0",
                "DescribeVodPlayInfo|fileName=a&Region=&RequestClient=SDK_JAVA_2.0.7|0",
                "DescribeRecordPlayInfo||4000",
                "DescribeRecordPlayInfo|vid=x|10008",
                "DescribeRecordPlayInfo|vid=1|10008",
                "DescribeRecordPlayInfo|vid=99999999999999999999|10008",
                "DescribeRecordPlayInfo|vid=1200_c5997fa0f77745a49824150da4e4a6cc|10008",
                "DescribeRecordPlayInfo|vid=1&notifyUrl=http://127.0.0.1/|10008",
                "DescribeRecordPlayInfo|vid=1&notifyUrl=x|4000",
                "DescribeRecordPlayInfo|vid=1&notifyUrl=ftp://a/|4000",
                "DescribeRecordPlayInfo|vid=1&notifyUrl=http://u:p@a/|4000",
                "DeleteVodFile|fileId=1|4000",
            })
    void look_ups_refuse_in_their_own_words(String action, String query, int code) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        assertThat(code(vod(action, parameters))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Action=", "%", "Action=a&Action=b", "Action=%00", "Action=DescribeVodPlayInfo", "=&=&"})
    void unsigned_nonsense_is_refused(String query) {
        String answer = Http.raw(
                SERVER.process().port(),
                "GET /v2/index.php?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"code\":4000", "\"codeDesc\":\"InvalidParameter\"");
        Refused.withoutTraces(query, answer);
    }

    @ParameterizedTest
    @CsvSource({"GET,/v2,404", "GET,/v2/nothing,404", "PUT,/v2/index.php,405", "DELETE,/v2/index.php,405"})
    void other_paths_and_methods_are_refused(String method, String path, int status) {
        HttpResponse<String> answer =
                tenant.send(tenant.request(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(code(TestTenant.read(answer.body()))).isEqualTo(4000);
    }

    /** The vendor's client for Node, unmodified, over the wire: it signs the host with its port. */
    @ParameterizedTest
    @CsvSource({"GET, sha1", "GET, sha256", "POST, sha1", "POST, sha256"})
    void the_client_for_node_finds_a_recording(String method, String algorithm) {
        String capture = start("课 a_b");
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        String vid = fileIds(recorder("stop", ROOM + "}")).get(0);
        tenant.settled(tenant.capture(capture).path("recording_id").asText());

        JsonNode byName = judged(method, algorithm, "{\"Action\":\"DescribeVodPlayInfo\",\"fileName\":\"课 a_b\"}");
        JsonNode byId = judged(method, algorithm, "{\"Action\":\"DescribeRecordPlayInfo\",\"vid\":\"" + vid + "\"}");

        assertThat(byName.path("code").asInt()).as(byName.toString()).isZero();
        assertThat(byName.path("totalCount").asInt()).isEqualTo(1);
        assertThat(byId.path("fileSet").get(0).path("fileId"))
                .isEqualTo(byName.path("fileSet").get(0).path("fileId"));
    }

    private JsonNode judged(String method, String algorithm, String parameters) {
        return TestTenant.read(NodeJudge.run(
                "vod.js",
                SERVER.base().toString(),
                app.path("key_id").asText(),
                app.path("secret").asText(),
                method,
                algorithm,
                parameters));
    }

    @Test
    void the_same_form_may_be_posted() {
        String form = signed("POST", authority(), "HmacSHA256", "DescribeVodPlayInfo", Map.of("fileName", "课 a_b+c&d"));

        HttpResponse<String> answer = tenant.send(tenant.request("/v2/index.php")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));

        assertThat(answer.body()).startsWith("{\"code\":0,\"message\":\"\",\"codeDesc\":\"Success\",\"totalCount\":0");
    }

    /** Code 4500 for a repeat, 4100 for other text, 4104 for an unknown key; the vendor's own host is signed as well. */
    @Test
    void a_signed_request_is_answered_once() {
        String signed = signed("GET", "vod.api.qcloud.com", "HmacSHA1", "DescribeVodPlayInfo", Map.of("fileName", "a"));

        assertThat(code(get(signed))).isZero();
        assertThat(code(get(signed))).isEqualTo(4500);
        assertThat(code(get(signed.replace("fileName=a", "fileName=b")))).isEqualTo(4100);
        assertThat(code(get(signed.replace(app.path("key_id").asText(), "AKIDnobody"))))
                .isEqualTo(4104);
        now -= 7_300;
        assertThat(code(vod("DescribeVodPlayInfo", Map.of("fileName", "a")))).isEqualTo(4500);
    }

    @Test
    void another_tenant_finds_and_stops_nothing_of_this_one() {
        String capture = start("mine");
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        List<String> vids = fileIds(recorder("stop", ROOM + "}"));
        tenant.settled(tenant.capture(capture).path("recording_id").asText());
        String fileId = vod("DescribeVodPlayInfo", Map.of("fileName", "mine"))
                .path("fileSet")
                .get(0)
                .path("fileId")
                .asText();
        moveIn();

        assertThat(vod("DescribeVodPlayInfo", Map.of("fileName", "mine"))
                        .path("totalCount")
                        .asInt())
                .isZero();
        assertThat(vod("DescribeRecordPlayInfo", Map.of("vid", vids.get(0))))
                .isEqualTo(vod("DescribeRecordPlayInfo", Map.of("vid", "1")));
        assertThat(vod("DescribeRecordPlayInfo", Map.of("vid", fileId)))
                .isEqualTo(vod("DescribeRecordPlayInfo", Map.of("vid", "1")));
        assertThat(code(recorder("heartbeat", "{\"capture_id\":\"" + capture + "\"}")))
                .isEqualTo(30_000_412);
        assertThat(code(recorder("stop", ROOM + "}"))).isEqualTo(30_000_412);
    }

    /** Contract: Live 2, notifyUrl. On a fast machine the file may be there before one can ask. */
    @Test
    void who_asks_too_early_is_told_later() {
        assertThat(IntStream.range(0, 20).anyMatch(this::isToldLater)).isTrue();
    }

    private boolean isToldLater(int attempt) {
        try (var receiver = new CallbackReceiver(n -> CallbackReceiver.Answer.YES)) {
            String capture = start("early" + attempt);
            tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
            String vid = fileIds(recorder("stop", ROOM + "}")).get(0);
            JsonNode early = vod("DescribeRecordPlayInfo", Map.of("vid", vid, "notifyUrl", receiver.url()));
            if (!early.at("/fileSet/0/status").asText().equals("4")) {
                return false;
            }
            JsonNode told = TestTenant.read(receiver.await(1).get(0).body());
            assertThat(told.at("/fileSet/0/status").asText()).isEqualTo("2");
            assertThat(told.at("/fileSet/0/playSet"))
                    .isEqualTo(vod("DescribeRecordPlayInfo", Map.of("vid", vid)).at("/fileSet/0/playSet"));
            return true;
        }
    }

    private String start(String fileName) {
        JsonNode started = recorder("start", ROOM + ",\"file_name\":\"" + fileName + "\",\"tags\":[\"a\"]}");
        assertThat(code(started)).as(started.toString()).isZero();
        return started.path("data").path("capture_id").asText();
    }

    private JsonNode recorder(String operation, String body) {
        return TestTenant.json(tryRecorder(operation, body));
    }

    private HttpResponse<String> tryRecorder(String operation, String body) {
        return tenant.send(tenant.authorised("/live/v1/recorder/" + operation)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode vod(String action, Map<String, String> parameters) {
        return get(signed("GET", authority(), "HmacSHA256", action, parameters));
    }

    private JsonNode get(String query) {
        HttpResponse<String> answer =
                tenant.send(tenant.request("/v2/index.php?" + query).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Refused.withoutTraces(query, answer.body());
        return TestTenant.read(answer.body());
    }

    private static String authority() {
        return SERVER.base().getAuthority();
    }

    private String signed(String method, String host, String algorithm, String action, Map<String, String> asked) {
        return new VodCaller(app, now).signed(method, host, algorithm, action, asked);
    }

    private byte[] play(JsonNode found) throws IOException, InterruptedException {
        URI url = URI.create(
                found.path("fileSet").get(0).path("playSet").get(0).path("url").asText());
        HttpRequest request =
                HttpRequest.newBuilder(SERVER.base().resolve(url.getRawPath())).build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> fileIds(JsonNode stopped) {
        assertThat(code(stopped)).as(stopped.toString()).isZero();
        var ids = new ArrayList<String>();
        stopped.path("data").path("file_ids").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static int code(JsonNode answer) {
        return answer.path("code").asInt(-1);
    }
}
