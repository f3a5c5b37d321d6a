package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GET /v1/records as a Meeting client uses it, through the running server. */
class RecordsIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    @TempDir
    Path folder;

    private TestTenant tenant;
    private JsonNode app;
    private long now;

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
        app = tenant.addApp("meeting");
        now = Instant.parse(tenant.admin("GET", "clock", "").path("now").asText())
                .getEpochSecond();
    }

    /** F65-F79 */
    @Test
    void lists_a_finished_recording_in_the_documented_form() {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        String recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        assertThat(first(window()).path("state").asInt()).isEqualTo(1);
        assertThat(first(window()).has("record_files")).isFalse();
        tenant.stop(capture, 1);
        tenant.settled(recording);
        String url = tenant.api("PUT", "recordings/" + recording + "/share", "")
                .path("url")
                .asText();

        JsonNode list = TestTenant.json(get(window()));
        JsonNode row = list.path("record_meetings").get(0);

        assertThat(list.path("total_count").asInt()).isEqualTo(1);
        assertThat(list.path("current_size").asInt()).isEqualTo(10);
        assertThat(list.path("total_page").asInt()).isEqualTo(1);
        assertThat(row.path("meeting_record_id").asText()).isEqualTo(recording);
        assertThat(row.path("meeting_record_id").isTextual()).isTrue();
        assertThat(row.path("state").asInt()).isEqualTo(3);
        assertThat(row.path("host_user_id").asText()).isEqualTo("t1");
        JsonNode file = row.path("record_files").get(0);
        assertThat(file.path("sharing_state").asInt()).isEqualTo(1);
        assertThat(file.path("sharing_url").asText()).isEqualTo(url);
        assertThat(file.path("allow_download").asBoolean()).isFalse();
        assertThat(file.has("password")).isFalse();
    }

    /** F84: nonce replay. */
    @Test
    void a_signed_request_is_answered_once() {
        HttpRequest.Builder signed = signed(window(), now, "4711");

        assertThat(tenant.send(signed).statusCode()).isEqualTo(200);
        HttpResponse<String> again = tenant.send(signed);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(errorCode(again)).isEqualTo(190301);
    }

    @ParameterizedTest
    @CsvSource({"0,200,0", "280,200,0", "-280,200,0", "400,400,190300", "-400,400,190300"})
    void the_signed_time_may_be_five_minutes_off(long off, int status, int code) {
        HttpResponse<String> answer = tenant.send(signed(window(), now + off, "n" + off));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(errorCode(answer)).isEqualTo(code);
    }

    /** F54, F60-F64, contract: Meeting 4.1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start_time=A&end_time=B&userid=t1&page_size=21|190004|400",
                "start_time=A&end_time=B&userid=t1&page_size=0|190004|400",
                "start_time=A&end_time=B&userid=t1&page_size=-1|190004|400",
                "start_time=A&end_time=B&userid=t1&page_size=abc|190004|400",
                "start_time=A&end_time=B&userid=t1&page_size=99999999999999999999|190004|400",
                "start_time=A&end_time=B&userid=t1&page=0|190004|400",
                "start_time=A&end_time=B&userid=t1&page=2147483648|190004|400",
                "start_time=A&end_time=B&userid=t1&page=%00|190004|400",
                "start_time=A&userid=t1|190004|400",
                "end_time=B&userid=t1|190004|400",
                "start_time=B&end_time=A&userid=t1|190004|400",
                "start_time=1600000000&end_time=1602678401&userid=t1|190004|400",
                "start_time=1600000000000&end_time=1600000001000&userid=t1|190004|400",
                "start_time=A&end_time=B|190004|400",
                "start_time=A&end_time=B&operator_id=t1&operator_id_type=9|190004|400",
                "start_time=A&end_time=B&operator_id_type=1|190004|400",
                "start_time=A&end_time=B&userid=nobody|190001|500",
            })
    void refuses_what_the_documents_do_not_allow(String query, int code, int status) {
        HttpResponse<String> answer =
                get(query.replace("=A", "=" + (now - 1000)).replace("=B", "=" + (now + 1000)));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(errorCode(answer)).isEqualTo(code);
        assertThat(TestTenant.read(answer.body())
                        .path("error_info")
                        .path("new_error_code")
                        .asInt())
                .isEqualTo(200_000_000 + code);
    }

    /** F62: exactly 31 days. */
    @Test
    void accepts_a_span_of_exactly_31_days() {
        assertThat(get("start_time=1600000000&end_time=1602678400&userid=t1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_signature_is_refused() {
        HttpRequest.Builder signed = signed(window(), now, "1").setHeader("X-TC-Signature", "bm90IG1pbmU=");

        HttpResponse<String> answer = tenant.send(signed);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(errorCode(answer)).isEqualTo(200003);
        assertThat(answer.headers().firstValue("X-TC-Trace")).isPresent();
    }

    @Test
    void another_tenants_key_lists_nothing_of_this_one() {
        tenant.openCapture();
        String meeting = tenant.meeting();
        TestTenant first = tenant;
        moveIn();

        JsonNode list = TestTenant.json(get(window() + "&meeting_id=" + meeting));

        assertThat(list.path("total_count").asInt()).isZero();
        assertThat(first.id()).isNotEqualTo(tenant.id());
    }

    private String window() {
        return "start_time=" + (now - 86400) + "&end_time=" + (now + 86400) + "&userid=t1&query_record_type=0";
    }

    private JsonNode first(String query) {
        return TestTenant.json(get(query)).path("record_meetings").get(0);
    }

    private HttpResponse<String> get(String query) {
        return tenant.send(
                signed(query, now, Long.toString(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE))));
    }

    private HttpRequest.Builder signed(String query, long timestamp, String nonce) {
        String target = "/v1/records?" + query;
        String key = app.path("key_id").asText();
        String text =
                "GET\nX-TC-Key=" + key + "&X-TC-Nonce=" + nonce + "&X-TC-Timestamp=" + timestamp + "\n" + target + "\n";
        return tenant.request(target)
                .header("X-TC-Key", key)
                .header("X-TC-Nonce", nonce)
                .header("X-TC-Timestamp", Long.toString(timestamp))
                .header("X-TC-Signature", sign(text))
                .header("AppId", tenant.id())
                // Clients made since 2026-01 send one; it is not looked at.
                .header("STS-Token", "anything")
                .header("SdkId", app.path("app_id").asText());
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(app.path("secret").asText().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String hex = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int errorCode(HttpResponse<String> answer) {
        return TestTenant.read(answer.body())
                .path("error_info")
                .path("error_code")
                .asInt();
    }
}
