package io.reelkeep.rest.outbound.meeting;

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
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.net.URIBuilder;
import org.junit.jupiter.api.Test;

/** Contract: Meeting 5, with its vectors. */
class MeetingWireTest {
    private static final String TOKEN = "bVPU6F8Htxl5XkAbp3jGV2xWp";
    private static final String AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private static final Instant NOW = Instant.ofEpochMilli(1_609_313_201_465L);

    private static final String W0 =
            "eyJldmVudCI6Im1lZXRpbmcuY3JlYXRlZCIsInVuaXF1ZV9zZXF1ZW5jZSI6ImYyMDA5NmVlLThhYzgtNGRmMi1hN2"
                    + "RlLTA1NzQ2NDlmMjExYiIsInBheWxvYWQiOlt7Im9wZXJhdGVfdGltZSI6IjIwMjAtMTItMjkgMTc6NDE6MDYiLCJv"
                    + "cGVyYXRvciI6eyJ1c2VyaWQiOiJ0ZXN0ZXIwMDAwNmJhNWJhYjMzOTg1OGMxM2M5MzBjY2E5NTY4NCJ9LCJtZWV0aW"
                    + "5nX2luZm8iOnsibWVldGluZ19pZCI6IjYwNTg4OTAzODU0ODA5MjEwNTIiLCJtZWV0aW5nX2NvZGUiOiI1MzA4MTI0"
                    + "NTIiLCJzdWJqZWN0IjoibWVkaWEgdGVzdGVyIG1lZXRpbmciLCJjcmVhdG9yX2lkIjoidGVzdGVyMDAwMDZiYTViYW"
                    + "IzMzk4NThjMTNjOTMwY2NhOTU2ODQiLCJob3N0cyI6WyJ0ZXN0ZXIwMDAwNmJhNWJhYjMzOTg1OGMxM2M5MzBjY2E5"
                    + "NTY4NCJdLCJtZWV0aW5nX3R5cGUiOjAsInN0YXJ0X3RpbWUiOiIyMDIwLTEyLTI5IDE3OjQxOjA0IiwiZW5kX3RpbW"
                    + "UiOiIyMDIwLTEyLTI5IDE4OjAxOjA0In19XX0";
    private static final String JSON =
            "{\"event\":\"recording.completed\",\"trace_id\":\"e7aa65dd-f7e6-4b62-912c-2035173b34a9\",\"payload\""
                    + ":[{\"operate_time\":1609313201465,\"recording_files\":[{\"record_file_id\":\"1318080818611111111\""
                    + "}],\"meeting_info\":{\"meeting_id\":\"1360800130111111111\",\"meeting_code\":\"423111111\",\"subject\""
                    + ":\"周会\",\"creator\":{\"userid\":\"testUser\",\"user_name\":\"测试\"},\"meeting_type\":0,\"start_time\":16030"
                    + "89930,\"end_time\":1603089999}}]}";
    private static final String W1 =
            "eyJldmVudCI6InJlY29yZGluZy5jb21wbGV0ZWQiLCJ0cmFjZV9pZCI6ImU3YWE2NWRkLWY3ZTYtNGI2Mi05MTJjLT"
                    + "IwMzUxNzNiMzRhOSIsInBheWxvYWQiOlt7Im9wZXJhdGVfdGltZSI6MTYwOTMxMzIwMTQ2NSwicmVjb3JkaW5nX2Zp"
                    + "bGVzIjpbeyJyZWNvcmRfZmlsZV9pZCI6IjEzMTgwODA4MTg2MTExMTExMTEifV0sIm1lZXRpbmdfaW5mbyI6eyJtZW"
                    + "V0aW5nX2lkIjoiMTM2MDgwMDEzMDExMTExMTExMSIsIm1lZXRpbmdfY29kZSI6IjQyMzExMTExMSIsInN1YmplY3Qi"
                    + "OiLlkajkvJoiLCJjcmVhdG9yIjp7InVzZXJpZCI6InRlc3RVc2VyIiwidXNlcl9uYW1lIjoi5rWL6K+VIn0sIm1lZX"
                    + "RpbmdfdHlwZSI6MCwic3RhcnRfdGltZSI6MTYwMzA4OTkzMCwiZW5kX3RpbWUiOjE2MDMwODk5OTl9fV19";
    private static final String W3 =
            "zoLi3Sh0wj45WgJNumhELR3oVPqMa+y73oFtVEMbUevQQ+YFDzxR/KCb7zdo+u8Uri/Qqb6PfYjYuzut19tCFcihne"
                    + "REoOtbWTMunOETFfdD/II/7RAOnAosZfH68L4uuJeGgHiEOcF58Vq4Cs6TBIL31Loce37UCzKa14DwWJxQxswUmAlc"
                    + "2PqkFWtaOGyEcFt/SN+IQYP2RLXnPp+NLXZps7glJRTYHHcukqM/T1rYQloRo5xQmio+5tF5DiQlPnPAVBmRCHKYbU"
                    + "adRPf4Bj8qyCVd2sU0SJRibY8AuqN6BY1p5AGZvQOfCDD1kOgjMGU2AAsI6dPMhmJFHkRHAaxFDdvBcm69rDc4cjc7"
                    + "+S3FcmtiXL9Djrs47R0GXTPNE/gXctr6XdkUWQMt//7KdXM/eqHKz1OdnqmFAq6dFbV7o2a26LdbXBe18ot85tAMPX"
                    + "v0WDY2mnQQ+vrCZXGF+qRpIXTaX3TFPfok5Q5sCaEYkhTMxgdTN95Fgb+Y7Vk6Olc63nvCaoX2/jpHAEMHDQ==";

