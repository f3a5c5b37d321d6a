package io.reelkeep.rest.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.recording.ListRecordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.WeComForm;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Params;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsParamsTest {
    private static final MeetingCaller CALLER = new MeetingCaller(new Caller(new TenantId(1), new AppId(7)));
    private static final MeetingCaller FOR_ALICE = new MeetingCaller(new Caller(
            new TenantId(1),
            new AppId(7),
            Optional.of(new UserId("alice")),
            AppReach.madeThrough(new AppId(7)),
            WeComForm.DEFAULT));
    private static final String SPAN = "start_time=1602950400&end_time=1603123200";
    private static final String ASKED = "userid=testUser&" + SPAN;

    /** Seed: GET /v1/records, the example's query. */
    @Test
    void reads_the_documents_own_example() {
        ListRecordings.Query query = query("meeting_code=423111111&" + ASKED);

        assertThat(query.asking()).isEqualTo(new UserId("testUser"));
        assertThat(query.meetingCode()).hasValue("423111111");
        assertThat(query.window().from()).isEqualTo(Instant.ofEpochSecond(1_602_950_400));
        assertThat(query.window().to()).isEqualTo(Instant.ofEpochSecond(1_603_123_200));
    }

    /** F63, F64 */
    @Test
    void fills_in_the_documents_defaults() {
        ListRecordings.Query query = query(ASKED);

        assertThat(query.page()).isEqualTo(1);
        assertThat(query.pageSize()).isEqualTo(10);
        assertThat(query.origins()).containsExactlyInAnyOrder(Origin.CLOUD, Origin.LIVE);
        assertThat(query.meeting()).isEmpty();
        assertThat(query.meetingCode()).isEmpty();
    }

    @Test
    void takes_empty_text_for_absent() {
        assertThat(query("meeting_id=&meeting_code=&operator_id=&operator_id_type=&page=&page_size=&" + ASKED))
                .isEqualTo(query(ASKED));
    }

    /** F55 */
    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void lets_the_operator_go_before_the_user(String type) {
        assertThat(query("operator_id=boss&operator_id_type=" + type + "&" + ASKED)
                        .asking())
                .isEqualTo(new UserId("boss"));
    }

    /** F58, F59 */
    @Test
    void lets_the_meeting_go_before_its_code() {
        ListRecordings.Query query = query("meeting_id=42&meeting_code=no-code-at-all&" + ASKED);

        assertThat(query.meeting()).hasValue(new MeetingId(42));
        assertThat(query.meetingCode()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"423-111-111", "423 111 111", "'423 111-111'"})
    void reads_a_code_as_people_write_it(String code) {
        assertThat(query("meeting_code=" + code + "&" + ASKED).meetingCode()).hasValue("423111111");
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 2", "2, 1", "4, 1"})
    void narrows_by_the_type_of_record(int type, int origins) {
        assertThat(query("query_record_type=" + type + "&" + ASKED).origins()).hasSize(origins);
    }

    @ParameterizedTest
    @CsvSource({
        "media_set_type=2, false",
        "media_set_type=1, true",
        "media_set_type=0, true",
        "query_record_type=3, false",
        "query_record_type=5, false",
        "query_record_type=0, true"
    })
    void knows_what_is_not_kept_here(String parameter, boolean kept) {
        assertThat(params(parameter + "&" + ASKED).asksForWhatWeKeep()).isEqualTo(kept);
    }

    /** F53, F54, F55, F60, F61, F63, F64: each of them 190004. */
    @ParameterizedTest
    @CsvSource({
        "start_time=1602950400&end_time=1603123200, operator_id",
        "operator_id=boss&userid=u&start_time=1&end_time=2, operator_id_type",
        "operator_id=boss&operator_id_type=0&start_time=1&end_time=2, operator_id_type",
        "operator_id=boss&operator_id_type=4&start_time=1&end_time=2, operator_id_type",
        "operator_id=boss&operator_id_type=one&start_time=1&end_time=2, operator_id_type",
        "operator_id_type=1&userid=u&start_time=1&end_time=2, operator_id_type",
        "userid=u&end_time=2, start_time",
        "userid=u&start_time=1, end_time",
        "userid=u&start_time=1602950400000&end_time=1603123200000, start_time",
        "userid=u&start_time=100000000001&end_time=100000000001, start_time",
        "userid=u&start_time=-1&end_time=2, start_time",
        "userid=u&start_time=1.0&end_time=2, start_time",
        "userid=u&start_time=1e3&end_time=2000, start_time",
        "userid=u&start_time=99999999999999999999&end_time=2, start_time",
        "userid=u&start_time= 1&end_time=2, start_time",
        "userid=u&start_time=1&start_time=1&end_time=2, start_time",
        "userid=u&userid=u&start_time=1&end_time=2, userid",
        "userid=u&start_time=1&end_time=2&page_size=0, page_size",
        "userid=u&start_time=1&end_time=2&page_size=-1, page_size",
        "userid=u&start_time=1&end_time=2&page_size=21, page_size",
        "userid=u&start_time=1&end_time=2&page_size=4294967306, page_size",
        "userid=u&start_time=1&end_time=2&page_size=abc, page_size",
        "userid=u&start_time=1&end_time=2&page=0, page",
        "userid=u&start_time=1&end_time=2&page=2147483648, page",
        "userid=u&start_time=1&end_time=2&meeting_id=x, meeting_id",
        "userid=u&start_time=1&end_time=2&meeting_id=9223372036854775808, meeting_id",
        "userid=u&start_time=1&end_time=2&meeting_code=abc, meeting_code",
        "userid=u&start_time=1&end_time=2&meeting_code=-, meeting_code",
        "userid=u&start_time=1&end_time=2&query_record_type=6, query_record_type",
        "userid=u&start_time=1&end_time=2&media_set_type=3, media_set_type"
    })
    void refuses_what_means_nothing_and_names_it(String query, String field) {
        RecordsParams params = params(query);

        assertThatThrownBy(() -> {
                    params.query(CALLER);
                    params.asksForWhatWeKeep();
                })
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"2678400, true", "2678401, false"})
    void accepts_exactly_31_days(long seconds, boolean accepted) {
        String text = "userid=u&start_time=1000&end_time=" + (1000 + seconds);

        if (accepted) {
            assertThat(query(text).window().to()).isEqualTo(Instant.ofEpochSecond(1000 + seconds));
        } else {
            assertThatThrownBy(() -> query(text))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.WINDOW_TOO_LONG));
        }
    }

    /** F57, F81 */
    @Test
    void a_token_says_who_asks_and_nobody_else_may_be_named() {
        ListRecordings.Query query = params(SPAN).query(FOR_ALICE);

        assertThat(query.asking()).isEqualTo(new UserId("alice"));
        assertThat(query.reach()).isEqualTo(AppReach.madeThrough(new AppId(7)));
        assertThat(params("operator_id=alice&operator_id_type=2&" + SPAN).query(FOR_ALICE))
                .isEqualTo(query);
        for (String other : List.of("userid=bob&", "operator_id=bob&operator_id_type=1&")) {
            assertThatThrownBy(() -> params(other + SPAN).query(FOR_ALICE))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_PERMITTED));
        }
    }

    @Test
    void what_is_the_enterprises_is_not_for_tokens_of_users() {
        assertThat(CALLER.enterprise().tenant()).isEqualTo(new TenantId(1));
        assertThatThrownBy(FOR_ALICE::enterprise)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_PERMITTED));
    }

    private static ListRecordings.Query query(String text) {
        return params(text).query(CALLER);
    }

    private static RecordsParams params(String text) {
        Map<String, List<String>> values = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            values.merge(parts[0], List.of(parts[1]), (a, b) -> List.of(a.get(0), b.get(0)));
        }
        return new RecordsParams(new Params(values));
    }
}
