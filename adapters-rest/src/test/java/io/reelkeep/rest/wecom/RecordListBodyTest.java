package io.reelkeep.rest.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.recording.ScrollRecordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract: WeCom 4, and T2 to T4. */
class RecordListBodyTest {
    private static final String SPAN = "\"start_time\":1602950400,\"end_time\":1603123200";

    @Test
    void reads_what_the_document_names() {
        ScrollRecordings.Query query = query("\"userid\":\"testUser\",\"cursor\":\"c\",\"limit\":20," + SPAN);

        assertThat(query.owner()).hasValue(new UserId("testUser"));
        assertThat(query.window().from()).isEqualTo(Instant.ofEpochSecond(1_602_950_400));
        assertThat(query.window().to()).isEqualTo(Instant.ofEpochSecond(1_603_123_200));
        assertThat(query.limit()).isEqualTo(20);
        assertThat(query.cursor()).hasValue("c");
    }

    @Test
    void fills_in_the_documents_defaults() {
        ScrollRecordings.Query query = query("\"userid\":\"u\"," + SPAN);

        assertThat(query.limit()).isEqualTo(10);
        assertThat(query.cursor()).isEmpty();
    }

    @Test
    void the_meeting_goes_before_its_code_and_the_code_before_the_user() {
        ScrollRecordings.Query all =
                query("\"meetingid\":\"42\",\"meeting_code\":\"423-111 111\",\"userid\":\"u\"," + SPAN);
        ScrollRecordings.Query two =
                query("\"meetingid\":\"\",\"meeting_code\":\"423-111 111\",\"userid\":\"u\"," + SPAN);

        assertThat(all.meeting()).hasValue(new MeetingId(42));
        assertThat(all.meetingCode()).isEmpty();
        assertThat(all.owner()).isEmpty();
        assertThat(two.meetingCode()).hasValue("423111111");
        assertThat(two.owner()).isEmpty();
    }

    /** T4; a number may come as text, and null is like nothing. */
    @Test
    void ignores_what_it_does_not_know() {
        assertThat(
                        query(
                                "\"later\":{\"a\":[1]},\"meetingid\":null,\"userid\":\"u\",\"start_time\":\"1602950400\",\"end_time\":1603123200"))
                .isEqualTo(query("\"userid\":\"u\"," + SPAN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"start_time\":1,\"end_time\":2|40058",
                "\"userid\":\"\",\"start_time\":1,\"end_time\":2|40058",
                "\"userid\":\"u\",\"end_time\":2|40063",
                "\"userid\":\"u\",\"start_time\":1|40063",
                "\"userid\":\"u\",\"start_time\":null,\"end_time\":2|40063",
                "\"userid\":\"u\",\"start_time\":-1,\"end_time\":2|40058",
                "\"userid\":\"u\",\"start_time\":2147483648,\"end_time\":2147483649|40058",
                "\"userid\":\"u\",\"start_time\":1602950400000,\"end_time\":1602950400001|40058",
                "\"userid\":\"u\",\"start_time\":1.5,\"end_time\":2|40058",
                "\"userid\":\"u\",\"start_time\":\"soon\",\"end_time\":2|40058",
                "\"userid\":\"u\",\"start_time\":1,\"end_time\":99999999999999999999|40058",
                "\"userid\":\"u\",\"start_time\":1,\"end_time\":2,\"limit\":0|40058",
                "\"userid\":\"u\",\"start_time\":1,\"end_time\":2,\"limit\":-1|40058",
                "\"userid\":\"u\",\"start_time\":1,\"end_time\":2,\"limit\":21|40058",
                "\"userid\":\"u\",\"start_time\":1,\"end_time\":2,\"limit\":4294967306|40058",
                "\"userid\":\"u\",\"start_time\":1,\"end_time\":2,\"limit\":true|40058",
                "\"userid\":7,\"start_time\":1,\"end_time\":2|40058",
                "\"userid\":[\"u\"],\"start_time\":1,\"end_time\":2|40058",
                "\"userid\":\"a\\u0007\",\"start_time\":1,\"end_time\":2|40003",
                "\"meetingid\":\"x\",\"start_time\":1,\"end_time\":2|40058",
                "\"meetingid\":\"9223372036854775808\",\"start_time\":1,\"end_time\":2|40058",
                "\"meeting_code\":\"abc\",\"start_time\":1,\"end_time\":2|40058",
                "\"meeting_code\":\"-\",\"start_time\":1,\"end_time\":2|40058"
            })
    void refuses_what_means_nothing(String fields, int code) {
        assertThatThrownBy(() -> query(fields))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(WeComErrors.codeOf(Failure.badInput(wrong, "id")))
                                .isEqualTo(code));
    }

    /** T3 */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "[]", "null", "{", "{}{}", "{\"userid\":\"u\",\"userid\":\"v\"}", "{\"limit\":[]}"})
    void says_so_when_a_body_is_no_such_json(String body) {
        assertThatThrownBy(() -> WeComJson.read(body.getBytes(StandardCharsets.UTF_8), RecordListBody.class))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Warning: wrong json format.");
    }

    /** Contract: WeCom 4: 2 678 400 s inclusive. */
    @Test
    void accepts_exactly_31_days() {
        assertThat(query("\"userid\":\"u\",\"start_time\":1000,\"end_time\":2679400")
                        .limit())
                .isEqualTo(10);
        assertRefused("\"userid\":\"u\",\"start_time\":1000,\"end_time\":2679401", Reason.WINDOW_TOO_LONG);
        assertRefused("\"userid\":\"u\",\"start_time\":1000,\"end_time\":999", Reason.WINDOW_REVERSED);
        assertThat(query("\"userid\":\"u\",\"start_time\":1000,\"end_time\":1000")
                        .limit())
                .isEqualTo(10);
    }

    private static void assertRefused(String fields, Reason reason) {
        assertThatThrownBy(() -> query(fields))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static ScrollRecordings.Query query(String fields) {
        return WeComJson.read(("{" + fields + "}").getBytes(StandardCharsets.UTF_8), RecordListBody.class)
                .query(new Caller(new TenantId(1), new AppId(7)));
    }
}
