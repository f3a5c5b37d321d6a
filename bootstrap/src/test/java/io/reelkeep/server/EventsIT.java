package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.util.crypto.WxCpCryptUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telling subscribers of events through the running server (contract: Meeting 5, WeCom 6). F82 */
class EventsIT {
    private static final String TOKEN = "bVPU6F8Htxl5XkAbp3jGV2xWp";
    private static final String AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private static final String ALL = "\"started\",\"stopped\",\"completed\",\"failed\"";

    @RegisterExtension
    static final ReelkeepServer SERVER = ReelkeepServer.thatMayDie();

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private TestTenant tenant;

    @BeforeAll
    static void start() {
        server = SERVER.process();
    }

    @BeforeEach
    void moveIn() {
        tenant = TestTenant.on(server.base());
    }

    /** F91 */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_meeting_application_is_told_from_the_start_to_the_files(boolean encrypted) throws Exception {
        try (var receiver = new EventReceiver(call -> plain(call.query().get("check_str"), encrypted))) {
            subscribe("meeting", receiver, encrypted, ALL);

            String recording = record();

            List<EventReceiver.Call> told = receiver.await(3);
            assertThat(told).hasSize(3).allSatisfy(EventsIT::assertSigned);
            JsonNode started = event(told.get(0), encrypted);
            JsonNode completed = event(told.get(2), encrypted);
            JsonNode file = tenant.recording(recording).path("files").get(0);
            assertThat(started.path("event").asText()).isEqualTo("recording.started");
            assertThat(payload(started).at("/operator/userid").asText()).isEqualTo("t1");
            assertThat(payload(started).path("chat_notice").asText()).isEqualTo("您已开启本地录制");
            assertThat(event(told.get(1), encrypted).path("event").asText()).isEqualTo("recording.stopped");
            assertThat(completed.path("event").asText()).isEqualTo("recording.completed");
            assertThat(payload(completed).at("/meeting_info/meeting_id").asText())
                    .isEqualTo(tenant.meeting());
            assertThat(payload(completed)
                            .at("/recording_files/0/record_file_id")
                            .asText())
                    .isEqualTo(file.path("file_id").asText());
            assertThat(completed.path("trace_id").asText())
                    .isNotEqualTo(started.path("trace_id").asText());
            TimeMachine.advance(tenant, "PT3H");
            assertThat(receiver.posts()).hasSize(3);
        }
    }

    @Test
    void a_wecom_client_understands_what_it_is_told() {
        JsonNode app = tenant.addApp("wecom");
        new Apps(tenant).change(app, "{\"wecom\":{\"all_meetings\":true}}");
        var config = new WxCpDefaultConfigImpl();
        config.setCorpId(app.path("key_id").asText());
        config.setToken("QDG6eK");
        config.setAesKey(AES_KEY);
        var crypt = new WxCpCryptUtil(config);
        try (var receiver = new EventReceiver(call -> crypt.decrypt(call.query().get("echostr")))) {
            subscribe(app, body(receiver, "QDG6eK", true, ALL));

            record();

            assertThat(readByVendor(receiver.await(3).get(0)))
                    .startsWith(app.path("key_id").asText() + " <xml>")
                    .contains("<ChangeType><![CDATA[start_recording]]></ChangeType>");
            List<WxCpXmlMessage> told = receiver.await(3).stream()
                    .map(call -> WxCpXmlMessage.fromEncryptedXml(
                            call.body(),
                            config,
                            call.query().get("timestamp"),
                            call.query().get("nonce"),
                            call.query().get("msg_signature")))
                    .toList();
            assertThat(told)
                    .extracting(WxCpXmlMessage::getChangeType)
                    .containsExactly("start_recording", "stop_recording", "complete_recording");
            assertThat(told).allSatisfy(message -> {
                assertThat(message.getEvent()).isEqualTo("meeting_change");
                assertThat(message.getMsgType()).isEqualTo("event");
                assertThat(message.getToUserName()).isEqualTo(app.path("key_id").asText());
            });
            assertThat(told.get(0).getFromUserName()).isEqualTo("t1");
            assertThat(told.get(2).getFromUserName()).isEqualTo("sys");
        }
    }

