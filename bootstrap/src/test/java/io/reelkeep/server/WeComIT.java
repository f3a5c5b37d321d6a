package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The WeCom dialect as WxJava speaks it, unmodified, and as nobody should. Contract: WeCom 1 to 4. */
class WeComIT {
    private static final String LIST = "/cgi-bin/meeting/record/list";

    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private TestTenant tenant;
    private JsonNode app;
    private String meeting;
    private long now;

    @BeforeAll
    static void start() {
        server = SERVER.process();
    }

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(server.base());
        app = tenant.addApp("wecom");
        meeting = addMeeting("t1");
        now = Instant.parse(tenant.admin("GET", "clock", "").path("now").asText())
                .getEpochSecond();
    }

    @Test
    void a_client_lists_a_finished_recording_in_the_documented_form() throws WxErrorException {
        JsonNode opened = open(meeting, "t1");
        String capture = opened.path("capture_id").asText();
        String recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        assertThat(list(client(), "").path("record_list").get(0).path("state").asInt())
                .isEqualTo(1);
        tenant.stop(capture, 1);
        tenant.settled(recording);
        String url = tenant.api("PUT", "recordings/" + recording + "/share", "")
                .path("url")
                .asText();

        JsonNode answer = list(client(), "");

        JsonNode row = answer.path("record_meetings").get(0);
        assertThat(answer.path("record_list")).isEqualTo(answer.path("record_meetings"));
        assertThat(answer.path("has_more").asBoolean(true)).isFalse();
        assertThat(row.path("meeting_record_id").asText()).isEqualTo(recording);
        assertThat(row.path("meetingid").asText()).isEqualTo(meeting);
        assertThat(row.path("state").asInt()).isEqualTo(3);
        JsonNode file = row.path("record_files").get(0);
        assertThat(row.path("record_file_list").get(0)).isEqualTo(file);
        assertThat(file.path("sharing_state").asInt()).isEqualTo(1);
        assertThat(file.path("sharing_url").asText()).isEqualTo(url);
        assertThat(file.path("required_attendee").isBoolean()).isTrue();
        assertThat(file.has("password")).isFalse();
    }

    @Test
    void a_client_reads_a_long_list_by_cursor() throws WxErrorException {
        var made = new ArrayList<String>();
        for (int number = 0; number < 5; number++) {
            made.add(record(number));
        }
        WxCpService client = client();

        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode answer = list(client, ",\"limit\":2,\"cursor\":\"" + cursor + "\"");
            answer.path("record_list")
                    .forEach(row -> seen.add(row.path("meeting_record_id").asText()));
            cursor = answer.path("next_cursor").asText();
            assertThat(answer.path("has_more").asBoolean()).isEqualTo(!cursor.isEmpty());
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void a_cursor_belongs_to_its_limit_and_outlives_the_server() {
        List.of(1, 2).forEach(this::record);
        String cursor = post(token(), asked(",\"limit\":1")).path("next_cursor").asText();
        server.kill();
        server.restart();

        JsonNode next = post(token(), asked(",\"limit\":1,\"cursor\":\"" + cursor + "\""));

        assertThat(next.path("record_list")).hasSize(1);
        assertThat(next.path("has_more").asBoolean(true)).isFalse();
        assertThat(code(post(token(), asked(",\"limit\":2,\"cursor\":\"" + cursor + "\""))))
                .isEqualTo(40058);
        assertThat(code(post(token(), asked(",\"limit\":1,\"cursor\":\"x" + cursor + "\""))))
                .isEqualTo(40058);
    }

    /** Contract: WeCom 2: POST, 42001, gettoken, POST. */
    @Test
    void a_client_gets_over_an_expired_token_by_itself() throws WxErrorException {
        WxCpService client = client();
        list(client, "");
        String first = client.getAccessToken();

        TimeMachine.advance(tenant, "PT2H");
        assertThat(code(post(first, asked("")))).isEqualTo(42001);
        JsonNode answer = list(client, "");

        assertThat(code(answer)).isZero();
        assertThat(client.getAccessToken()).isNotEqualTo(first);
    }

    @Test
    void the_same_token_is_given_again_also_after_a_restart() {
        JsonNode first = tryToken(corp(), secret());
        server.kill();
        server.restart();

        assertThat(token()).isEqualTo(first.path("access_token").asText());
        assertThat(first.path("expires_in").asInt()).isBetween(7190, 7200);
        assertThat(first.path("access_token").asText()).hasSizeLessThanOrEqualTo(512);
        assertThat(code(post(first.path("access_token").asText(), asked("")))).isZero();
    }

    @Test
    void a_token_dies_with_its_application() {
        String token = token();

        tenant.admin(
                "DELETE",
                "tenants/" + tenant.id() + "/apps/" + app.path("app_id").asText(),
                "");

        assertThat(code(post(token, asked("")))).isEqualTo(40014);
        assertThat(code(tryToken(corp(), secret()))).isEqualTo(40013);
    }

    @Test
    void a_client_is_told_when_its_secret_is_another() {
        var config = config();
        config.setCorpSecret(tenant.addApp("wecom").path("secret").asText());
        var client = new WxCpServiceImpl();
        client.setWxCpConfigStorage(config);

        assertThatThrownBy(() -> client.getAccessToken(true))
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        wrong -> assertThat(wrong.getError().getErrorCode()).isEqualTo(40001));
    }

    @Test
    void another_tenant_sees_nothing_of_this_one() {
        open(meeting, "t1");
        String asked = "{\"meetingid\":\"" + meeting + "\"," + span() + "}";
        moveIn();

        assertThat(post(token(), asked).path("record_list")).isEmpty();
        assertThat(code(post(token(), asked))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|41002",
                "corpsecret=S|41002",
                "corpid=&corpsecret=S|41002",
                "corpid=C|41004",
                "corpid=C&corpsecret=|41004",
                "corpid=nobody&corpsecret=S|40013",
                "corpid=C&corpsecret=wrong|40001",
                "corpid=C&corpid=C&corpsecret=S|40058",
                "corpid=%00&corpsecret=S|40058",
                "corpid=%&corpsecret=S|40013",
                "corpid=C&corpsecret=S&debug=1|0"
            })
    void a_token_is_for_who_asks_properly(String query, int code) {
        String text = query == null ? "" : "?" + query;
        String answer =
                raw("GET /cgi-bin/gettoken" + text.replace("=C", "=" + corp()).replace("=S", "=" + secret()), "", "");

        assertThat(code(answer, text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|41001",
                "?access_token=|41001",
                "?access_token=x|40014",
                "?access_token=%00|40014",
                "?access_token=ww0.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|40014",
                "?access_token=T&access_token=T|40014",
                "?access_token=Tx|40014",
                "?access_token=T|0"
            })
    void a_call_needs_a_token(String query, int code) {
        String text = query == null ? "" : query.replace("=T", "=" + token());

        assertThat(code(raw("POST " + LIST + text, "", asked("")), text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "|40058",
                "[]|40058",
                "{|40058",
                "null|40058",
                "{S}|40058",
                "{\"userid\":\"nobody\",S}|60111",
                "{\"userid\":\"a\\u0007b\",S}|40003",
                "{\"userid\":\"\\u0000\",S}|40058",
                "{\"userid\":7,S}|40058",
                "{\"userid\":\"t1\"}|40063",
                "{\"userid\":\"t1\",\"start_time\":1600000000}|40063",
                "{\"userid\":\"t1\",\"start_time\":1600000000,\"end_time\":1602678400}|0",
                "{\"userid\":\"t1\",\"start_time\":1600000000,\"end_time\":1602678401}|40058",
                "{\"userid\":\"t1\",\"start_time\":1600000001,\"end_time\":1600000000}|40058",
                "{\"userid\":\"t1\",\"start_time\":1600000000000,\"end_time\":1600000001000}|40058",
                "{\"userid\":\"t1\",\"start_time\":NaN,\"end_time\":1}|40058",
                "{\"userid\":\"t1\",\"start_time\":1e400,\"end_time\":1}|40058",
                "{\"userid\":\"t1\",S,\"limit\":20}|0",
                "{\"userid\":\"t1\",S,\"limit\":21}|40058",
                "{\"userid\":\"t1\",S,\"limit\":0}|40058",
                "{\"userid\":\"t1\",S,\"limit\":-1}|40058",
                "{\"userid\":\"t1\",S,\"limit\":99999999999999999999}|40058",
                "{\"userid\":\"t1\",S,\"cursor\":\"nonsense\"}|40058",
                "{\"userid\":\"t1\",S,\"cursor\":\"\"}|0",
                "{\"userid\":\"t1\",S,\"cursor\":7}|40058",
                "{\"userid\":\"t1\",\"userid\":\"t1\",S}|40058",
                "{\"userid\":\"t1\",S,\"more\":{\"deep\":[1]}}|0",
                "{\"meetingid\":\"1\",S}|0",
                "{\"meetingid\":\"abc\",S}|40058",
                "{\"meetingid\":\"99999999999999999999\",S}|40058",
                "{\"meeting_code\":\"423-111 111\",S}|0",
                "{\"meeting_code\":\"abc\",S}|40058"
            })
    void a_list_is_for_who_asks_properly(String body, int code) {
        String sent = body == null ? "" : body.replace("S}", span() + "}").replace("S,", span() + ",");

        assertThat(code(raw("POST " + LIST + "?access_token=" + token(), "", sent), sent))
                .isEqualTo(code);
    }

    /** T2 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: application/json; charset=utf-8\r\n",
                "Content-Type: text/plain\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\n",
                "Content-Type: application/octet-stream\r\n",
                "Accept: text/html\r\n",
                "Accept: image/png\r\n"
            })
    void what_type_a_body_is_said_to_be_does_not_matter(String header) {
        assertThat(code(raw("POST " + LIST + "?access_token=" + token(), header, asked("")), header))
                .isZero();
    }

    /** T1 */
    @ParameterizedTest
    @CsvSource({
        "GET,/cgi-bin",
        "GET,/cgi-bin/",
        "GET,/cgi-bin/nothing",
        "POST,/cgi-bin/gettoken",
        "GET,/cgi-bin/meeting/record/list",
        "POST,/cgi-bin/meeting/record/list/1",
        "DELETE,/cgi-bin/meeting/record/list"
    })
    void unknown_paths_and_methods_are_refused_in_its_own_words(String method, String path) {
        assertThat(code(raw(method + " " + path, "", ""), path)).isIn(40058, 41001);
    }

    /** Of a meeting of its own that t1 has created; nobody records twice at a time. */
    private String record(int number) {
        String recorder = "r" + number;
        tenant.addUser(recorder);
        return open(addMeeting(recorder), recorder).path("recording_id").asText();
    }

    /** Made through the application, without which it would not see it (F151). */
    private String addMeeting(String teacher) {
        return tenant.addMeeting("{\"kind\":\"class\",\"subject\":\"Algebra\",\"creator\":\"t1\",\"app_id\":\""
                + app.path("app_id").asText() + "\",\"attendees\":[{\"user_id\":\"" + teacher
                + "\",\"role\":\"teacher\"}]}");
    }

    private JsonNode open(String held, String recorder) {
        String body = "{\"meeting_id\":\"" + held + "\",\"recorder\":\"" + recorder + "\",\"origin\":\"local\"}";
        return tenant.api("POST", "captures", body);
    }

    private WxCpService client() {
        var client = new WxCpServiceImpl();
        client.setWxCpConfigStorage(config());
        return client;
    }

    private WxCpDefaultConfigImpl config() {
        var config = new WxCpDefaultConfigImpl();
        config.setBaseApiUrl("http://127.0.0.1:" + server.port());
        config.setCorpId(corp());
        config.setCorpSecret(secret());
        config.setAgentId(1);
        return config;
    }

    private JsonNode list(WxCpService client, String more) throws WxErrorException {
        return TestTenant.read(client.post(client.getWxCpConfigStorage().getApiUrl(LIST), asked(more)));
    }

    private String asked(String more) {
        return "{\"userid\":\"t1\"," + span() + more + "}";
    }

    private String span() {
        return "\"start_time\":" + (now - 86400) + ",\"end_time\":" + (now + 86400);
    }

    private String corp() {
        return app.path("key_id").asText();
    }

    private String secret() {
        return app.path("secret").asText();
    }

    private String token() {
        return tryToken(corp(), secret()).path("access_token").asText();
    }

    private JsonNode tryToken(String corp, String secret) {
        return TestTenant.json(
                tenant.send(tenant.request("/cgi-bin/gettoken?corpid=" + corp + "&corpsecret=" + secret)));
    }

    private JsonNode post(String token, String body) {
        return TestTenant.json(tenant.send(
                tenant.request(LIST + "?access_token=" + token).POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private static String raw(String line, String headers, String body) {
        return Http.raw(
                server.port(),
                line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Content-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt(Integer.MIN_VALUE);
    }

    /** HTTP 200, JSON, both fields, and nothing of our insides: whatever was asked. */
    private static int code(String answer, String what) {
        assertThat(answer).as(what).startsWith("HTTP/1.1 200 ").containsIgnoringCase("application/json");
        Refused.withoutTraces(what, answer);
        JsonNode body = TestTenant.read(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertThat(body.path("errmsg").isTextual()).as(answer).isTrue();
        return code(body);
    }
}
