package io.reelkeep.rest.outbound.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.application.kit.SeededSecrets;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.Announcement;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.rest.outbound.SortedSha1;
import io.reelkeep.rest.outbound.Wire;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.net.URIBuilder;
import org.junit.jupiter.api.Test;

/** Contract: WeCom 6, with its vectors. */
class WeComWireTest {
    private static final String TOKEN = "QDG6eK";
    private static final String AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private static final String PUBLISHED_CORP = "wx5823bf96d3bd56c7";
    private static final String CORP = "wwcorp0000000001";
    private static final Instant NOW = Instant.ofEpochSecond(1_603_089_967);

    private static final String C2_TEXT =
            "<xml><ToUserName><![CDATA[wwcorp0000000001]]></ToUserName><FromUserName><![CDATA[sys]]></F"
                    + "romUserName><CreateTime>1603089967</CreateTime><MsgType><![CDATA[event]]></MsgType><Event>"
                    + "<![CDATA[meeting_change]]></Event><ChangeType><![CDATA[stop_recording]]></ChangeType><Meet"
                    + "ingId><![CDATA[hyAAAA]]></MeetingId></xml>";
    private static final String C2 =
            "Ua/lrJ25nsrfWpymHmwJ4gRIUxvXGGwX6I3qD9nyO88CXMwUTFSO4UXeZErQRQQX5gv58aAgQ4ZiQ7dAHOLbJy08+c"
                    + "8u1rd/itW2t43r3VUhdb7pW44KcWA6mLMGhl+CTVslCUmVQwrnW8lYHw8qGQuREn5NOoY4MJLLE0uShRqVEyHilap6"
                    + "30aW+5rcphwCfD+OpnqsnjCIjPK4Va5ezOooSPtcO2NkUFQU8Alg1o3+FBABMJo6Yi8i6QxWQSJuRPytth34Cfzs5A"
                    + "R9vNbqLe+xGUFe4a7N+vjY7Xf2AZq4U5AljB6ZllKpjf4AI6/QeNwd8G2JhbKmJSeGQ/3zE91/e4Nc83GbGlHaHS2k"
                    + "hZKlzMdgH7huw/L1dLVhqVpVUw2PkjxIELBoaLop6hGPHrnd1Ui3fJL6uJ/6qI255D7G0lgE8CA3u9E1xW5HrLjIzW"
                    + "c72ryuk37Ybne5dL0B4Q==";

    private final WeComWire wire = new WeComWire(new SeededSecrets(7), Duration.ofSeconds(5));

    /** C0, published by the vendor. */
    @Test
    void makes_the_published_question() throws GeneralSecurityException {
        String published = "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";
        byte[] random = Arrays.copyOf(decrypt(published), 16);

        assertThat(textOf(published)).isEqualTo("1616140317555161061");
        assertThat(WeComCrypt.encrypt(AES_KEY, random, "1616140317555161061", PUBLISHED_CORP))
                .isEqualTo(published);
        assertThat(SortedSha1.of(TOKEN, "1409659589", "263014780", published))
                .isEqualTo("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3");
    }

    /** C1 */
    @Test
    void encrypts_as_three_others_do() {
        String encrypted = WeComCrypt.encrypt(
                AES_KEY,
                ascii("0123456789abcdef"),
                "<xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName></xml>",
                PUBLISHED_CORP);

        assertThat(encrypted)
                .isEqualTo("sKqRbbiSUnDhFHOvPjtUMXhh54e/v9hV2FW4Exla+hE3/qtWppTHR+o2z4r8K3uSjRAti05ATrwNvr2mQ4JM"
                        + "u7Ur/P/rEC/BPxFwAsQIzv1iZ5BkC32EyaplJCruVm1MHQAcGMeZGy1HJ9TPFcW5tEkacCJhrAv909owZXYbIas=");
        assertThat(SortedSha1.of(TOKEN, "1409659813", "1372623149", encrypted))
                .isEqualTo("25a87cd161d7a7ffda1b8bd8391149217341ebdd");
    }

    /** C2 */
    @Test
    void encrypts_an_event() {
        assertThat(WeComCrypt.encrypt(AES_KEY, ascii("ABCDEFGHIJKLMNOP"), C2_TEXT, CORP))
                .isEqualTo(C2);
        assertThat(SortedSha1.of(TOKEN, "1603089967", "nonce1", C2))
                .isEqualTo("a2e6e29a46a549ab75d7478f04cd3940665734ab");
    }

