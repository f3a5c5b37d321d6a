package io.reelkeep.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {
    @Test
    void turns_a_complaint_about_an_argument_into_one_about_the_field() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Input.of("meeting", () -> new MeetingId(0)))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo("meeting"));
    }

    @Test
    void lets_refusals_through() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Input.of("x", () -> {
                    throw new Refusal(Reason.WINDOW_REVERSED, "no");
                }));
    }

    @Test
    void does_not_overflow_time() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Input.of("by", () -> Instant.EPOCH.plus(Duration.ofSeconds(Long.MAX_VALUE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "+1", "1.0", "1e3", "0x10", "abc", "1\0", "99999999999999999999", "１"})
    void refuses_what_is_not_exactly_a_number(String text) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Input.wholeNumber("n", text, 0, Long.MAX_VALUE));
    }

    @Test
    void takes_bounds_inclusively() {
        assertThat(Input.wholeNumber("n", "1", 1, 20)).isEqualTo(1);
        assertThat(Input.wholeNumber("n", "20", 1, 20)).isEqualTo(20);
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Input.wholeNumber("n", "0", 1, 20));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Input.wholeNumber("n", "21", 1, 20));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Input.wholeNumber("n", "4294967297", 1, 20));
    }

    @Test
    void reads_times_in_both_forms() {
        var time = Instant.parse("2026-11-20T00:00:00Z");

        assertThat(Input.time("t", "2026-11-20T08:00:00+08:00")).isEqualTo(time);
        assertThat(Input.time("t", Long.toString(time.toEpochMilli()))).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-11-20", "2026-11-20T08:00:00", "-1", "1969-12-31T23:59:59Z", "1.5", "999999999999999"})
    void refuses_times_that_are_none(String text) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Input.time("t", text));
    }

    @Test
    void knows_constants_by_their_lower_case_names_only() {
        assertThat(Input.word("origin", "local", Origin.class)).isEqualTo(Origin.LOCAL);
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Input.word("origin", "LOCAL", Origin.class))
                .satisfies(bad -> assertThat(bad.why()).isEqualTo("must be one of cloud, local, live, upload"));
    }

    @Test
    void does_not_choose_among_repeated_parameters() {
        var params = new Params(Map.of("page", List.of("1", "2"), "empty", List.of("")));

        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> params.number("page", 1, 9, 1));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> params.number("empty", 1, 9, 1));
        assertThat(params.number("absent", 1, 9, 7)).isEqualTo(7);
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> params.require("absent"));
    }
}
