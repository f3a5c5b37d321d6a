package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /paas/v1} as a back end of the interactive classroom uses it, through the running server. */
class ClassroomIT {
    private static final String ABSENT = "";

    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private TestTenant tenant;
    private JsonNode app;
    private long now;

    @BeforeAll
    static void start() {
        server = SERVER.process();
    }

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(server.base());
        app = tenant.addApp("classroom");
        now = Instant.parse(tenant.admin("GET", "clock", "").path("now").asText())
                .getEpochSecond();
    }

    /** F87, F99 to F104: from the appointment to the callback, and to the query that finds what the callback told. */
    @Test
    void a_class_is_appointed_recorded_announced_and_found() {
        try (var receiver = new CallbackReceiver(n -> CallbackReceiver.Answer.YES)) {
            assertThat(call("business/modify", "{\"call_back_url\":\"" + receiver.url() + "\"}")
                            .path("error_code")
                            .asInt())
                    .isZero();
            assertThat(call("business/info", "{}").path("call_back_url").asText())
                    .isEqualTo(receiver.url());
            JsonNode created = call(
                    "class/create",
                    "{\"teacher_id\":\"t1\",\"class_topic\":\"代数\","
                            + "\"members\":[{\"role\":\"student\",\"user_id\":\"s1\"}]}");
            long classId = created.path("class_id").asLong();

            String capture = record(created.path("meeting_id").asText());

            JsonNode told = TestTenant.read(receiver.await(1).get(0).body())
                    .path("data")
                    .path("record_info");
            assertThat(told.path("class_id").asLong()).isEqualTo(classId);
            assertThat(told.path("class_topic").asText()).isEqualTo("代数");
            JsonNode found = call("localrecord/query", "{\"class_id\":" + classId + ",\"Index\":0,\"size\":10}");
            assertThat(found.path("finish").asBoolean()).isTrue();
            assertThat(found.path("total").isNumber()).isTrue();
            assertThat(found.path("total").asInt()).isEqualTo(1);
            assertTells(found.path("record_info_list").get(0), told, capture);
        }
    }

    private static void assertTells(JsonNode row, JsonNode told, String capture) {
        assertThat(row.path("RoomId").asLong()).isEqualTo(told.path("class_id").asLong());
        assertThat(row.path("UserId").asText()).isEqualTo("t1");
        assertThat(row.path("TaskId").asText()).isEqualTo(capture);
        assertThat(row.path("StartTime").asLong())
                .isEqualTo(told.path("start_time").asLong());
        assertThat(row.path("SplicTime").isNumber()).isTrue();
        assertThat(row.path("VideoOutputType").asText()).isEqualTo("mp4");
        assertThat(row.path("VideoOutputId").asText())
                .isEqualTo(told.path("file_id").asText());
        assertThat(row.path("VideoOutputUrl").asText())
                .isEqualTo(told.path("file_url").asText());
        assertThat(row.path("VideoOutputSize").asLong())
                .isEqualTo(told.path("file_size").asLong());
        assertThat(row.path("VideoOutputDuration").asLong())
                .isEqualTo(told.path("duration").asLong());
        assertThat(Http.get(URI.create(row.path("VideoOutputUrl").asText()), "Range", "bytes=0-9")
                        .statusCode())
                .isEqualTo(206);
    }

    @Test
    void a_class_is_shown_with_what_was_left_out() {
        JsonNode created = call("class/create", "{\"teacher_id\":\"t1\",\"start_time\":1603089900}");

        JsonNode shown = call("class/info", "{\"class_id\":" + created.path("class_id") + "}");

        assertThat(created.path("class_id").isNumber()).isTrue();
        assertThat(shown.path("class_topic").asText())
                .isEqualTo(created.path("class_id").asText());
        assertThat(shown.path("stop_time").asLong()).isEqualTo(1603089900 + 7200);
        assertThat(shown.path("teacher_id").asText()).isEqualTo("t1");
        assertThat(shown.path("member_count").asInt()).isEqualTo(1);
    }

    @Test
    void a_class_is_held_by_its_teacher() {
        String body = "{\"teacher_id\":\"t1\",\"class_id\":"
                + call("class/create", "{\"teacher_id\":\"t1\"}").path("class_id") + "}";

        assertThat(code("class/stop", body)).isEqualTo(10221);
        assertThat(call("class/info", body).path("class_status").asText()).isEqualTo("will");
        assertThat(code("class/start", body)).isZero();
        assertThat(code("class/start", body)).isZero();
        assertThat(call("class/info", body).path("class_status").asText()).isEqualTo("ing");
        assertThat(code("class/stop", body.replace("t1", "s1"))).isEqualTo(10203);
        assertThat(code("class/stop", body)).isZero();
        assertThat(code("class/start", body)).isEqualTo(10224);
        JsonNode over = call("class/info", body);
        assertThat(over.path("class_status").asText()).isEqualTo("end");
        assertThat(over.path("real_start_time").asLong())
                .isBetween(now, over.path("real_stop_time").asLong());
    }

    private int code(String path, String body) {
        return call(path, body).path("error_code").asInt();
    }

    @Test
    void pages_of_recordings_begin_anywhere_without_a_callback_being_set() {
        JsonNode created = call("class/create", "{\"teacher_id\":\"t1\"}");
        String first = record(created.path("meeting_id").asText());
        String second = record(created.path("meeting_id").asText());
        String query = "{\"class_id\":" + created.path("class_id") + ",";

        JsonNode page = call("localrecord/query", query + "\"index\":0,\"size\":1}");
        JsonNode rest = call("localrecord/query", query + "\"index\":1,\"size\":1}");
        JsonNode one = call("localrecord/query", query + "\"task_id\":\"" + second + "\"}");

        assertThat(page.path("finish").asBoolean()).isFalse();
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(rest.path("finish").asBoolean()).isTrue();
        assertThat(java.util.List.of(
                        page.path("record_info_list").get(0).path("TaskId").asText(),
                        rest.path("record_info_list").get(0).path("TaskId").asText()))
                .containsExactlyInAnyOrder(first, second);
        assertThat(one.path("record_info_list").findValuesAsText("TaskId")).containsExactly(second);
    }

    /** Contract: Classroom 1: the address first, the body second. */
    @ParameterizedTest
    @CsvSource({
        "120, none, 0",
        "none, 120, 0",
        "120, -1, 0",
        "86400, none, 0",
        "none, none, 10003",
        "-1, none, 10216",
        "0, none, 10216",
        "none, -1, 10216",
        "-1, 120, 10216",
        "86460, none, 10217",
        "none, 86460, 10217"
    })
    void the_end_of_the_signature_stands_in_the_address_or_in_the_body(String inUrl, String inBody, int code) {
        long signed = now + Long.parseLong(inUrl.equals("none") ? (inBody.equals("none") ? "0" : inBody) : inUrl);
        String address = target("business/info", key(), inUrl.equals("none") ? ABSENT : at(inUrl), sign(signed));

        HttpResponse<String> answer =
                send(address, inBody.equals("none") ? "{}" : "{\"expire_time\":" + at(inBody) + "}");

        assertAnswers(answer, code);
    }

    @Test
    void who_has_not_signed_is_refused() {
        assertAnswers(send(target("business/info", key(), at("60"), "0".repeat(32)), "{}"), 10217);
        assertAnswers(send(target("business/info", "1999999999", at("60"), sign(now + 60)), "{}"), 10270);
        assertAnswers(
                send(
                        target(
                                "business/info",
                                tenant.addApp("meeting").path("key_id").asText(),
                                at("60"),
                                "x"),
                        "{}"),
                10270);
        assertAnswers(send("/paas/v1/business/info", "{}"), 10003);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class/create|{}|10003",
                "class/create|{'teacher_id':'nobody'}|10215",
                "class/create|{'teacher_id':'t1','members':[{'role':'student','user_id':'nobody'}]}|10215",
                "class/create|{'teacher_id':'t1','start_time':1603089900,'stop_time':1603089899}|10003",
                "class/create|{'teacher_id':'t1','start_time':1603089900000}|10003",
                "class/create|{'teacher_id':'t1','settings':{'record_types':['local','remote']}}|10003",
                "class/create|{'teacher_id':'t1'|10000",
                "class/create|[]|10000",
                "class/create|''|10000",
                "class/info|{}|10003",
                "class/info|{'class_id':1}|10230",
                "class/info|{'class_id':'x'}|10003",
                "class/info|{'class_id':9223372036854775808}|10003",
                "class/start|{'class_id':1,'teacher_id':'t1'}|10230",
                "class/start|{'class_id':1}|10003",
                "class/stop|{'class_id':1,'teacher_id':''}|10003",
                "class/stop|{'class_id':0,'teacher_id':'t1'}|10003",
                "localrecord/query|{'class_id':1,'Index':0,'size':10}|10230",
                "localrecord/query|{'class_id':1,'Index':-1,'size':10}|10003",
                "localrecord/query|{'class_id':1,'Index':0,'size':101}|10003",
                "localrecord/query|{'class_id':1,'Index':0,'size':0}|10003",
                "localrecord/query|{'class_id':1.5}|10003",
                "business/modify|{}|10003",
                "business/modify|{'call_back_url':'nonsense'}|10003",
                "business/modify|{'call_back_url':'http://10.0.0.1/cb'}|10003",
                "class/nothing|{}|10000",
                "nothing|{}|10000"
            })
    void odd_requests_are_refused_in_the_words_of_the_dialect(String path, String body, int code) {
        String sent = body.equals("''") ? "" : body.replace('\'', '"');

        assertAnswers(send(target(path, key(), at("60"), sign(now + 60)), sent), code);
    }

    @Test
    void other_methods_and_kinds_of_bodies_are_refused_in_the_words_of_the_dialect() {
        String address = target("class/info", key(), at("60"), sign(now + 60));

        assertAnswers(tenant.send(tenant.request(address).GET()), 10000);
        assertAnswers(
                tenant.send(tenant.request(address)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))),
                10000);
    }

    /** F85: a foreign class answers exactly as an unknown one. */
    @Test
    void another_tenant_does_not_see_the_class() {
        JsonNode created = call("class/create", "{\"teacher_id\":\"t1\"}");
        record(created.path("meeting_id").asText());
        moveIn();
        String body = "{\"class_id\":" + created.path("class_id") + ",\"Index\":0,\"size\":10}";

        assertThat(call("class/info", body).path("error_code").asInt()).isEqualTo(10230);
        assertThat(code("class/start", body.replace("{", "{\"teacher_id\":\"t1\",")))
                .isEqualTo(10230);
        assertThat(call("localrecord/query", body).path("error_code").asInt()).isEqualTo(10230);
        assertThat(call("business/info", "{}").path("call_back_url").asText()).isEmpty();
    }

    private String record(String meeting) {
        JsonNode opened = tenant.api(
                "POST", "captures", "{\"meeting_id\":\"" + meeting + "\",\"recorder\":\"t1\",\"origin\":\"local\"}");
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        tenant.settled(opened.path("recording_id").asText());
        return capture;
    }

    private JsonNode call(String path, String body) {
        return TestTenant.json(send(target(path, key(), at("120"), sign(now + 120)), body));
    }

    private HttpResponse<String> send(String target, String body) {
        return tenant.send(tenant.request(target)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void assertAnswers(HttpResponse<String> answer, int code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(TestTenant.read(answer.body()).path("error_code").asInt(Integer.MIN_VALUE))
                .as(answer.body())
                .isEqualTo(code);
    }

    private static String target(String path, String sdkAppId, String expireTime, String sign) {
        return "/paas/v1/" + path + "?sdkappid=" + sdkAppId + "&random=4711"
                + (expireTime.isEmpty() ? "" : "&expire_time=" + expireTime) + "&sign=" + sign;
    }

    private String key() {
        return app.path("key_id").asText();
    }

    private String at(String secondsAhead) {
        return Long.toString(now + Long.parseLong(secondsAhead));
    }

    private String sign(long expireTime) {
        try {
            byte[] text = (app.path("secret").asText() + expireTime).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
