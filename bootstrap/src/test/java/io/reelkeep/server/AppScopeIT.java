package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What applications may see and do (F80, F150 to F152; C1, C11). Contract: WeCom 2 to 4. */
class AppScopeIT {
    private static final int QUOTA = 20;

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private TestTenant tenant;
    private JsonNode ours;
    private JsonNode theirs;
    private JsonNode meeting;
    private Apps apps;

    @BeforeAll
    static void start() {
        folder.resolve("server").toFile().mkdirs();
        server = ServerProcess.start(
                folder.resolve("server"),
                Map.of("REELKEEP_TEST_CLOCK", "true", "REELKEEP_WECOM_CALLS_PER_MINUTE", Integer.toString(QUOTA)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(server.base());
        ours = tenant.addApp("wecom");
        theirs = tenant.addApp("wecom");
        meeting = tenant.addApp("meeting");
        apps = new Apps(tenant);
    }

    /** F151 */
    @Test
    void an_application_of_wecom_sees_what_was_made_through_it_until_it_may_see_all() {
        String hers = apps.recorded(Optional.of(ours), "t1");
        String others = apps.recorded(Optional.of(theirs), "t1");
        String nobodys = apps.recorded(Optional.empty(), "t1");

        assertThat(listed(ours, "t1")).containsExactly(hers);
        assertThat(listed(theirs, "t1")).containsExactly(others);
        apps.change(ours, "{\"wecom\":{\"all_meetings\":true}}");

        assertThat(listed(ours, "t1")).containsExactlyInAnyOrder(hers, others, nobodys);
    }

    /** Contract: WeCom 3, 301002; a meeting of another tenant is like one that is not there. */
    @Test
    void a_meeting_of_another_application_is_refused_and_one_of_another_tenant_unknown() {
        String through = apps.meetingThrough(Optional.of(theirs), "t1");
        apps.record(through, "t1");

        assertThat(code(wecom(ours, "\"meetingid\":\"" + through + "\""))).isEqualTo(301_002);
        moveIn();

        JsonNode elsewhere = wecom(ours, "\"meetingid\":\"" + through + "\"");
        assertThat(code(elsewhere)).isZero();
        assertThat(elsewhere.path("record_list")).isEmpty();
    }

    /** F152 */
    @Test
    void an_application_sees_meetings_of_visible_members_only() {
        String teachers = apps.recorded(Optional.of(ours), "t1");
        String held = apps.meetingThrough(Optional.of(ours), "s1");
        apps.record(held, "s1");

        apps.change(ours, "{\"wecom\":{\"visible_members\":[\"t1\"]}}");

        assertThat(listed(ours, "t1")).containsExactly(teachers);
        assertThat(code(wecom(ours, "\"userid\":\"s1\""))).isEqualTo(60_011);
        assertThat(code(wecom(ours, "\"meetingid\":\"" + held + "\""))).isEqualTo(60_011);
        assertThat(code(wecom(ours, "\"userid\":\"nobody\""))).isEqualTo(60_111);
        apps.change(ours, "{\"wecom\":{\"visible_members\":null}}");
        assertThat(listed(ours, "s1")).hasSize(1);
    }

    /** F150; contract: WeCom 2, application disabled. */
    @Test
    void an_application_can_be_switched_off_and_taken_from_the_list() {
        String token = token(ours);
        apps.change(ours, "{\"enabled\":false}");
        assertThat(code(tryToken(ours))).isEqualTo(50_003);
        assertThat(code(list(token, "\"userid\":\"t1\""))).isEqualTo(50_003);

        apps.change(ours, "{\"enabled\":true,\"wecom\":{\"may_call_records\":false}}");
        assertThat(code(list(token, "\"userid\":\"t1\""))).isEqualTo(48_002);

        apps.change(ours, "{\"wecom\":{\"may_call_records\":true}}");
        assertThat(code(list(token, "\"userid\":\"t1\""))).isZero();
    }

    /** Contract: WeCom 2: a token from before a secret rotation. */
    @Test
    void another_secret_ends_the_old_one_and_its_tokens() {
        String token = token(ours);

        JsonNode rotated = tenant.admin("POST", apps.path(ours) + "/secret", "");

        assertThat(code(list(token, "\"userid\":\"t1\""))).isEqualTo(40_014);
        assertThat(code(tryToken(ours))).isEqualTo(40_001);
        assertThat(code(wecom(rotated, "\"userid\":\"t1\""))).isZero();
        assertThat(tenant.admin("GET", apps.path(ours), "").has("secret")).isFalse();
    }

    /** C1, C11 */
    @Test
    void an_application_gets_its_answers_in_the_form_it_wants() {
        apps.recorded(Optional.of(ours), "t1");
        assertThat(wecom(ours, "\"userid\":\"t1\"").path("record_list"))
                .isEqualTo(wecom(ours, "\"userid\":\"t1\"").path("record_meetings"));

        apps.change(ours, "{\"wecom\":{\"record_arrays\":\"record_meetings\"}}");

        assertThat(wecom(ours, "\"userid\":\"t1\"").has("record_list")).isFalse();
        assertThat(wecom(ours, "\"userid\":\"t1\"").path("record_meetings")).hasSize(1);
    }

    /** Contract: WeCom 3, 45009. */
    @Test
    void an_application_that_calls_too_often_waits_for_the_next_minute() {
        String token = token(ours);
        for (int call = 0; call < QUOTA; call++) {
            assertThat(code(list(token, "\"userid\":\"t1\""))).isZero();
        }

        HttpResponse<String> tooOften = tryList(token, "\"userid\":\"t1\"");
        assertThat(code(TestTenant.json(tooOften))).isEqualTo(45_009);
        assertThat(tooOften.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(code(wecom(theirs, "\"userid\":\"t1\""))).isZero();
        TimeMachine.advance(tenant, "PT1M");
        assertThat(code(list(token, "\"userid\":\"t1\""))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|200",
                "{\"name\":\"CRM\"}|200",
                "{\"name\":\"\"}|400",
                "{\"enabled\":\"no\"}|400",
                "{\"secret\":\"mine\"}|400",
                "{\"wecom\":{\"visible_members\":[]}}|200",
                "{\"wecom\":{\"visible_members\":\"t1\"}}|400",
                "{\"wecom\":{\"visible_members\":[7]}}|400",
                "{\"wecom\":{\"record_arrays\":\"none\"}}|400",
                "{\"wecom\":{\"clamp_int32\":1}}|400",
                "[]|400",
                "|400"
            })
    void a_change_is_for_who_asks_properly(String body, int status) {
        assertThat(apps.admin("PATCH", apps.path(ours), body == null ? "" : body))
                .isEqualTo(status);
    }

    @Test
    void only_applications_of_the_right_kind_have_a_policy_or_call_for_users() {
        assertThat(apps.admin("PATCH", apps.path(meeting), "{\"wecom\":{}}")).isEqualTo(400);
        assertThat(apps.admin("POST", apps.path(ours) + "/access-tokens", "{\"user_id\":\"t1\"}"))
                .isEqualTo(400);
    }

    @Test
    void an_application_of_another_tenant_is_like_one_that_is_not_there() {
        JsonNode foreign = meeting;
        moveIn();
        for (String app : List.of(foreign.path("app_id").asText(), "1", "x", "99999999999999999999")) {
            String path = "tenants/" + tenant.id() + "/apps/" + app;
            assertThat(apps.admin("GET", path, "")).as(app).isEqualTo(404);
            assertThat(apps.admin("PATCH", path, "{\"enabled\":false}")).as(app).isEqualTo(404);
            assertThat(apps.admin("POST", path + "/secret", "")).as(app).isEqualTo(404);
            assertThat(apps.admin("POST", path + "/access-tokens", "{\"user_id\":\"t1\"}"))
                    .as(app)
                    .isEqualTo(404);
        }
        assertThat(apps.admin(
                        "POST",
                        "tenants/" + tenant.id() + "/meetings",
                        "{\"subject\":\"A\",\"creator\":\"t1\",\"app_id\":\""
                                + foreign.path("app_id").asText() + "\"}"))
                .isEqualTo(404);
    }

    /** Contract: Meeting 4.2. */
    @Test
    void an_administrator_is_told() {
        JsonNode boss = tenant.admin(
                "POST",
                "tenants/" + tenant.id() + "/users",
                "{\"user_id\":\"boss\",\"name\":\"Boss\",\"administrator\":true}");
        JsonNode users = tenant.admin("GET", "tenants/" + tenant.id() + "/users", "");

        assertThat(boss.path("administrator").asBoolean()).isTrue();
        assertThat(StreamSupport.stream(users.path("users").spliterator(), false)
                        .filter(user -> user.path("administrator").asBoolean())
                        .map(user -> user.path("user_id").asText()))
                .containsExactly("boss");
    }

    private List<String> listed(JsonNode app, String user) {
        return StreamSupport.stream(
                        wecom(app, "\"userid\":\"" + user + "\"")
                                .path("record_list")
                                .spliterator(),
                        false)
                .map(row -> row.path("meeting_record_id").asText())
                .toList();
    }

    private JsonNode wecom(JsonNode app, String asked) {
        return list(token(app), asked);
    }

    private JsonNode list(String token, String asked) {
        return TestTenant.json(tryList(token, asked));
    }

    private HttpResponse<String> tryList(String token, String asked) {
        long now = apps.now();
        String body = "{" + asked + ",\"start_time\":" + (now - 86_400) + ",\"end_time\":" + (now + 86_400) + "}";
        return tenant.send(tenant.request("/cgi-bin/meeting/record/list?access_token=" + token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String token(JsonNode app) {
        return tryToken(app).path("access_token").asText();
    }

    private JsonNode tryToken(JsonNode app) {
        return TestTenant.json(tenant.send(
                tenant.request("/cgi-bin/gettoken?corpid=" + app.path("key_id").asText() + "&corpsecret="
                        + app.path("secret").asText())));
    }

    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt(Integer.MIN_VALUE);
    }
}
