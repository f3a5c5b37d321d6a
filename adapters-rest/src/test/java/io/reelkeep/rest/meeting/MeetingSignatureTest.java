package io.reelkeep.rest.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingSignatureTest {
    private static final String KEY = "AKIDtestSecretId0001";
    private static final String SECRET = "testSecretKey0001";

    /** Contract: Meeting 2.1, vectors M1 to M5. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | 1602950400 | 1234567 | /v1/records?meeting_code=423111111&userid=testUser&start_time=1602950400&end_time=1603123200 | '' | ODZlNjBlNzBlNzFhZTVkNjhkNWQyMDMwMmI1YjRkOWNiODIxNGVkNGM3NGE0OTcxNzYyNzQ5N2JlM2JkMTdlMQ==",
                "PUT | 1602950401 | 18446744073709551615 | /v1/records/settings/1318080818611111111 | {\"operator_id\":\"testUser\",\"operator_id_type\":1,\"sharing_config\":{\"enable_sharing\":true,\"enable_password\":true,\"password\":\"Ab12\"}} | MTgwY2JmN2ViNzM1MWMxNTQ1MzQwYzczNzkzOThlYjUwZDAwOWNlM2ZiODNiMTMxZjkzY2Y5N2ExNzUyNjQyNA==",
                "GET | 1602950402 | 88 | /v1/records/transcripts/search?record_file_id=1318080818611111111&operator_id=testUser&operator_id_type=1&text=%E4%BC%9A%E8%AE%AE | '' | MjRlZDk2YjQ0MTA2OTQ5NTU1ZmY2MTg1NGRiYzQ3NjUzOWRhYzhiYzQyOGQyNGVhMjMxZThmOWM2NTY1MDJmYQ==",
                "POST | 1602950403 | 99 | /v1/files/records/upload-part | '' | YWIyNGMxM2U1NmUzMTllNGI5MWU5NzQyNzExY2ZmMzE3OWZhNzczYzY4MzdkNTk2ZTQ0YTVlM2FlMzI4NTU1YQ==",
                "PUT | 1602950404 | 100 | /v1/records/settings/1 | {\"subject\":\"张三的会议\"} | MWI1YzFkMjUzMWE4ZmU3MmM4YWVjMWIzZWVkNzcyYmJjMmY1NGYzYjZjZjdiNGU5Mzk5ZTk4NmNmMTg4Y2RiYw=="
            })
    void signs_as_the_clients_do(
            String method, String timestamp, String nonce, String target, String body, String signature) {
        var signed = new MeetingSignature(method, KEY, nonce, timestamp, target, body.getBytes(StandardCharsets.UTF_8));

        assertThat(signed.under(SECRET)).isEqualTo(signature);
        assertThat(signed.matches(SECRET, signature)).isTrue();
    }

    @Test
    void does_not_match_another_secret_nor_another_text() {
        var signed = new MeetingSignature("GET", KEY, "1", "2", "/v1/records", new byte[0]);

        assertThat(signed.matches("other", signed.under(SECRET))).isFalse();
        assertThat(signed.matches(SECRET, "")).isFalse();
        assertThat(signed.matches(SECRET, signed.under(SECRET) + "=")).isFalse();
    }

    @Test
    void does_not_let_an_escaped_query_be_re_cut() {
        var escaped = new MeetingSignature("GET", KEY, "1", "2", "/v1/records?a=1%26b=2", new byte[0]);
        var cut = new MeetingSignature("GET", KEY, "1", "2", "/v1/records?a=1&b=2", new byte[0]);

        assertThat(cut.matches(SECRET, escaped.under(SECRET))).isFalse();
    }
}
