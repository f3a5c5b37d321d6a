package io.reelkeep.server;

import static io.reelkeep.server.MeetingAnswers.nothing;
import static io.reelkeep.server.MeetingAnswers.ok;
import static io.reelkeep.server.MeetingAnswers.refused;
import static io.reelkeep.server.MeetingLesson.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members and applications as a Meeting client handles them (contract: Meeting 4.7; F27). */
class MeetingAccessIT {
    private static final String AS_OWNER = "\"operator_id\":\"t1\",\"operator_id_type\":1,";

    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static MeetingLesson lesson;
    private static MeetingClient client;

    @BeforeAll
    static void record(@TempDir Path folder) {
        lesson = MeetingLesson.record(SERVER, folder);
        client = lesson.client();
        List.of("m1", "m2", "m3", "asks", "asked").forEach(lesson.tenant()::addUser);
    }

    private static String access() {
        return "/v1/records/access/" + lesson.recording();
    }

    private static String approvals() {
        return "/v1/records/approvals/" + lesson.recording();
    }

    private static JsonNode add(String members) {
        return ok(client.post(access(), "{" + AS_OWNER + members(members) + "}"));
    }

    private static String members(String members) {
        return "\"access_members\":[" + members.replace('\'', '"') + "]";
    }

    private static String member(String user, int type, int permission) {
        return "{'to_operator_id':'" + user + "','to_operator_id_type':" + type + ",'permission':" + permission + "}";
    }

    private static List<String> listed() {
        return ok(client.get(access() + "?" + OWNER)).path("access_members").findValuesAsText("userid");
    }

    @Test
    void members_are_added_listed_and_removed() {
        JsonNode failed = add(member("m1", 1, 0) + "," + member("m2", 2, 1) + "," + member("nobody", 4, 0));

        assertThat(failed.path("fail_access_members").findValuesAsText("to_operator_id"))
                .containsExactly("nobody");
        JsonNode list = ok(client.get(access() + "?" + OWNER + "&cursor=0"));
        assertThat(list.path("access_members").findValuesAsText("userid")).contains("m1", "m2");
        assertThat(list.path("has_more").asBoolean()).isFalse();
        assertThat(ok(client.get(access() + "?" + OWNER + "&cursor=2147483647")).path("access_members"))
                .isEmpty();
        ok(client.get("/v1/addresses?meeting_record_id=" + lesson.recording() + "&userid=m1"));
        refused(client.get(access() + "?userid=m1"), 403);
        ok(client.get(access() + "?userid=m2"));

        nothing(client.send(
                "DELETE",
                access(),
                "{" + AS_OWNER
                        + members("{'to_operator_id':'m1','to_operator_id_type':1},"
                                + "{'to_operator_id':'nobody','to_operator_id_type':'1'}")
                        + "}"));

        assertThat(listed()).contains("m2").doesNotContain("m1");
        refused(client.get("/v1/addresses?meeting_record_id=" + lesson.recording() + "&userid=m1"), 403);
    }

    /** Applying has no route of its own in the dialect: an integrator's page does it for its user. */
    @Test
    void an_application_is_made_shown_and_agreed_to() {
        String requests = "recordings/" + lesson.recording() + "/access-requests";
        JsonNode asked = lesson.tenant().api("POST", requests, "{\"user_id\":\"asks\",\"note\":\"I was ill\"}");
        String id = asked.path("access_request_id").asText();
        assertThat(asked.path("state").asText()).isEqualTo("pending");
        assertThat(lesson.tenant()
                        .api("POST", requests, "{\"user_id\":\"asks\"}")
                        .path("access_request_id")
                        .asText())
                .isEqualTo(id);
        refused(client.get("/v1/addresses/" + lesson.file() + "?userid=asks"), 403);

        nothing(client.send("PUT", approvals(), "{" + AS_OWNER + "\"apply_id_list\":[\"" + id + "\"],\"action\":1}"));

        ok(client.get("/v1/addresses/" + lesson.file() + "?userid=asks"));
        assertThat(listed()).contains("asks");
        assertThat(lesson.tenant()
                        .api("GET", requests, "")
                        .path("access_requests")
                        .findValuesAsText("state"))
                .contains("agreed");
    }

