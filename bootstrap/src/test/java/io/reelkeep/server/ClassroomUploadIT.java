package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /paas/v1/localrecord} as the recorder of a class uses it, through the running server (contract: Classroom 6). */
class ClassroomUploadIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private TestTenant tenant;
    private ClassroomClient client;
    private List<byte[]> lesson = List.of();
    private String classId = "";

    @BeforeAll
    static void start() {
        server = SERVER.process();
    }

    @BeforeEach
    void appoint() {
        tenant = TestTenant.on(server.base());
        tenant.addUser("a1");
        client = new ClassroomClient(tenant);
        lesson = SampleLesson.segments(folder, 3);
        classId = client.call(
                        "class/create",
                        "{\"teacher_id\":\"t1\",\"assistant_id\":\"a1\",\"class_topic\":\"代数\","
                                + "\"members\":[{\"role\":\"student\",\"user_id\":\"s1\"}]}")
                .path("class_id")
                .asText();
    }

    /** F88, F89, F92, F93, F95, F96, F97: while it is recorded, and from the close to the callback and the query. */
    @Test
    void a_class_is_uploaded_while_it_is_recorded_stitched_announced_and_found() {
        try (var receiver = new CallbackReceiver(n -> CallbackReceiver.Answer.YES)) {
            client.call("business/modify", "{\"call_back_url\":\"" + receiver.url() + "\"}");
            String task = open("t1");
            assertThat(client.segment(task, 3, lesson.get(2)).path("repeated").asBoolean())
                    .isFalse();
            assertThat(client.segment(task, 1, lesson.get(0)).path("sequence").asInt())
                    .isEqualTo(1);
            assertThat(client.segment(task, 1, lesson.get(0)).path("repeated").asBoolean())
                    .isTrue();
            assertProgress(progress(task), "recording", 66);
            JsonNode closed = close(task, 3);
            assertProgress(closed, "uploading", 66);
            assertThat(closed.path("missing").toString()).isEqualTo("[2]");
            assertThat(closed.path("finish").asBoolean()).isFalse();
            client.segment(task, 2, lesson.get(1));

            JsonNode told = TestTenant.read(receiver.await(1).get(0).body())
                    .path("data")
                    .path("record_info");
            assertThat(told.path("record_type").asText()).isEqualTo("local_record");
            assertThat(told.path("duration").asInt()).isEqualTo(7);
            assertProgress(progress(task), "done", 100);
            JsonNode found = client.call("localrecord/query", query("\"task_id\":\"" + task + "\""));
            assertThat(found.path("total").asInt()).isEqualTo(1);
            JsonNode row = found.path("record_info_list").get(0);
            assertThat(row.path("TaskId").asText()).isEqualTo(task);
            assertThat(row.path("VideoOutputUrl").asText())
                    .isEqualTo(told.path("file_url").asText());
            byte[] file =
                    Http.bytes(URI.create(row.path("VideoOutputUrl").asText())).body();
            SampleLesson.assertPlays(folder, file, 3 * SampleLesson.SEGMENT.toMillis());
        }
    }

    private static void assertProgress(JsonNode answer, String state, int percent) {
        assertThat(answer.path("state").asText()).as(answer.toString()).isEqualTo(state);
        assertThat(answer.path("progress").asInt()).isEqualTo(percent);
    }

    /** F87 */
    @Test
    void only_who_teaches_or_assists_records() {
        assertThat(client.code("localrecord/open", body("s1"))).isEqualTo(10203);
        assertThat(client.code("localrecord/open", body("nobody"))).isEqualTo(10215);
        assertThat(client.code("localrecord/open", body("a1"))).isZero();
        assertThat(client.code("localrecord/open", body("t1"))).isZero();
        assertThat(client.code("localrecord/open", body("t1"))).isEqualTo(-1);
    }

    @Test
    void other_bytes_under_a_known_number_are_refused() {
        String task = open("t1");
        client.segment(task, 1, lesson.get(0));

        HttpResponse<String> answer = client.segment(ClassroomClient.query(task, 1, lesson.get(1)), lesson.get(1));

        assertAnswers(answer, -1);
        assertThat(answer.body()).contains("segment 1 is here with other bytes");
        assertThat(progress(task).path("received").asInt()).isEqualTo(1);
    }

    /** F88: a crash of the server is no reason to send anything again that was acknowledged. */
    @Test
    void the_upload_goes_on_after_a_crash() {
        String task = open("t1");
        client.segment(task, 1, lesson.get(0));
        server.kill();
        server.restart();

        assertThat(progress(task).path("received").asInt()).isEqualTo(1);
        client.segment(task, 2, lesson.get(1));
        close(task, 2);

        assertThat(settled(task).path("state").asText()).isEqualTo("done");
    }

    /** F93, F94: a last segment two minutes after the stop is no trouble; what never comes is not waited for for ever. */
    @Test
    void late_segments_are_waited_for_ten_minutes() {
        String task = open("t1");
        client.segment(task, 1, lesson.get(0));
        close(task, 3);
        TimeMachine.advance(tenant, "PT2M");
        assertThat(client.segment(task, 3, lesson.get(2)).path("error_code").asInt())
                .isZero();
        assertThat(progress(task).path("state").asText()).isEqualTo("uploading");

        TimeMachine.advance(tenant, "PT11M");

        assertThat(settled(task).path("state").asText()).isEqualTo("done");
        assertThat(client.segment(task, 2, lesson.get(1)).path("error_code").asInt())
                .isEqualTo(-1);
    }

    @Test
    void who_falls_silent_is_closed_unless_alive() {
        String task = open("t1");
        client.segment(task, 1, lesson.get(0));
        TimeMachine.advance(tenant, "PT40S");
        assertThat(client.code("localrecord/alive", ref(task))).isZero();
        TimeMachine.advance(tenant, "PT40S");
        assertThat(progress(task).path("state").asText()).isEqualTo("recording");

        TimeMachine.advance(tenant, "PT25S");

        assertThat(settled(task).path("state").asText()).isEqualTo("done");
        assertThat(client.code("localrecord/alive", ref(task))).isEqualTo(-1);
        assertThat(client.code("localrecord/close", ref(task).replace("}", ",\"count\":1}")))
                .isZero();
    }

    @Test
    void what_is_no_media_has_failed_with_a_reason() {
        String task = open("t1");
        client.segment(task, 1, "this is no video".getBytes(StandardCharsets.UTF_8));
        close(task, 1);

        JsonNode settled = settled(task);
        assertThat(settled.path("state").asText()).isEqualTo("failed");
        assertThat(settled.path("failure").asText()).isNotEmpty();
    }

    /** The wall between tenants: a foreign task answers exactly as an unknown one. */
    @Test
    void a_foreign_task_is_an_unknown_one() {
        String foreign = open("t1");
        String foreignClass = classId;
        appoint();
        byte[] bytes = lesson.get(0);

        for (String task : List.of(foreign, "1")) {
            assertThat(client.code("localrecord/progress", ref(task))).isEqualTo(-1);
            assertThat(client.code("localrecord/alive", ref(task))).isEqualTo(-1);
            assertThat(client.code("localrecord/close", ref(task).replace("}", ",\"count\":1}")))
                    .isEqualTo(-1);
            assertAnswers(client.segment(ClassroomClient.query(task, 1, bytes), bytes), -1);
        }
        assertThat(client.send("localrecord/progress", ref(foreign)).body().replace(foreign, "x"))
                .isEqualTo(client.send("localrecord/progress", ref("1")).body().replace(" 1", " x"));
        classId = foreignClass;
        assertThat(client.code("localrecord/open", body("t1"))).isEqualTo(10230);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "open|{}|10003",
                "open|{'class_id':1,'user_id':'t1'}|10230",
                "open|{'class_id':0,'user_id':'t1'}|10003",
                "open|{'class_id':'x','user_id':'t1'}|10003",
                "open|{'class_id':9223372036854775808,'user_id':'t1'}|10003",
                "open|{'class_id':1}|10003",
                "open|{'class_id':1,'user_id':''}|10003",
                "open|{'class_id':1,'user_id':7}|10003",
                "open|[]|10000",
                "open|{|10000",
                "open|~~|10000",
                "alive|{}|10003",
                "alive|{'task_id':1}|10003",
                "progress|{}|10003",
                "progress|{'task_id':''}|10003",
                "progress|{'task_id':'-1'}|10003",
                "progress|{'task_id':'x'}|10003",
                "progress|{'task_id':'99999999999999999999'}|10003",
                "progress|null|10000",
                "close|{}|10003",
                "close|{'task_id':'1'}|10003",
                "close|{'task_id':'1','count':-1}|10003",
                "close|{'task_id':'1','count':1000001}|10003",
                "close|{'task_id':'1','count':'x'}|10003",
                "close|{'task_id':'1','count':1.5}|10003",
                "close|{'task_id':'1','count':'2'}|-1",
                "nothing|{}|10000"
            })
    void odd_requests_are_refused_in_the_words_of_the_dialect(String path, String body, int code) {
        assertAnswers(client.send("localrecord/" + path, body.replace('\'', '"')), code);
    }

    @ParameterizedTest
    @CsvSource({
        "task_id, '', 10003",
        "task_id, x, 10003",
        "task_id, 1, -1",
        "sequence, 0, 10003",
        "sequence, -1, 10003",
        "sequence, 1000001, 10003",
        "sequence, 99999999999, 10003",
        "sequence, one, 10003",
        "sequence, '', 10003",
        "md5, '', 10003",
        "md5, xyz, 10003",
        "md5, 00000000000000000000000000000000, 10003",
        "start_time_ms, '', 10003",
        "start_time_ms, 1700000000, 10003",
        "start_time_ms, 1700000002000, 10003",
        "start_time_ms, 1699913601999, 10003",
        "start_time_ms, 1.5, 10003",
        "end_time_ms, 99999999999999999, 10003",
        "end_time_ms, 1700000000000, 10003",
        "end_time_ms, %00, 10003",
        "more, whatever, 0"
    })
    void odd_values_of_a_segment(String field, String value, int code) {
        String query = ClassroomClient.query(open("t1"), 1, lesson.get(0));
        String odd = query.contains("&" + field + "=")
                ? query.replaceFirst("&" + field + "=[^&]*", "&" + field + "=" + value)
                : query + "&" + field + "=" + value;

        assertAnswers(client.segment(odd, lesson.get(0)), code);
    }

    @Test
    void odd_segments_are_refused_in_the_words_of_the_dialect() {
        String task = open("t1");
        byte[] bytes = lesson.get(0);
        String query = ClassroomClient.query(task, 1, bytes);

        assertAnswers(client.segment(query, "application/json", bytes), 10000);
        assertAnswers(client.segment(query, "text/plain", bytes), 10000);
        assertAnswers(client.segment("", bytes), 10003);
        assertAnswers(client.segment(query + "&sequence=2", bytes), 10003);
        assertAnswers(client.segment(ClassroomClient.query(task, 1, new byte[0]), new byte[0]), 10003);
        assertAnswers(client.segment(query, new byte[10]), 10003);
        assertThat(progress(task).path("received").asInt()).isZero();
        close(task, 1);
        assertAnswers(client.segment(ClassroomClient.query(task, 2, bytes), bytes), 10003);
        assertThat(client.code("localrecord/close", ref(task).replace("}", ",\"count\":2}")))
                .isEqualTo(-1);
    }

    @Test
    void a_segment_that_is_not_signed_is_refused() {
        HttpResponse<String> answer =
                tenant.send(tenant.request("/paas/v1/localrecord/segment?sdkappid=1&expire_time=1&sign=x")
                        .header("Content-Type", "application/octet-stream")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(new byte[100])));

        assertAnswers(answer, 10270);
    }

    private String open(String recorder) {
        JsonNode opened = client.call("localrecord/open", body(recorder));
        assertThat(opened.path("error_code").asInt()).as(opened.toString()).isZero();
        return opened.path("task_id").asText();
    }

    private String body(String recorder) {
        return "{\"class_id\":" + classId + ",\"user_id\":\"" + recorder + "\",\"start_time\":1700000000}";
    }

    private static String ref(String task) {
        return "{\"task_id\":\"" + task + "\"}";
    }

    private String query(String more) {
        return "{\"class_id\":" + classId + ",\"Index\":0,\"size\":10," + more + "}";
    }

    private JsonNode close(String task, int count) {
        JsonNode closed = client.call("localrecord/close", ref(task).replace("}", ",\"count\":" + count + "}"));
        assertThat(closed.path("error_code").asInt()).as(closed.toString()).isZero();
        return closed;
    }

    private JsonNode progress(String task) {
        return client.call("localrecord/progress", ref(task));
    }

    private JsonNode settled(String task) {
        long end = System.nanoTime() + 60_000_000_000L;
        JsonNode now = progress(task);
        while (!now.path("finish").asBoolean() && System.nanoTime() < end) {
            TestTenant.pause();
            now = progress(task);
        }
        return now;
    }

    private static void assertAnswers(HttpResponse<String> answer, int code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(TestTenant.read(answer.body()).path("error_code").asInt(Integer.MIN_VALUE))
                .as(answer.body())
                .isEqualTo(code);
    }
}