    /** Contract: Meeting 5, retries; the log shows what was given up, and it can be sent again. */
    @Test
    void a_dead_receiver_is_tried_six_times_and_told_again_when_asked_to() throws Exception {
        try (var receiver = new EventReceiver(call -> plain(call.query().get("check_str"), true))) {
            subscribe("meeting", receiver, true, "\"started\"");
            receiver.answers(500);
            tenant.openCapture();
            receiver.await(1);

            TimeMachine.advance(tenant, "PT5S");
            assertThat(receiver.posts()).hasSize(1);
            TimeMachine.advance(tenant, "PT6S");
            assertThat(receiver.posts()).hasSize(2);
            TimeMachine.advance(tenant, "PT40M");
            assertThat(receiver.posts()).hasSize(5);
            TimeMachine.advance(tenant, "PT3H");
            assertThat(receiver.posts()).hasSize(6);
            assertThat(receiver.posts()).allSatisfy(EventsIT::assertSigned);
            assertThat(receiver.posts().stream().map(EventReceiver.Call::body).distinct())
                    .hasSize(1);
            assertThat(receiver.posts().stream()
                            .map(call -> call.headers().get("signature"))
                            .distinct())
                    .hasSize(6);
            JsonNode dead = delivery("given_up");
            assertThat(dead.path("kind").asText()).isEqualTo("meeting");
            assertThat(dead.path("event").asText()).isEqualTo("recording.started");

            receiver.answers(200);
            tenant.api("POST", "callback-deliveries/" + dead.path("delivery_id").asText() + "/resend", "");
            receiver.await(7);
            TimeMachine.advance(tenant, "PT1S");
            assertThat(delivery("delivered")
                            .path("attempts")
                            .get(0)
                            .path("detail")
                            .asText())
                    .isEqualTo("successfully received callback");
        }
    }

    @Test
    void goes_on_telling_after_it_was_killed() {
        try (var receiver = new EventReceiver(call -> plain(call.query().get("check_str"), false))) {
            subscribe("meeting", receiver, false, "\"started\"");
            receiver.answers(503);
            tenant.openCapture();
            receiver.await(1);
            TimeMachine.advance(tenant, "PT1S");
            receiver.answers(200);

            server.kill();
            server.restart();
            TimeMachine.advance(tenant, "PT11S");

            assertThat(receiver.await(2)).hasSize(2);
            assertThat(event(receiver.posts().get(1), false).path("trace_id"))
                    .isEqualTo(event(receiver.posts().get(0), false).path("trace_id"));
        }
    }

