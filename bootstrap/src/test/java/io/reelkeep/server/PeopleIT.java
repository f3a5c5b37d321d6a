package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People on the running server: who signs in, what it may do, and when that ends (F3, F7; ASVS 3.5, 6.3, 7, 8). */
class PeopleIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    private static ServerProcess server;

    private TestTenant tenant;
    private Apps apps;

    @BeforeAll
    static void start() {
        server = SERVER.process();
    }

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(server.base());
        apps = new Apps(tenant);
    }

    private Browser somebody(String user, String... roles) {
        String quoted = String.join(
                ",", Arrays.stream(roles).map(role -> "\"" + role + "\"").toList());
        tenant.admin(
                "POST",
                "tenants/" + tenant.id() + "/users",
                "{\"user_id\":\"" + user + "\",\"name\":\"" + user + "\",\"roles\":[" + quoted + "]}");
        return Browser.of(tenant, user);
    }

    /** A recording of a meeting that {@code owner} has made. */
    private String recordingOf(String owner) {
        return apps.recorded(Optional.empty(), owner);
    }

    private static List<String> listed(Browser browser) {
        return StreamSupport.stream(
                        browser.api("GET", "recordings", "").path("recordings").spliterator(), false)
                .map(one -> one.path("recording_id").asText())
                .toList();
    }

    private static String code(HttpResponse<String> answer) {
        return TestTenant.read(answer.body()).path("code").asText();
    }

    /** Without the number of the request. */
    private static String anonymous(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"request_id\":\"[0-9a-f]+\"", "");
    }

    /** ASVS 3.3, 7.2.3, 14.3.2 */
    @Test
    void who_signs_in_gets_a_cookie_and_is_told_who_it_is() {
        tenant.admin("PATCH", "tenants/" + tenant.id() + "/users/t1", "{\"password\":\"" + Browser.PASSWORD + "\"}");
        HttpResponse<String> answer = new Browser(tenant).signIn("t1", Browser.PASSWORD);

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("reelkeep_session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode session = TestTenant.read(answer.body());
        assertThat(session.at("/user/user_id").asText()).isEqualTo("t1");
        assertThat(session.path("roles")).isEmpty();
        assertThat(session.path("method").asText()).isEqualTo("password");
        assertThat(session.path("csrf_token").asText()).hasSize(43);
        assertThat(answer.body()).doesNotContain("argon2").doesNotContain("sesame");
    }

    /** F3, F7: and what was made in a class is its creator's. */
    @Test
    void a_person_sees_and_manages_what_is_its_own() {
        String own = recordingOf("t1");
        String others = recordingOf("s1");
        Browser teacher = Browser.of(tenant, "t1");

        assertThat(listed(teacher)).containsExactly(own);
        assertThat(teacher.api("PUT", "recordings/" + own + "/share", "{}")
                        .path("token")
                        .asText())
                .isNotEmpty();
        assertThat(teacher.api("GET", "recordings/" + own, "").path("share").isMissingNode())
                .isFalse();
        assertThat(teacher.status("DELETE", "recordings/" + own + "/share", "")).isEqualTo(204);
        assertThat(teacher.status("GET", "recordings/" + own + "/usage", "")).isEqualTo(200);
        assertThat(teacher.status("GET", "recordings/" + others, "")).isEqualTo(404);
    }

    /** ASVS 8.2.2: on every route, what one may not see does not exist. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | recordings/{id} |",
                "DELETE | recordings/{id} |",
                "POST   | recordings/{id}/retry |",
                "GET    | recordings/{id}/export |",
                "GET    | recordings/{id}/share |",
                "PUT    | recordings/{id}/share | {}",
                "DELETE | recordings/{id}/share |",
                "GET    | recordings/{id}/files/1/share |",
                "DELETE | recordings/{id}/files/1 |",
                "GET    | recordings/{id}/files/1/captions |",
                "GET    | recordings/{id}/files/1/playbacks |",
                "GET    | recordings/{id}/clips |",
                "POST   | recordings/{id}/drafts | {\"ranges\":[]}",
                "GET    | recordings/{id}/usage |",
                "GET    | recordings/{id}/access-requests |"
            })
    void anothers_recording_looks_like_none(String method, String path, String body) {
        String foreign = recordingOf("s1");
        Browser teacher = Browser.of(tenant, "t1");
        String sent = body == null ? "" : body;

        HttpResponse<String> refused = teacher.call(method, path.replace("{id}", foreign), sent);
        HttpResponse<String> unknown = teacher.call(method, path.replace("{id}", "1318080818611111111"), sent);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(404);
        assertThat(anonymous(refused)).isEqualTo(anonymous(unknown).replace("1318080818611111111", foreign));
        assertThat(tenant.recording(foreign).path("state").asText()).isNotEmpty();
    }

    @Test
    void of_several_to_delete_each_is_looked_at() {
        String own = recordingOf("t1");
        String others = recordingOf("s1");
        Browser teacher = Browser.of(tenant, "t1");

        JsonNode results = teacher.api(
                        "POST", "recordings/delete", "{\"recordings\":[\"" + own + "\",\"" + others + "\"]}")
                .path("results");

        assertThat(results.get(1).path("code").asText()).isEqualTo("recording_unknown");
        assertThat(tenant.tryApi("GET", "recordings/" + others, "").statusCode())
                .isEqualTo(200);
    }

    /** F27: what the owner grants, no more; it is gone as soon as it is taken back (ASVS 8.3.2). */
    @Test
    void a_member_may_what_was_granted() {
        String recording = recordingOf("t1");
        Browser student = Browser.of(tenant, "s1");
        Browser teacher = Browser.of(tenant, "t1");
        teacher.api("PUT", "recordings/" + recording + "/share", "{\"password\":\"sesame\"}");

        grant(recording, 0);
        assertThat(listed(student)).containsExactly(recording);
        JsonNode seen = student.api("GET", "recordings/" + recording, "");
        assertThat(seen.path("share").path("token").asText()).isEmpty();
        assertThat(student.status("GET", "recordings/" + recording + "/share", ""))
                .isEqualTo(403);
        assertThat(student.status("DELETE", "recordings/" + recording, "")).isEqualTo(403);
        grant(recording, 1);
        assertThat(student.status("GET", "recordings/" + recording + "/share", ""))
                .isEqualTo(200);
        new MeetingClient(tenant)
                .send(
                        "DELETE",
                        "/v1/records/access/" + recording,
                        "{\"operator_id\":\"t1\",\"operator_id_type\":1,\"access_members\":"
                                + "[{\"to_operator_id\":\"s1\",\"to_operator_id_type\":1}]}");
        assertThat(student.status("GET", "recordings/" + recording, "")).isEqualTo(404);
        assertThat(listed(student)).isEmpty();
    }

    private void grant(String recording, int permission) {
        new MeetingClient(tenant)
                .send(
                        "POST",
                        "/v1/records/access/" + recording,
                        "{\"operator_id\":\"t1\",\"operator_id_type\":1,\"access_members\":"
                                + "[{\"to_operator_id\":\"s1\",\"to_operator_id_type\":1,\"permission\":" + permission
                                + "}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recording_admin", "tenant_admin"})
    void who_looks_after_recordings_sees_all_of_the_tenant(String role) {
        String one = recordingOf("t1");
        String two = recordingOf("s1");
        TestTenant.on(server.base()).openCapture();
        Browser admin = somebody("admin", role);

        assertThat(listed(admin)).containsExactlyInAnyOrder(one, two);
        assertThat(admin.status("PUT", "recordings/" + one + "/share", "{}")).isEqualTo(200);
        assertThat(admin.status("GET", "users", "")).isEqualTo(role.equals("tenant_admin") ? 200 : 403);
    }

    /** F7, F87: for oneself, and by the meeting's roles. */
    @Test
    void a_person_records_for_itself() {
        Browser teacher = Browser.of(tenant, "t1");
        Browser student = Browser.of(tenant, "s1");

        assertThat(code(student.call("POST", "captures", tenant.openBody("s1", "local"))))
                .isEqualTo("may_not_record");
        assertThat(code(student.call("POST", "captures", tenant.openBody("t1", "local"))))
                .isEqualTo("not_permitted");
        String capture = teacher.api("POST", "captures", tenant.openBody("t1", "local"))
                .path("capture_id")
                .asText();
        assertThat(teacher.status("POST", "captures/" + capture + "/heartbeat", ""))
                .isEqualTo(200);
        assertThat(student.status("POST", "captures/" + capture + "/heartbeat", ""))
                .isEqualTo(404);
        assertThat(student.status("POST", "captures/" + capture + "/stop", "{\"segment_count\":0}"))
                .isEqualTo(404);
        assertThat(teacher.status("POST", "captures/" + capture + "/stop", "{\"segment_count\":0}"))
                .isEqualTo(200);
    }

    /** F1, F2, F3: host and co-host start, participants do not, and what comes of it is the creator's alone. */
    @Test
    void what_a_host_records_is_the_creators() {
        tenant.addUser("c1");
        String meeting = tenant.addMeeting("""
                {"kind":"meeting","subject":"Round","creator":"c1","attendees":
                 [{"user_id":"t1","role":"co_host"},{"user_id":"s1","role":"participant"}]}""");
        Browser coHost = Browser.of(tenant, "t1");
        String start = "{\"meeting_id\":\"" + meeting + "\",\"recorder\":\"%s\",\"origin\":\"cloud\"}";

        assertThat(code(Browser.of(tenant, "s1").call("POST", "captures", start.formatted("s1"))))
                .isEqualTo("may_not_record");
        JsonNode opened = coHost.api("POST", "captures", start.formatted("t1"));
        String recording = opened.path("recording_id").asText();

        assertThat(coHost.status("GET", "captures/" + opened.path("capture_id").asText(), ""))
                .isEqualTo(200);
        assertThat(coHost.status("GET", "recordings/" + recording, "")).isEqualTo(404);
        assertThat(listed(Browser.of(tenant, "c1"))).containsExactly(recording);
    }

    /** ASVS 8.2.1 */
    @ParameterizedTest
    @CsvSource({"POST, /uploads", "POST, /api/recordings/1/access-requests"})
    void what_is_for_applications_is_closed_to_people(String method, String path) {
        assertThat(byBoss(method, path).statusCode()).isEqualTo(403);
    }

    /** Its dialect answers everything with 200; code 1: not allowed to. */
    @Test
    void live_rooms_are_closed_to_people() {
        assertThat(TestTenant.read(byBoss("POST", "/live/v1/recorder/start").body())
                        .path("code")
                        .asInt())
                .isEqualTo(1);
    }

    private HttpResponse<String> byBoss(String method, String path) {
        Browser boss = somebody("boss", "tenant_admin");
        return tenant.send(tenant.request(path)
                .header("Cookie", boss.cookie())
                .header("X-CSRF-Token", boss.csrfToken())
                .header("Content-Type", "application/json")
                .header("Tus-Resumable", "1.0.0")
                .method(method, HttpRequest.BodyPublishers.ofString("")));
    }

    /** ASVS 3.5.1 */
    @Test
    void a_cookie_alone_changes_nothing() {
        String recording = recordingOf("t1");
        Browser teacher = Browser.of(tenant, "t1");

        assertThat(tenant.send(teacher.request("recordings").GET()).statusCode())
                .isEqualTo(200);
        for (String said : new String[] {
            "x", teacher.csrfToken() + "x", Browser.of(tenant, "s1").csrfToken()
        }) {
            HttpResponse<String> forged = tenant.send(teacher.request("recordings/" + recording)
                    .header("X-CSRF-Token", said)
                    .DELETE());
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(code(forged)).isEqualTo("csrf_token_wrong");
        }
        assertThat(code(tenant.send(teacher.request("session").DELETE()))).isEqualTo("csrf_token_wrong");
        assertThat(tenant.send(tenant.request("/api/session")
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
    }

    /** ASVS 7.4.1 */
    @Test
    void who_signs_out_is_out_with_cookie_and_tokens() {
        Browser here = Browser.of(tenant, "t1");
        var there = new Browser(tenant);
        there.signIn("t1", Browser.PASSWORD);
        String token = here.token();
        String other = there.token();
        assertThat(byToken(token, "recordings").statusCode()).isEqualTo(200);
        assertThat(byToken(token, "session").body()).doesNotContain("csrf_token");

        HttpResponse<String> out = here.call("DELETE", "session", "");

        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(code(here.call("GET", "session", ""))).isEqualTo("token_unknown");
        assertThat(code(byToken(token, "recordings"))).isEqualTo("token_unknown");
        assertThat(byToken(other, "recordings").statusCode()).isEqualTo(200);
        assertThat(there.status("DELETE", "sessions", "")).isEqualTo(204);
        assertThat(byToken(other, "recordings").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> byToken(String token, String path) {
        return tenant.send(tenant.request("/api/" + path).header("Authorization", "Bearer " + token));
    }

    /** ASVS 7.4.2, 8.3.2 */
    @Test
    void who_is_shut_out_is_out_at_the_next_request() {
        Browser teacher = Browser.of(tenant, "t1");
        String token = teacher.token();
        Browser boss = somebody("boss", "tenant_admin");

        assertThat(boss.api("PATCH", "users/t1", "{\"disabled\":true}")
                        .path("disabled")
                        .asBoolean())
                .isTrue();

        assertThat(teacher.status("GET", "session", "")).isEqualTo(401);
        assertThat(byToken(token, "recordings").statusCode()).isEqualTo(401);
        assertThat(code(new Browser(tenant).signIn("t1", Browser.PASSWORD))).isEqualTo("sign_in_failed");
        boss.api("PATCH", "users/t1", "{\"disabled\":false}");
        assertThat(new Browser(tenant).signIn("t1", Browser.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    /** ASVS 7.3.1, 7.3.2 */
    @Test
    void a_session_ends_by_itself() {
        Browser idle = Browser.of(tenant, "t1");
        String token = idle.token();
        TimeMachine.advance(tenant, "PT1H");
        assertThat(code(byToken(token, "recordings"))).isEqualTo("token_expired");
        assertThat(idle.status("GET", "session", "")).isEqualTo(200);
        TimeMachine.advance(tenant, "PT12H");

        assertThat(idle.status("GET", "session", "")).isEqualTo(401);
    }

    @Test
    void a_person_changes_its_own_password() {
        Browser here = Browser.of(tenant, "t1");
        var there = new Browser(tenant);
        there.signIn("t1", Browser.PASSWORD);

        assertThat(here.status("POST", "session/password", passwords("guessed it", "another one")))
                .isEqualTo(401);
        assertThat(here.status("POST", "session/password", passwords(Browser.PASSWORD, "7 signs")))
                .isEqualTo(400);
        assertThat(here.status("POST", "session/password", passwords(Browser.PASSWORD, "another one")))
                .isEqualTo(204);

        assertThat(here.status("GET", "session", "")).isEqualTo(200);
        assertThat(there.status("GET", "session", "")).isEqualTo(401);
        assertThat(new Browser(tenant).signIn("t1", Browser.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(new Browser(tenant).signIn("t1", "another one").statusCode()).isEqualTo(200);
    }

    private static String passwords(String old, String chosen) {
        return "{\"old_password\":\"" + old + "\",\"new_password\":\"" + chosen + "\"}";
    }

    /** ASVS 6.3.1, 6.3.8: counted for names that nobody has as well, and by a server that was killed meanwhile. */
    @Test
    void guessing_is_slowed_down_across_restarts() {
        Browser.of(tenant, "t1");
        var guessing = new Browser(tenant);
        HttpResponse<String> wrong = guessing.signIn("t1", "wrong password");
        assertThat(anonymous(guessing.signIn("nobody", "wrong password"))).isEqualTo(anonymous(wrong));
        assertThat(wrong.statusCode()).isEqualTo(401);
        for (int n = 0; n < 9; n++) {
            assertThat(guessing.signIn("t1", "wrong password").statusCode()).isEqualTo(401);
        }

        server.kill();
        server.restart();

        HttpResponse<String> tooMany = guessing.signIn("t1", Browser.PASSWORD);
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(code(tooMany)).isEqualTo("too_many_tries");
        TimeMachine.advance(tenant, "PT15M");
        assertThat(guessing.signIn("t1", Browser.PASSWORD).statusCode()).isEqualTo(200);
        TimeMachine.advance(tenant, "PT1H");
    }

    /** reliability.md S17, 2.3; ASVS 9.1, 9.2. One of 10 MB does not get through the HTTP layer. */
    @Test
    void an_odd_token_is_nobodys() {
        String token = Browser.of(tenant, "t1").token();
        String[] parts = token.split("\\.");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        for (String odd : List.of(
                none + "." + parts[1] + ".",
                none + "." + parts[1] + "." + parts[2],
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "x." + parts[2],
                parts[0] + "." + parts[1] + "." + parts[2] + "xx",
                "e30.e30.e30",
                "..",
                parts[0] + "." + parts[1] + "." + "A".repeat(5000))) {
            assertThat(byToken(odd, "recordings").statusCode())
                    .as(odd.substring(0, Math.min(80, odd.length())))
                    .isEqualTo(401);
        }
        assertThat(byToken(token, "recordings").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"tenant_id\":\"1\",\"user_id\":\"t1\"}",
                "{\"tenant_id\":\"one\",\"user_id\":\"t1\",\"password\":\"open sesame\"}",
                "{\"tenant_id\":1,\"user_id\":\"t1\",\"password\":\"open sesame\"}",
                "{\"tenant_id\":\"1\",\"user_id\":\"\",\"password\":\"open sesame\"}",
                "{\"tenant_id\":\"1\",\"user_id\":\"t1\",\"password\":\"\"}",
                "{\"tenant_id\":\"1\",\"user_id\":\"t1\",\"password\":7}",
                "{\"tenant_id\":\"1\",\"user_id\":\"t1\",\"password\":\"\\u0000\"}",
                "{\"tenant_id\":\"1\",\"user_id\":\"t1\",\"password\":\"open sesame\",\"method\":\"oidc\"}",
                "{\"tenant_id\":\"1\",\"user_id\":\"t1\",\"password\":\"a\",\"password\":\"b\"}"
            })
    void an_odd_sign_in_is_a_bad_request(String body) {
        HttpResponse<String> answer = tenant.send(tenant.request("/api/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("bad_input");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"expires_in\":1}|201",
                "{\"expires_in\":3600}|201",
                "{\"expires_in\":0}|400",
                "{\"expires_in\":3601}|400",
                "{\"expires_in\":-1}|400",
                "{\"expires_in\":1e2}|400",
                "{\"expires_in\":9223372036854775808}|400",
                "{\"aud\":\"x\"}|400",
                "[]|400"
            })
    void a_token_lasts_an_hour_at_most(String body, int status) {
        assertThat(Browser.of(tenant, "t1").status("POST", "session/tokens", body))
                .isEqualTo(status);
    }

    /** A tenant runs itself; its applications do not make administrators. */
    @Test
    void an_administrator_looks_after_the_people_of_its_tenant() {
        Browser boss = somebody("boss", "tenant_admin");

        assertThat(boss.status("POST", "users", "{\"user_id\":\"li\",\"name\":\"Ms Li\"}"))
                .isEqualTo(201);
        assertThat(boss.status("POST", "users", "{\"user_id\":\"li\",\"name\":\"Ms Li\"}"))
                .isEqualTo(409);
        JsonNode changed = boss.api(
                "PATCH", "users/li", "{\"name\":\"李老师\",\"roles\":[\"recording_admin\"],\"password\":\"12345678\"}");
        assertThat(changed.path("name").asText()).isEqualTo("李老师");
        assertThat(changed.path("roles").get(0).asText()).isEqualTo("recording_admin");
        var li = new Browser(tenant);
        assertThat(li.signIn("li", "12345678").statusCode()).isEqualTo(200);
        assertThat(boss.api("GET", "users?after=boss&limit=1", "")
                        .path("next_after")
                        .asText())
                .isEqualTo("li");
        assertThat(li.status("GET", "users", "")).isEqualTo(403);
        assertThat(li.status("PATCH", "users/li", "{\"roles\":[\"tenant_admin\"]}"))
                .isEqualTo(403);
        assertThat(tenant.tryApi("GET", "users", "").statusCode()).isEqualTo(403);
        assertThat(tenant.tryApi("GET", "session", "").statusCode()).isEqualTo(403);
        assertThat(boss.status("PATCH", "users/nobody", "{}")).isEqualTo(404);
        assertThat(boss.status("PATCH", "users/%20", "{}")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"name\":\"\"}",
                "{\"name\":7}",
                "{\"roles\":[\"teacher\"]}",
                "{\"roles\":\"tenant_admin\"}",
                "{\"disabled\":\"yes\"}",
                "{\"password\":\"7 signs\"}",
                "{\"password\":\"\\ud83d-lone-half\"}",
                "{\"tenant_id\":\"1\"}",
                "{\"user_id\":\"x\"}"
            })
    void an_odd_change_of_a_person_is_a_bad_request(String body) {
        Browser boss = somebody("boss", "tenant_admin");

        assertThat(boss.status("PATCH", "users/t1", body)).isEqualTo(400);
        assertThat(apps.admin("PATCH", "tenants/" + tenant.id() + "/users/t1", body))
                .isEqualTo(400);
    }

    /** People of another tenant, administrators too, are strangers here (ASVS 8.4.1). */
    @Test
    void an_administrator_of_another_tenant_is_nobody_here() {
        String recording = recordingOf("t1");
        TestTenant elsewhere = TestTenant.on(server.base());
        elsewhere.admin(
                "POST",
                "tenants/" + elsewhere.id() + "/users",
                "{\"user_id\":\"boss\",\"name\":\"Boss\",\"roles\":[\"tenant_admin\"]}");
        Browser stranger = Browser.of(elsewhere, "boss");
        tenant.addUser("only-here");

        assertThat(listed(stranger)).isEmpty();
        assertThat(stranger.status("GET", "recordings/" + recording, "")).isEqualTo(404);
        assertThat(stranger.status("PATCH", "users/only-here", "{}")).isEqualTo(404);
    }

    /** ASVS 16.2.5, 14.2.1 */
    @Test
    void neither_passwords_nor_tokens_are_logged() {
        Browser teacher = Browser.of(tenant, "t1");
        String token = teacher.token();
        new Browser(tenant).signIn("t1", "a wrong one that nobody has");
        byToken(token + "x", "recordings");

        assertThat(server.log())
                .doesNotContain("sesame")
                .doesNotContain("a wrong one that nobody has")
                .doesNotContain("argon2id")
                .doesNotContain(teacher.csrfToken())
                .doesNotContain(teacher.cookie().split("=")[1])
                .doesNotContain(token);
    }
}