    private final MeetingWire wire = new MeetingWire(new SeededSecrets(7), Duration.ofSeconds(3));

    /** W0, published by the vendor: without padding. */
    @Test
    void signs_as_the_published_example() {
        assertThat(SortedSha1.of(TOKEN, "1609239040864", "14964161", W0))
                .isEqualTo("b11e507817336a91d7df0c8536ee2aca18bbbae8");
    }

    /** W1 */
    @Test
    void sends_an_event_in_the_clear_as_base64() {
        String data = MeetingWire.data(JSON, Optional.empty());

        assertThat(data).isEqualTo(W1);
        assertThat(SortedSha1.of(TOKEN, "1609313201465", "14964161", data))
                .isEqualTo("9aed6844ee157f6f6b0aaf27de2487e747ee47b9");
    }

    /** W2 */
    @Test
    void asks_in_the_clear() {
        String check = MeetingWire.data("verify-me-20261120", Optional.empty());

        assertThat(check).isEqualTo("dmVyaWZ5LW1lLTIwMjYxMTIw");
        assertThat(SortedSha1.of(TOKEN, "1609313201466", "777", check))
                .isEqualTo("2d36a131dece6c23e6a7ec8e832a131ce7a7b282");
    }

    /** W3; the key has spare bits. */
    @Test
    void encrypts_an_event() {
        String data = MeetingWire.data(JSON, Optional.of(AES_KEY));

        assertThat(data).isEqualTo(W3);
        assertThat(SortedSha1.of(TOKEN, "1609313201465", "14964161", data))
                .isEqualTo("4d03609a377f123fa9956df5db5a8e6b07d325bf");
    }

    /** W4 */
    @Test
    void encrypts_a_question() {
        String check = MeetingWire.data("verify-me-20261120", Optional.of(AES_KEY));

        assertThat(check).isEqualTo("swHV3wDmrkZ4UsMHIBjmfPzTxXoaDpKey1TBMpr0CCE=");
        assertThat(SortedSha1.of(TOKEN, "1609313201466", "777", check))
                .isEqualTo("9604b89d5bd1712faf7114e76cb47653caeccd04");
    }

    @Test
    void posts_the_data_signed_in_three_headers() throws IOException, ProtocolException {
        HttpUriRequestBase post = wire.post(delivery(), keys(Optional.empty()), NOW);

        assertThat(post.getRequestUri()).isEqualTo("/events?a=b%20c");
        assertThat(post.getHeader("Content-Type").getValue()).isEqualTo("application/json");
        assertThat(EntityUtils.toString(post.getEntity())).isEqualTo("{\"data\":\"" + W1 + "\"}");
        assertThat(post.getHeader("timestamp").getValue()).isEqualTo("1609313201465");
        assertThat(post.getHeader("signature").getValue())
                .isEqualTo(SortedSha1.of(
                        TOKEN, "1609313201465", post.getHeader("nonce").getValue(), W1));
    }

    @Test
    void signs_every_attempt_anew_and_sends_the_same_data() throws IOException, ProtocolException {
        HttpUriRequestBase first = wire.post(delivery(), keys(Optional.of(AES_KEY)), NOW);
        HttpUriRequestBase second = wire.post(delivery(), keys(Optional.of(AES_KEY)), NOW.plusMillis(1));

        assertThat(second.getHeader("nonce").getValue())
                .isNotEqualTo(first.getHeader("nonce").getValue());
        assertThat(second.getHeader("signature").getValue())
                .isNotEqualTo(first.getHeader("signature").getValue());
        assertThat(EntityUtils.toString(second.getEntity())).isEqualTo(EntityUtils.toString(first.getEntity()));
    }

    @Test
    void asks_behind_the_query_of_the_address() throws Exception {
        Wire.Question question = wire.question(delivery().to(), keys(Optional.empty()), NOW);
        var parameters = new URIBuilder(question.request().getUri()).getQueryParams();
        String check = Base64.getEncoder().encodeToString(question.answer().getBytes(StandardCharsets.UTF_8));

        assertThat(question.request().getMethod()).isEqualTo("GET");
        assertThat(question.answer()).hasSize(24);
        assertThat(parameters)
                .containsExactly(new BasicNameValuePair("a", "b c"), new BasicNameValuePair("check_str", check));
        assertThat(question.request().getHeader("signature").getValue())
                .isEqualTo(SortedSha1.of(
                        TOKEN,
                        "1609313201465",
                        question.request().getHeader("nonce").getValue(),
                        check));
    }

    @Test
    void counts_every_200_and_nothing_else() {
        assertThat(wire.objection(200, "ok?".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(wire.objection(204, new byte[0])).contains("HTTP 204 instead of 200");
        assertThat(wire.objection(302, new byte[0])).contains("HTTP 302 instead of 200");
    }

    private static CallbackSecrets keys(Optional<String> aesKey) {
        return new CallbackSecrets(new AppId(5), TOKEN, aesKey);
    }

    private static CallbackDelivery delivery() {
        return CallbackDelivery.due(
                new CallbackDeliveryId(1),
                new Addressee(
                        CallbackKind.MEETING,
                        new TenantId(1),
                        URI.create("https://receiver.example/events?a=b%20c"),
                        "AKIDexample"),
                new Announcement(new RecordingId(2), Optional.empty(), "recording.completed", JSON),
                NOW);
    }
}
