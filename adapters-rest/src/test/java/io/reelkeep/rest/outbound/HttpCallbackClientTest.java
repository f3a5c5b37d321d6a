package io.reelkeep.rest.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.application.kit.HandClock;
import io.reelkeep.application.kit.SeededSecrets;
import io.reelkeep.domain.callback.Announcement;
import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCallbackClientTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_603_089_967);
    private static final String TIC_KEY = "0123456789abcdef0123456789abcdef";
    private static final CallbackSecrets KEYS = new CallbackSecrets(new AppId(9), TIC_KEY, Optional.empty());

    private final HttpCallbackClient client = allowing("127.0.0.0/8", "::1");

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    /** F105 */
    @ParameterizedTest
    @ValueSource(strings = {"{\"error_code\":0}", "{\"error_code\":\"0\"}", "{\"error_code\":0,\"more\":[1]}"})
    void counts_only_the_agreed_answer(String body) throws IOException {
        try (Receiver receiver = Receiver.saying(200, body)) {
            CallbackAnswer answer = post(receiver);

            assertThat(answer.acknowledged()).isTrue();
            assertThat(answer.status()).hasValue(200);
        }
    }

    /** F105, C15 */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "200; {\"error_code\":1}; error_code is 1 instead of 0",
                "200; {\"error_code\":0.0}; error_code is 0.0 instead of 0",
                "200; {\"error_code\":null}; error_code is null instead of 0",
                "200; {\"error_code\":1,\"error_code\":0}; the answer is not a JSON object",
                "200; {}; the answer has no error_code",
                "200; [{\"error_code\":0}]; the answer is not a JSON object",
                "200; {\"error_code\":0}x; the answer is not a JSON object",
                "200; <html>ok</html>; the answer is not a JSON object: <html>ok</html>",
                "200; ''; the answer is empty",
                "204; ''; HTTP 204 instead of 200",
                "201; {\"error_code\":0}; HTTP 201 instead of 200",
                "500; {\"error_code\":0}; HTTP 500 instead of 200"
            })
    void does_not_count_any_other_answer(int status, String body, String why) throws IOException {
        try (Receiver receiver = Receiver.saying(status, body)) {
            CallbackAnswer answer = post(receiver);

            assertThat(answer.acknowledged()).isFalse();
            assertThat(answer.status()).hasValue(status);
            assertThat(answer.detail()).startsWith(why);
        }
    }

    /** F100 */
    @Test
    void posts_the_kept_body_with_the_public_parameters() throws IOException {
        try (Receiver receiver = Receiver.saying(200, "{\"error_code\":0}")) {
            client.post(delivery(receiver.at("127.0.0.1", "/cb?a=1")), KEYS);
            Receiver.Call call = receiver.calls().get(0);

            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.target().toString())
                    .matches("/cb\\?a=1&sdkappid=14000000&random=[0-9]+&expire_time=1603090087"
                            + "&sign=984040d639aa6af75b58f6daf7a6d8bc");
            assertThat(call.body()).isEqualTo("{\"event\":\"课堂\"}");
            assertThat(call.header("Content-type")).isEqualTo("application/json");
            assertThat(call.header("Webhook-id")).isEqualTo("77");
            assertThat(call.header("Webhook-timestamp")).isEqualTo("1603089967");
            assertThat(call.header("X-reelkeep-signature"))
                    .isEqualTo(CallbackSignature.ofBody(TIC_KEY, 1_603_089_967, call.body()));
            assertThat(call.header("User-agent")).isEqualTo("Reelkeep");
        }
    }

    @Test
    void draws_a_new_random_number_for_every_attempt() throws IOException {
        try (Receiver receiver = Receiver.saying(200, "{\"error_code\":0}")) {
            post(receiver);
            post(receiver);

            assertThat(receiver.calls().get(0).target())
                    .isNotEqualTo(receiver.calls().get(1).target());
        }
    }

    @Test
    void does_not_follow_a_redirect() throws IOException {
        try (Receiver goal = Receiver.saying(200, "{\"error_code\":0}");
                Receiver receiver = new Receiver(exchange -> {
                    exchange.getResponseHeaders()
                            .set("Location", goal.at("127.0.0.1", "/").toString());
                    Receiver.send(exchange, 307, new byte[0]);
                })) {
            CallbackAnswer answer = post(receiver);

            assertThat(answer.detail()).isEqualTo("HTTP 307 instead of 200");
            assertThat(goal.calls()).isEmpty();
        }
    }

    @Test
    void gives_up_on_an_answer_that_trickles() throws IOException {
        try (HttpCallbackClient hasty = hasty();
                Receiver receiver = new Receiver(exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 1000; i++) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                        Thread.sleep(20);
                    }
                })) {
            CallbackAnswer answer = hasty.post(delivery(receiver.at("127.0.0.1", "/")), KEYS);

            assertThat(answer.detail()).isEqualTo("no complete answer within 300 ms");
            assertThat(answer.tookMillis()).isBetween(300L, 3000L);
        }
    }

    @Test
    void gives_up_on_silence() throws IOException {
        try (HttpCallbackClient hasty = hasty();
                Receiver receiver = new Receiver(exchange -> Thread.sleep(10_000))) {
            CallbackAnswer answer = hasty.post(delivery(receiver.at("127.0.0.1", "/")), KEYS);

            assertThat(answer.status()).isEmpty();
            assertThat(answer.detail()).isEqualTo("no complete answer within 300 ms");
        }
    }

    @Test
    void reads_no_more_than_64_kib() throws IOException {
        try (Receiver receiver = Receiver.saying(200, "{\"error_code\":0}" + " ".repeat(64 * 1024))) {
            assertThat(post(receiver).detail()).isEqualTo("the answer is larger than 64 KiB");
        }
    }

    @Test
    void does_not_unpack_what_came_compressed() throws IOException {
        try (Receiver receiver = new Receiver(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Receiver.send(exchange, 200, "{\"error_code\":0}".getBytes(StandardCharsets.UTF_8));
        })) {
            assertThat(post(receiver).acknowledged()).isTrue();
        }
    }

    @Test
    void makes_an_answer_of_a_refused_connection() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        CallbackAnswer answer = client.post(delivery(URI.create("http://127.0.0.1:" + port + "/")), KEYS);

        assertThat(answer.acknowledged()).isFalse();
        assertThat(answer.detail()).isEqualTo("the connection was refused");
    }

    @Test
    void makes_an_answer_of_a_connection_that_breaks() throws IOException {
        try (Receiver receiver = new Receiver(exchange -> exchange.close())) {
            assertThat(post(receiver).detail()).isEqualTo("the connection broke");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433"})
    void does_not_call_a_private_address_nor_a_name_that_leads_to_one(String host) throws IOException {
        try (HttpCallbackClient outward = allowing();
                Receiver receiver = Receiver.saying(200, "{\"error_code\":0}")) {
            CallbackAnswer answer = outward.post(delivery(receiver.at(host, "/")), KEYS);

            assertThat(answer.detail()).isEqualTo("the address may not be called from here");
            assertThat(receiver.calls()).isEmpty();
        }
    }

    @Test
    void makes_an_answer_of_a_name_that_does_not_resolve() {
        CallbackAnswer answer = client.post(delivery(URI.create("http://nowhere.invalid:8080/")), KEYS);

        assertThat(answer.detail()).isIn("the host name could not be resolved", "no complete answer within 5000 ms");
    }

    private CallbackAnswer post(Receiver receiver) {
        return client.post(delivery(receiver.at("127.0.0.1", "/")), KEYS);
    }

    private static HttpCallbackClient allowing(String... blocks) {
        return new HttpCallbackClient(
                new CallbackTargets(List.of(blocks)), new HandClock(NOW), wires(Duration.ofSeconds(5)));
    }

    private static HttpCallbackClient hasty() {
        return new HttpCallbackClient(
                new CallbackTargets(List.of("127.0.0.0/8")), new HandClock(NOW), wires(Duration.ofMillis(300)));
    }

    private static Map<CallbackKind, Wire> wires(Duration patience) {
        return Map.of(CallbackKind.CLASSROOM, new ClassroomWire(new SeededSecrets(1), patience));
    }

    private static CallbackDelivery delivery(URI url) {
        return CallbackDelivery.due(
                new CallbackDeliveryId(77),
                new CallbackEndpoint(new TenantId(1), url, "14000000").addressee(),
                new Announcement(
                        new RecordingId(2),
                        Optional.of(new RecordingFileId(3)),
                        "local_record_callback",
                        "{\"event\":\"课堂\"}"),
                NOW);
    }
}
