package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Segments whose numbers, times, digests or lengths are wrong: refused, and nothing is kept. */
class OddSegmentIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final byte[] BYTES = "some segment".getBytes(StandardCharsets.US_ASCII);
    private static final String DIGEST = Base64.getEncoder().encodeToString(TestTenant.sha256(BYTES));
    private static final String TIMES = "?starts_at=1700000000000&ends_at=1700000005000";

    private TestTenant tenant;
    private String capture = "";

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(SERVER.base());
        capture = tenant.openCapture().path("capture_id").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1000001",
                "2147483648",
                "9223372036854775808",
                "%2F",
                "1%2F2",
                "..;",
                "abc",
                "1.5",
                "1e3",
                "+1",
                "%20",
                "1;x=1000001x/2",
                "99999999999999999999"
            })
    void odd_numbers_are_refused(String number) {
        HttpRequest.Builder request = segment(number, TIMES).header("Content-Digest", "sha-256=:" + DIGEST + ":");

        Refused.asProblem(number, tenant.send(request.PUT(BodyPublishers.ofByteArray(BYTES))), 400, 404, 405);
        assertNothingKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?starts_at=1",
                "?ends_at=1",
                "?starts_at=2&ends_at=1",
                "?starts_at=1&ends_at=1",
                "?starts_at=NaN&ends_at=1",
                "?starts_at=0&ends_at=86400001",
                "?starts_at=-1&ends_at=1",
                "?starts_at=%2B1000000000-01-01T00:00:00Z&ends_at=%2B1000000000-01-01T00:00:01Z",
                "?starts_at=9223372036854775807&ends_at=9223372036854775808",
                "?starts_at=1&starts_at=1&ends_at=2",
                "?starts_at=1.5&ends_at=2",
                "?starts_at=&ends_at=2",
                "?starts_at=%00&ends_at=2",
                "?starts_at=1e400&ends_at=2"
            })
    void odd_times_are_refused(String times) {
        HttpRequest.Builder request = segment("1", times).header("Content-Digest", "sha-256=:" + DIGEST + ":");

        Refused.asProblem(times, tenant.send(request.PUT(BodyPublishers.ofByteArray(BYTES))), 400);
        assertNothingKept();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense|bad_input",
                "sha-256|bad_input",
                "sha-256=OK|bad_input",
                "sha-256=::|bad_input",
                "sha-256=:AAAA:|bad_input",
                "sha-256=:****:|bad_input",
                "SHA-256=:OK:|bad_input",
                "md5=:AAAAAAAAAAAAAAAAAAAAAA==:|digest_required",
                "sha-512=:OK:|digest_required",
                "sha-256=:OK:, sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:|digest_mismatch",
                "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:|digest_mismatch",
            })
    void odd_digests_are_refused(String header, String code) {
        HttpRequest.Builder request = segment("1", TIMES).header("Content-Digest", header.replace("OK", DIGEST));
        HttpResponse<String> answer = tenant.send(request.PUT(BodyPublishers.ofByteArray(BYTES)));

        Refused.asProblem(header, answer, 400);
        assertThat(TestTenant.read(answer.body()).path("code").asText()).isEqualTo(code);
        assertNothingKept();
    }

    @Test
    void a_segment_without_digest_or_with_an_encoding_is_refused() {
        Refused.asProblem("none", tenant.send(segment("1", TIMES).PUT(BodyPublishers.ofByteArray(BYTES))), 400);
        Refused.asProblem(
                "gzip",
                tenant.send(segment("1", TIMES)
                        .header("Content-Encoding", "gzip")
                        .header("Content-Digest", "sha-256=:" + DIGEST + ":")
                        .PUT(BodyPublishers.ofByteArray(BYTES))),
                415);
        assertNothingKept();
    }

    @Test
    void a_body_that_breaks_off_leaves_nothing_and_the_next_one_is_fine() throws Exception {
        for (int round = 0; round < 3; round++) {
            try (var socket = new java.net.Socket("127.0.0.1", SERVER.process().port())) {
                socket.getOutputStream()
                        .write((head("Content-Length: 100") + "only this").getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                TestTenant.pause();
            }
        }
        assertNothingKept();
        assertThat(tenant.put(capture, 1, BYTES).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 5,400",
        "Content-Length: -1,400",
        "Content-Length: abc,400",
        "Content-Length: 99999999999999999999,400"
    })
    void a_wrong_length_is_refused(String length, int status) {
        String answer = Http.raw(SERVER.process().port(), head(length) + new String(BYTES, StandardCharsets.US_ASCII));

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("HTTP/1.1 201");
        Refused.withoutTraces(length, answer);
        assertNothingKept();
    }

    @Test
    void a_segment_announced_too_large_is_refused_before_it_comes() {
        String answer = Http.raw(SERVER.process().port(), head("Content-Length: 999999999999"));

        assertThat(answer).startsWith("HTTP/1.1 413 ");
        assertNothingKept();
    }

    @Test
    void chunked_bodies_and_those_that_ask_first_are_welcome() {
        String chunked = "c\r\nsome segment\r\n0\r\n\r\n";
        assertThat(Http.raw(SERVER.process().port(), head("Transfer-Encoding: chunked") + chunked))
                .startsWith("HTTP/1.1 201 ");
        HttpRequest.Builder asking = segment("2", TIMES)
                .header("Content-Digest", "sha-256=:" + DIGEST + ":")
                .expectContinue(true);
        assertThat(tenant.send(asking.PUT(BodyPublishers.ofByteArray(BYTES))).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\nsome segment\r\n0\r\n\r\n", "-1\r\nx\r\n0\r\n\r\n", "ffffffffffffffff\r\nx", "c\r\nsome"})
    void broken_chunks_leave_nothing(String chunks) {
        String answer = Http.raw(SERVER.process().port(), head("Transfer-Encoding: chunked") + chunks);

        assertThat(answer).doesNotContain("HTTP/1.1 20", "HTTP/1.1 50");
        Refused.withoutTraces(chunks, answer);
        assertNothingKept();
    }

    private void assertNothingKept() {
        assertThat(tenant.capture(capture).path("received_segments").asInt()).isZero();
        assertThat(SERVER.process().isReady()).isTrue();
    }

    private HttpRequest.Builder segment(String number, String times) {
        return tenant.authorised("/api/captures/" + capture + "/segments/" + number + times)
                .header("Content-Type", "video/mp4");
    }

    private String head(String length) {
        return "PUT /api/captures/" + capture + "/segments/1" + TIMES
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + tenant.token() + "\r\nContent-Digest: sha-256=:" + DIGEST + ":\r\n" + length
                + "\r\nConnection: close\r\n\r\n";
    }
}