    @Test
    void posts_the_event_signed_in_the_address() throws Exception {
        HttpUriRequestBase post = wire.post(delivery(), KEYS, NOW);
        String body = EntityUtils.toString(post.getEntity());
        Map<String, String> query = query(post);

        assertThat(post.getEntity().getContentType()).startsWith("text/xml");
        assertThat(element(body, "ToUserName")).isEqualTo(CORP);
        assertThat(element(body, "AgentID")).isEqualTo("1000002");
        assertThat(textOf(element(body, "Encrypt"))).isEqualTo(C2_TEXT);
        assertThat(query)
                .containsEntry("who", "corp")
                .containsEntry("timestamp", "1603089967")
                .containsEntry(
                        "msg_signature",
                        SortedSha1.of(TOKEN, "1603089967", query.get("nonce"), element(body, "Encrypt")));
    }

    /** Receivers know repeats by what is inside. */
    @Test
    void every_attempt_is_encrypted_anew_around_the_same_bytes() throws Exception {
        String first = EntityUtils.toString(wire.post(delivery(), KEYS, NOW).getEntity());
        String second = EntityUtils.toString(wire.post(delivery(), KEYS, NOW).getEntity());

        assertThat(second).isNotEqualTo(first);
        assertThat(textOf(element(second, "Encrypt"))).isEqualTo(textOf(element(first, "Encrypt")));
    }

    @Test
    void asks_for_the_text_that_is_encrypted() throws Exception {
        Wire.Question question = wire.question(delivery().to(), KEYS, NOW);
        Map<String, String> query = query(question.request());

        assertThat(question.request().getMethod()).isEqualTo("GET");
        assertThat(textOf(query.get("echostr"))).isEqualTo(question.answer());
        assertThat(query.get("msg_signature"))
                .isEqualTo(SortedSha1.of(TOKEN, "1603089967", query.get("nonce"), query.get("echostr")));
    }

    @Test
    void counts_every_200_and_nothing_else() {
        assertThat(wire.objection(200, new byte[0])).isEmpty();
        assertThat(wire.objection(200, ascii("success"))).isEmpty();
        assertThat(wire.objection(200, ascii("<xml/>"))).isEmpty();
        assertThat(wire.objection(500, ascii("success"))).contains("HTTP 500 instead of 200");
        assertThat(wire.objection(301, new byte[0])).contains("HTTP 301 instead of 200");
    }

    @Test
    void nothing_breaks_out_of_its_element() {
        assertThat(Cdata.element("a", "x]]><b/>")).isEqualTo("<a><![CDATA[x]]]]><![CDATA[><b/>]]></a>");
    }

    private static final CallbackSecrets KEYS = new CallbackSecrets(new AppId(1_000_002), TOKEN, Optional.of(AES_KEY));

    private static CallbackDelivery delivery() {
        return CallbackDelivery.due(
                new CallbackDeliveryId(1),
                new Addressee(
                        CallbackKind.WECOM, new TenantId(1), URI.create("https://receiver.example/e?who=corp"), CORP),
                new Announcement(new RecordingId(2), Optional.empty(), "stop_recording", C2_TEXT),
                NOW);
    }

    /** What a receiver does, from the documents: the text between its length and the corp. */
    private static String textOf(String encrypted) throws GeneralSecurityException {
        byte[] plain = decrypt(encrypted);
        int length = ByteBuffer.wrap(plain, 16, 4).getInt();
        return new String(plain, 20, length, StandardCharsets.UTF_8);
    }

    private static byte[] decrypt(String encrypted) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(AES_KEY + "=");
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
        return cipher.doFinal(Base64.getDecoder().decode(encrypted));
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + "><!\\[CDATA\\[(.*?)]]></" + name + ">")
                .matcher(xml);
        assertThat(found.find()).as(xml).isTrue();
        return found.group(1);
    }

    private static Map<String, String> query(HttpUriRequestBase request) throws URISyntaxException {
        return new URIBuilder(request.getUri())
                .getQueryParams().stream().collect(Collectors.toMap(NameValuePair::getName, NameValuePair::getValue));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
