package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications that call for one user (F57, F81). Contract: Meeting 2.2. */
class UserTokenIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    private static ServerProcess server;

    private TestTenant tenant;
    private JsonNode meeting;
    private Apps apps;

    @BeforeAll
    static void start() {
        server = SERVER.process();
    }

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(server.base());
        meeting = tenant.addApp("meeting");
        apps = new Apps(tenant);
    }

    /** F57, F81 */
    @Test
    void a_token_of_a_user_shows_what_was_made_through_its_application() {
        String made = apps.recorded(Optional.of(meeting), "t1");
        apps.recorded(Optional.empty(), "t1");
        String token = userToken("t1", 7200);

        HttpResponse<String> answer = records(token, "t1", "");

        JsonNode found = TestTenant.json(answer).path("record_meetings");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("meeting_record_id").asText()).isEqualTo(made);
        assertThat(answer.headers().firstValue("X-TC-Trace")).isPresent();
        assertThat(records(token, "t1", "&operator_id=t1&operator_id_type=2").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&userid=s1", "&operator_id=s1&operator_id_type=1", "&userid=nobody"})
    void a_token_of_a_user_is_for_nobody_else(String other) {
        HttpResponse<String> answer = records(userToken("t1", 60), "t1", other);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(meetingCode(answer)).isEqualTo(403);
    }

    /** Contract: Meeting 2.2: the vendor's own command line knows an expired token by the new code. */
    @Test
    void a_token_that_is_over_or_not_the_users_is_refused() {
        String token = userToken("t1", 60);

        for (HttpResponse<String> refused : List.of(
                records(token, "s1", ""),
                records(token + "x", "t1", ""),
                records("e30.e30.e30", "t1", ""),
                records(tenant.token(), "t1", ""))) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(meetingCode(refused)).isEqualTo(190_303);
        }
        TimeMachine.advance(tenant, "PT60S");
        JsonNode expired = TestTenant.read(records(token, "t1", "").body()).path("error_info");
        assertThat(expired.path("new_error_code").asLong()).isEqualTo(200_190_303);
    }

    @Test
    void a_token_of_a_user_ends_with_the_secret_of_its_application() {
        String token = userToken("t1", 60);

        tenant.admin("POST", apps.path(meeting) + "/secret", "");

        assertThat(meetingCode(records(token, "t1", ""))).isEqualTo(190_303);
    }

    @ParameterizedTest
    @CsvSource({
        "OpenId, '', 190303",
        "X-TC-Nonce, '', 190303",
        "X-TC-Timestamp, '', 190303",
        "X-TC-Timestamp, soon, 190300",
        "X-TC-Timestamp, 1, 190300",
        "X-TC-Timestamp, 99999999999999999999, 190300",
        "STS-Token, anything, 0",
        "X-TC-Key, nobody, 0",
        "X-TC-Signature, nonsense, 0"
    })
    void a_token_needs_its_headers_and_nothing_else(String header, String value, int code) {
        HttpResponse<String> answer =
                tenant.send(asking(userToken("t1", 60), "t1", "").setHeader(header, value));

        assertThat(meetingCode(answer)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"user_id\":\"t1\"}|201",
                "{\"user_id\":\"t1\",\"expires_in\":1}|201",
                "{\"user_id\":\"t1\",\"expires_in\":2592000}|201",
                "{\"user_id\":\"t1\",\"expires_in\":2592001}|400",
                "{\"user_id\":\"t1\",\"expires_in\":0}|400",
                "{\"user_id\":\"t1\",\"expires_in\":-1}|400",
                "{\"user_id\":\"t1\",\"expires_in\":1e9}|400",
                "{\"user_id\":\"t1\",\"expires_in\":9223372036854775808}|400",
                "{\"user_id\":\"t1\",\"app\":1}|400",
                "{\"user_id\":\"nobody\"}|404",
                "{\"user_id\":\"\"}|400",
                "{\"user_id\":\"\\u0000\"}|400",
                "{\"user_id\":7}|400",
                "{}|400",
                "[]|400",
                "|400"
            })
    void a_token_of_a_user_is_for_who_asks_properly(String body, int status) {
        assertThat(apps.admin("POST", apps.path(meeting) + "/access-tokens", body == null ? "" : body))
                .isEqualTo(status);
    }

    @Test
    void a_disabled_application_is_told_so_in_its_own_dialect() {
        String token = userToken("t1", 60);
        JsonNode own = tenant.addApp("native");
        apps.change(meeting, "{\"enabled\":false}");
        apps.change(own, "{\"enabled\":false}");

        assertThat(meetingCode(records(token, "t1", ""))).isEqualTo(190_303);
        assertThat(tenant.send(tenant.request("/api/recordings")
                                .header(
                                        "Authorization",
                                        "Bearer " + own.path("bearer_token").asText()))
                        .statusCode())
                .isEqualTo(403);
    }

    private String userToken(String user, int seconds) {
        return tenant.admin(
                        "POST",
                        apps.path(meeting) + "/access-tokens",
                        "{\"user_id\":\"" + user + "\",\"expires_in\":" + seconds + "}")
                .path("access_token")
                .asText();
    }

    private HttpResponse<String> records(String token, String openId, String more) {
        return tenant.send(asking(token, openId, more));
    }

    private HttpRequest.Builder asking(String token, String openId, String more) {
        long now = apps.now();
        return tenant.request("/v1/records?start_time=" + (now - 86_400) + "&end_time=" + (now + 86_400) + more)
                .header("AccessToken", token)
                .header("OpenId", openId)
                .header("X-TC-Timestamp", Long.toString(now))
                .header("X-TC-Nonce", "1");
    }

    /** 0 when all is well. */
    private static int meetingCode(HttpResponse<String> answer) {
        return TestTenant.read(answer.body())
                .path("error_info")
                .path("error_code")
                .asInt();
    }
}
