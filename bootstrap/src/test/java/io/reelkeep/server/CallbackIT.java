package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Announcing through the running server, with a clock that is moved. The server is killed and restarted on the way. */
class CallbackIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    @TempDir
    static Path folder;

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        server = SERVER.process();
    }

    /** F100-F107 */
    @Test
    void tells_once_who_acknowledges_at_once() throws Exception {
        try (var receiver = new CallbackReceiver(n -> CallbackReceiver.Answer.YES)) {
            TestTenant tenant = TestTenant.on(server.base());
            JsonNode app = listen(tenant, receiver);

            String recording = record(tenant);

            CallbackReceiver.Received told = receiver.await(1).get(0);
            assertThat(told.contentType()).startsWith("application/json");
            JsonNode info = TestTenant.read(told.body()).path("data").path("record_info");
            JsonNode file = tenant.recording(recording).path("files").get(0);
            assertThat(TestTenant.read(told.body()).path("event").asText()).isEqualTo("local_record_callback");
            assertThat(info.path("sdkappid").asText())
                    .isEqualTo(app.path("key_id").asText());
            assertThat(info.path("sdkappid").isNumber()).isTrue();
            assertThat(info.path("file_id").asText())
                    .isEqualTo(file.path("file_id").asText());
            assertThat(info.path("file_size").asLong())
                    .isEqualTo(file.path("size_bytes").asLong());
            assertThat(info.path("teacher_id").asText()).isEqualTo("t1");
            assertThat(info.path("assistant_id").asText()).isEmpty();
            assertThat(info.path("record_type").asText()).isEqualTo("local_record");
            assertThat(Http.get(java.net.URI.create(info.path("file_url").asText()), "Range", "bytes=0-9")
                            .statusCode())
                    .isEqualTo(206);
            assertSigned(told.query(), app.path("secret").asText());
            TimeMachine.advance(tenant, "PT30M");
            assertThat(receiver.received()).hasSize(1);
            assertThat(states(tenant)).containsExactly("delivered");
        }
    }

    /** F106, C14: 1 + 10 attempts 60 s apart, then it is given up, and can be sent again. */
    @Test
    void gives_up_after_eleven_attempts_and_sends_again_when_told_to() {
        try (var receiver =
                new CallbackReceiver(n -> n <= 11 ? CallbackReceiver.Answer.NO : CallbackReceiver.Answer.YES)) {
            TestTenant tenant = TestTenant.on(server.base());
            listen(tenant, receiver);
            record(tenant);
            receiver.await(1);

            TimeMachine.advance(tenant, "PT9M30S");
            assertThat(receiver.received()).hasSize(10);
            TimeMachine.advance(tenant, "PT2M");
            assertThat(receiver.received()).hasSize(11);
            TimeMachine.advance(tenant, "PT1H");
            assertThat(receiver.received()).hasSize(11);
            assertThat(receiver.received().stream()
                            .map(CallbackReceiver.Received::body)
                            .distinct())
                    .hasSize(1);
            assertThat(states(tenant)).containsExactly("given_up");

            String delivery = deliveries(tenant).get(0).path("delivery_id").asText();
            tenant.api("POST", "callback-deliveries/" + delivery + "/resend", "");
            receiver.await(12);
            TimeMachine.advance(tenant, "PT1S");
            assertThat(states(tenant)).containsExactly("delivered");
        }
    }

    @Test
    void goes_on_trying_after_it_was_killed() {
        try (var receiver = new CallbackReceiver(
                n -> n < 3 ? new CallbackReceiver.Answer(500, "{\"error_code\":0}") : CallbackReceiver.Answer.YES)) {
            TestTenant tenant = TestTenant.on(server.base());
            listen(tenant, receiver);
            record(tenant);
            receiver.await(1);
            TimeMachine.advance(tenant, "PT1S");

            server.kill();
            server.restart();
            // A start may take a minute, after which the second attempt is made without us.
            TimeMachine.advance(tenant, "PT61S");
            TimeMachine.advance(tenant, "PT61S");

            assertThat(receiver.await(3)).hasSize(3);
            assertThat(states(tenant)).containsExactly("delivered");
        }
    }

    private static JsonNode listen(TestTenant tenant, CallbackReceiver receiver) {
        JsonNode app = tenant.addApp("classroom");
        tenant.admin(
                "PUT",
                "tenants/" + tenant.id() + "/callback",
                "{\"url\":\"" + receiver.url() + "\",\"sdkappid\":\""
                        + app.path("key_id").asText() + "\"}");
        return app;
    }

    private static String record(TestTenant tenant) {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        String recording = opened.path("recording_id").asText();
        assertThat(tenant.settled(recording).path("state").asText()).isEqualTo("ready");
        return recording;
    }

    private static List<String> states(TestTenant tenant) {
        return deliveries(tenant).findValuesAsText("state");
    }

    private static JsonNode deliveries(TestTenant tenant) {
        return tenant.api("GET", "callback-deliveries", "").path("deliveries");
    }

    /** Contract: Classroom 1, sign = md5(tic_key + expire_time). */
    private static void assertSigned(String query, String ticKey) throws Exception {
        Matcher found = Pattern.compile("who=school&.*expire_time=([0-9]+)&sign=([0-9a-f]{32})")
                .matcher(query);
        assertThat(found.find()).as(query).isTrue();
        byte[] md5 =
                MessageDigest.getInstance("MD5").digest((ticKey + found.group(1)).getBytes(StandardCharsets.UTF_8));
        assertThat(found.group(2)).isEqualTo(HexFormat.of().formatHex(md5));
    }
}