    @Test
    void an_application_that_is_ignored_lets_nobody_in() {
        String requests = "recordings/" + lesson.recording() + "/access-requests";
        String id = lesson.tenant()
                .api("POST", requests, "{\"user_id\":\"asked\"}")
                .path("access_request_id")
                .asText();

        refused(
                client.send(
                        "PUT", approvals(), "{" + AS_OWNER + "\"apply_id_list\":[\"" + id + "\",\"1\"],\"action\":1}"),
                7001);
        nothing(client.send(
                "PUT", approvals(), "{" + AS_OWNER + "\"apply_id_list\":[\"" + id + "\"],\"action\":\"2\"}"));

        refused(client.get("/v1/addresses/" + lesson.file() + "?userid=asked"), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{'access_members':'m1'}",
                "{'access_members':[]}",
                "{'access_members':[{}]}",
                "{'access_members':[null]}",
                "{'access_members':[{'to_operator_id':'m1'}]}",
                "{'access_members':[{'to_operator_id':'m1','to_operator_id_type':3}]}",
                "{'access_members':[{'to_operator_id':'m1','to_operator_id_type':1e9}]}",
                "{'access_members':[{'to_operator_id':'','to_operator_id_type':1}]}",
                "{'access_members':[{'to_operator_id':'\\u0000','to_operator_id_type':1}]}",
                "{'access_members':[{'to_operator_id':1,'to_operator_id_type':1}]}"
            })
    void members_that_mean_nothing_are_refused(String body) {
        String json = asOwner(body);

        refused(client.post(access(), json), 190004);
        refused(client.send("DELETE", access(), json), 190004);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'access_members':[{'to_operator_id':'m1','to_operator_id_type':1,'permission':2}]}",
                "{'access_members':[{'to_operator_id':'m1','to_operator_id_type':1,'permission':'x'}]}"
            })
    void permissions_that_mean_nothing_are_refused(String body) {
        refused(client.post(access(), asOwner(body)), 190004);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{'apply_id_list':['1']}",
                "{'action':1}",
                "{'apply_id_list':[],'action':1}",
                "{'apply_id_list':['x'],'action':1}",
                "{'apply_id_list':[1],'action':1}",
                "{'apply_id_list':['99999999999999999999'],'action':1}",
                "{'apply_id_list':['1'],'action':3}",
                "{'apply_id_list':['1'],'action':0}",
                "{'apply_id_list':['1'],'action':'agree'}",
                "{'apply_id_list':'1','action':1}"
            })
    void decisions_that_mean_nothing_are_refused(String body) {
        refused(client.send("PUT", approvals(), asOwner(body)), 190004);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2147483648", "x", "1.0", "%00"})
    void cursors_that_mean_nothing_are_refused(String cursor) {
        refused(client.get(access() + "?" + OWNER + "&cursor=" + cursor), 190004);
    }

    @Test
    void at_most_200_at_once() {
        String many = IntStream.rangeClosed(0, 200)
                .mapToObj(number -> member("u" + number, 1, 0))
                .collect(Collectors.joining(","));

        refused(client.post(access(), "{" + AS_OWNER + members(many) + "}"), 190004);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{'user_id':1}",
                "{'user_id':''}",
                "{'user_id':'s1','note':'\\u0007'}",
                "{'user_id':'s1','state':'agreed'}"
            })
    void applications_that_mean_nothing_are_refused(String body) {
        String path = "recordings/" + lesson.recording() + "/access-requests";

        Refused.asProblem(body, lesson.tenant().tryApi("POST", path, body.replace('\'', '"')), 400);
    }

    @Test
    void applications_are_made_for_users_and_recordings_that_exist() {
        TestTenant other = TestTenant.on(SERVER.base());
        String path = "recordings/" + lesson.recording() + "/access-requests";

        Refused.asProblem("user", lesson.tenant().tryApi("POST", path, "{\"user_id\":\"nobody\"}"), 404);
        Refused.asProblem("tenant", other.tryApi("POST", path, "{\"user_id\":\"t1\"}"), 404);
        Refused.asProblem("tenant", other.tryApi("GET", path, ""), 404);
        Refused.asProblem("limit", lesson.tenant().tryApi("GET", path + "?limit=0", ""), 400);
        Refused.asProblem("before", lesson.tenant().tryApi("GET", path + "?before=x", ""), 400);
    }

    private static String asOwner(String body) {
        String json = body.replace('\'', '"');
        return json.startsWith("{") ? "{" + (AS_OWNER + json.substring(1)).replaceAll(",}$", "}") : json;
    }
}
