package io.reelkeep.server;

import static io.reelkeep.server.MeetingAnswers.ok;
import static io.reelkeep.server.MeetingAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators see, and what applications do not that call with a token of a user (contract: Meeting 2.2, 4.2). */
class MeetingReachIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private TestTenant tenant;
    private MeetingClient client;
    private Apps apps;

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
        client = new MeetingClient(tenant);
        apps = new Apps(tenant);
        tenant.admin(
                "POST",
                "tenants/" + tenant.id() + "/users",
                "{\"user_id\":\"boss\",\"name\":\"Boss\",\"administrator\":true}");
    }

    private String corp(String more) {
        return "/v1/corp/records?start_time=" + (client.now() - 86_400) + "&end_time=" + (client.now() + 86_400) + more;
    }

    private static String as(String user) {
        return "&operator_id=" + user + "&operator_id_type=1";
    }

    @Test
    void an_administrator_lists_everybodys_recordings() {
        apps.recorded(Optional.empty(), "t1");
        apps.recorded(Optional.empty(), "s1");

        JsonNode list = ok(client.get(corp(as("boss") + "&page_size=1&page=2&meeting_id=1")));

        assertThat(list.path("total_count").asInt()).isEqualTo(2);
        JsonNode row = list.path("record_meetings").get(0);
        assertThat(row.path("userid").asText()).isIn("t1", "s1");
        assertThat(row.has("host_user_id")).isFalse();
        assertThat(ok(client.get(corp(as("boss") + "&query_record_type=2")))
                        .path("total_count")
                        .asInt())
                .isZero();
        refused(client.get(corp(as("t1"))), 403);
        refused(client.get(corp(as("nobody"))), 190001);
        refused(client.get(corp("")), 190004);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&operator_id=boss&operator_id_type=2",
                "&operator_id=boss",
                "&operator_id_type=1",
                "&userid=boss&page_size=21",
                "&userid=boss&page_size=0",
                "&userid=boss&page=0",
                "&userid=boss&page=x",
                "&userid=boss&query_record_type=6",
                "&userid=boss&start_time=1",
                "&userid=%00"
            })
    void odd_parameters_are_refused(String odd) {
        refused(client.get(corp(odd)), 190004);
        refused(client.get("/v1/corp/records?start_time=1600000000&end_time=1602678401" + as("boss")), 190004);
        refused(client.get("/v1/corp/records?start_time=1600000000000&end_time=1600000000001" + as("boss")), 190004);
        refused(client.get("/v1/corp/records?end_time=1600000000" + as("boss")), 190004);
    }

    /** Ten calls a minute, each tenant for itself. */
    @Test
    void the_eleventh_call_in_a_minute_is_one_too_many() {
        for (int call = 0; call < 10; call++) {
            ok(client.get(corp(as("boss"))));
        }

        HttpResponse<String> refused = client.get(corp(as("boss")));

        refused(refused, 190310);
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
        moveIn();
        ok(client.get(corp(as("boss"))));
    }

    /** F81: the token names the operator, and only what was made through its application is seen. */
    @ParameterizedTest
    @CsvSource({
        "GET,/v1/records/settings/RECORDING",
        "PUT,/v1/records/settings/RECORDING",
        "GET,/v1/records/access/RECORDING",
        "POST,/v1/records/access/RECORDING",
        "PUT,/v1/records/approvals/RECORDING",
        "GET,/v1/addresses?meeting_record_id=RECORDING"
    })
    void a_token_of_a_user_opens_what_was_made_through_its_application(String method, String path) {
        JsonNode app = tenant.addApp("meeting");
        String through = apps.recorded(Optional.of(app), "t1");
        String elsewhere = apps.recorded(Optional.empty(), "t1");

        assertThat(code(byToken(app, method, path.replace("RECORDING", through))))
                .isIn(0, 7001);
        refused(byToken(app, method, path.replace("RECORDING", elsewhere)), 403);
        refused(byToken(app, "GET", "/v1/records/settings/" + through + "?userid=s1"), 403);
    }

    /** Contract: Meeting 2.2: what deletes, and what is the enterprise's, is not for tokens. */
    @ParameterizedTest
    @CsvSource({
        "DELETE,/v1/records?meeting_record_id=1",
        "DELETE,/v1/records/1",
        "DELETE,/v1/records/access/1",
        "GET,/v1/corp/records",
        "POST,/v1/files/records/upload-prepare"
    })
    void a_token_of_a_user_is_not_enough_for_that(String method, String path) {
        refused(byToken(tenant.addApp("meeting"), method, path), 403);
    }

    private HttpResponse<String> byToken(JsonNode app, String method, String target) {
        String token = tenant.admin("POST", apps.path(app) + "/access-tokens", "{\"user_id\":\"t1\"}")
                .path("access_token")
                .asText();
        HttpRequest.BodyPublisher body =
                method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("""
                        {"access_members":[{"to_operator_id":"s1","to_operator_id_type":1}],"file_name":"YQ==",
                         "file_type":"video","file_size":1,"apply_id_list":["1"],"action":1}""");
        return tenant.send(tenant.request(target)
                .header("AccessToken", token)
                .header("OpenId", "t1")
                .header("X-TC-Timestamp", Long.toString(apps.now()))
                .header("X-TC-Nonce", "1")
                .header("Content-Type", "application/json")
                .method(method, body));
    }

    /** 0 when all is well. */
    private static int code(HttpResponse<String> answer) {
        return TestTenant.read(answer.body())
                .path("error_info")
                .path("error_code")
                .asInt();
    }
}
