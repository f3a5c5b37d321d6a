package io.reelkeep.rest.wecom.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.usage.ReportUsage;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.rest.wecom.SampleAnswers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract: WeCom 5, get_statistics. */
class StatisticsTest {
    private static StatisticsBody read(String json) {
        return SampleAnswers.read(json, StatisticsBody.class);
    }

    /** Singular names; the days without use are there too. */
    @Test
    void tells_every_day() throws IOException {
        var window = new SearchWindow(SampleAnswers.START, SampleAnswers.START.plus(Duration.ofDays(1)));
        var days = List.of(
                new ReportUsage.Day(LocalDate.of(2020, 10, 19), new ReportUsage.Counts(3, 1)),
                new ReportUsage.Day(LocalDate.of(2020, 10, 20), new ReportUsage.Counts(0, 0)));

        SampleAnswers.matches(
                "statistics",
                StatisticsJson.of(
                        new ReportUsage.Report(SampleAnswers.recording().id(), window, days, List.of())));
    }

    @Test
    void the_meeting_and_the_span_may_be_left_out() {
        StatisticsBody asked = read("{\"meeting_record_id\":\"1\",\"meetingid\":\"\"}");

        assertThat(asked.meeting()).isEmpty();
        assertThat(asked.from()).isEmpty();
        assertThat(asked.to()).isEmpty();
        assertThat(read("{\"meetingid\":\"2\",\"end_time\":1603089930}").meeting())
                .contains(new MeetingId(2));
        assertThat(read("{\"end_time\":1603089930}").to()).contains(Instant.ofEpochSecond(1_603_089_930));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{}`|40063",
                "`{\"meeting_record_id\":\"\"}`|40063",
                "`{\"meeting_record_id\":null}`|40063",
                "`{\"meeting_record_id\":\"1\"}`|0",
                "`{\"meeting_record_id\":\"x\"}`|40058",
                "`{\"meeting_record_id\":1}`|40058",
                "`{\"meeting_record_id\":\"1\",\"meetingid\":\"x\"}`|40058",
                "`{\"meeting_record_id\":\"1\",\"meetingid\":1}`|40058",
                "`{\"meeting_record_id\":\"1\",\"start_time\":\"1603089930\"}`|0",
                "`{\"meeting_record_id\":\"1\",\"start_time\":-1}`|40058",
                "`{\"meeting_record_id\":\"1\",\"start_time\":2147483647}`|0",
                "`{\"meeting_record_id\":\"1\",\"start_time\":2147483648}`|40058",
                "`{\"meeting_record_id\":\"1\",\"end_time\":1603089930577}`|40058",
                "`{\"meeting_record_id\":\"1\",\"end_time\":1.5}`|40058",
                "`{\"meeting_record_id\":\"1\",\"end_time\":\"now\"}`|40058",
                "`{\"meeting_record_id\":\"1\",\"end_time\":99999999999999999999}`|40058"
            })
    void refuses_what_means_nothing(String body, int code) {
        assertThat(SampleAnswers.code(() -> {
                    StatisticsBody asked = read(body);
                    return List.of(asked.recording(), asked.meeting(), asked.from(), asked.to());
                }))
                .isEqualTo(code);
    }
}