    @Test
    void nobody_is_subscribed_who_does_not_know_the_keys() {
        try (var receiver = new EventReceiver(call -> "something else")) {
            JsonNode app = tenant.addApp("meeting");

            assertThat(trySubscribe(app, body(receiver, TOKEN, false, ALL)))
                    .contains("callback_unconfirmed")
                    .contains("did not pass the check");

            receiver.answers(302);
            assertThat(trySubscribe(app, body(receiver, TOKEN, false, ALL))).contains("HTTP 302 instead of 200");
            assertThat(tenant.admin("GET", "tenants/" + tenant.id() + "/event-subscriptions", "")
                            .path("subscriptions"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"token\":\"x\"|\"token\":\"short\"|bad_parameter",
                "\"url\":\"x\"|\"url\":\"ftp://a\"|bad_input",
                "\"url\":\"x\"|\"url\":\"http://10.0.0.1/\"|callback_target_forbidden",
                "\"url\":\"x\"|\"url\":\" \"|bad_input",
                "\"url\":\"x\"|\"url\":null|bad_input",
                "\"name\":\"x\"|\"name\":\"\"|bad_input",
                "\"name\":\"x\"|\"name\":\"\\u0000\"|bad_input",
                "\"events\":[]|\"events\":[]|bad_input",
                "\"events\":[]|\"events\":[\"eaten\"]|bad_input",
                "\"events\":[]|\"events\":[null]|bad_input",
                "\"events\":[]|\"events\":\"started\"|bad_input",
                "\"encoding_aes_key\":\"x\"|\"encoding_aes_key\":\"abc\"|bad_input",
                "\"encoding_aes_key\":\"x\"|\"encoding_aes_key\":\"jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2+\"|bad_input",
                "\"name\":\"x\"|\"nome\":\"x\"|bad_input"
            })
    void nonsense_is_refused(String field, String nonsense, String code) {
        String name = field.substring(0, field.indexOf(':'));
        String good = "{\"name\":\"n\",\"url\":\"http://127.0.0.1:1/\",\"token\":\"" + TOKEN
                + "\",\"encoding_aes_key\":\"" + AES_KEY + "\",\"events\":[\"started\"]}";
        String bad = good.replaceFirst(name + ":(\"[^\"]*\"|\\[[^]]*])", nonsense.replace("\\", "\\\\"));

        assertThat(trySubscribe(tenant.addApp("meeting"), bad)).contains("\"" + code + "\"");
    }

    @Test
    void only_applications_with_events_of_this_tenant_subscribe() {
        try (var receiver = new EventReceiver(call -> plain(call.query().get("check_str"), false))) {
            String body = body(receiver, TOKEN, false, ALL);
            JsonNode theirs = TestTenant.on(server.base()).addApp("meeting");

            assertThat(trySubscribe(tenant.addApp("classroom"), body)).contains("app_unknown");
            assertThat(trySubscribe(theirs, body)).contains("app_unknown");
        }
    }

    @Test
    void proposed_keys_are_taken_and_a_removed_subscription_is_silent() {
        JsonNode keys = tenant.admin("POST", "tenants/" + tenant.id() + "/event-subscriptions/keys", "");
        String token = keys.path("token").asText();
        assertThat(token).matches("[A-Za-z0-9]{25}");
        String aesKey = keys.path("encoding_aes_key").asText();
        byte[] bytes = Base64.getDecoder().decode(aesKey + "=");
        assertThat(Base64.getEncoder().encodeToString(bytes)).isEqualTo(aesKey + "=");
        try (var receiver = new EventReceiver(call -> plain(call.query().get("check_str"), false))) {
            JsonNode app = tenant.addApp("meeting");
            JsonNode set = subscribe(app, body(receiver, token, false, ALL));
            assertThat(set.toString()).doesNotContain(token);
            assertThat(tenant.admin("GET", pathOf(app), "")).isEqualTo(set);

            tenant.admin("DELETE", pathOf(app), "");
            tenant.openCapture();
            TimeMachine.advance(tenant, "PT5S");

            assertThat(receiver.posts()).isEmpty();
        }
    }

    /** By the vendor's own library for Node: the corp it was sealed for, and the message. */
    private static String readByVendor(EventReceiver.Call call) {
        return NodeJudge.run(
                "callback.js",
                "QDG6eK",
                AES_KEY,
                call.query().get("timestamp"),
                call.query().get("nonce"),
                call.query().get("msg_signature"),
                call.body());
    }

    private void subscribe(String kind, EventReceiver receiver, boolean encrypted, String events) {
        subscribe(tenant.addApp(kind), body(receiver, TOKEN, encrypted, events));
    }

    private JsonNode subscribe(JsonNode app, String body) {
        return tenant.admin("PUT", pathOf(app), body);
    }

    /** The answer as text. */
    private String trySubscribe(JsonNode app, String body) {
        return tenant.send(tenant.request("/api/admin/" + pathOf(app))
                        .header("Authorization", "Bearer " + ServerProcess.ADMIN_SECRET)
                        .header("Content-Type", "application/json")
                        .method("PUT", java.net.http.HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }

    private String pathOf(JsonNode app) {
        return "tenants/" + tenant.id() + "/apps/" + app.path("app_id").asText() + "/event-subscription";
    }

    private static String body(EventReceiver receiver, String token, boolean encrypted, String events) {
        return "{\"name\":\"会议\",\"url\":\"" + receiver.url() + "\",\"token\":\"" + token + "\""
                + (encrypted ? ",\"encoding_aes_key\":\"" + AES_KEY + "\"" : "") + ",\"events\":[" + events + "]}";
    }

    private String record() {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        // Told apart by their times, as each is delivered on its own.
        TimeMachine.advance(tenant, "PT2S");
        tenant.stop(capture, 1);
        String recording = opened.path("recording_id").asText();
        assertThat(tenant.settled(recording).path("state").asText()).isEqualTo("ready");
        return recording;
    }

    private JsonNode delivery(String state) {
        return tenant.api("GET", "callback-deliveries?state=" + state, "")
                .path("deliveries")
                .get(0);
    }

    private static JsonNode payload(JsonNode event) {
        assertThat(event.path("payload")).hasSize(1);
        return event.path("payload").get(0);
    }

    /** As a receiver reads it that knows nothing but the documents. */
    private static JsonNode event(EventReceiver.Call call, boolean encrypted) {
        assertThat(call.headers().get("content-type")).isEqualTo("application/json");
        return TestTenant.read(plain(TestTenant.read(call.body()).path("data").asText(), encrypted));
    }

    private static String plain(String data, boolean encrypted) {
        byte[] bytes = Base64.getDecoder().decode(data);
        try {
            return new String(encrypted ? decrypt(bytes) : bytes, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static byte[] decrypt(byte[] bytes) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(AES_KEY + "=");
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
        return cipher.doFinal(bytes);
    }

    private static void assertSigned(EventReceiver.Call call) throws GeneralSecurityException {
        String[] parts = {
            TOKEN,
            call.headers().get("timestamp"),
            call.headers().get("nonce"),
            TestTenant.read(call.body()).path("data").asText()
        };
        Arrays.sort(parts);
        byte[] sha1 =
                MessageDigest.getInstance("SHA-1").digest(String.join("", parts).getBytes(StandardCharsets.US_ASCII));
        assertThat(call.headers().get("signature")).isEqualTo(HexFormat.of().formatHex(sha1));
        assertThat(call.query()).containsEntry("who", "we");
    }
}
