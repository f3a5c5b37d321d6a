package io.reelkeep.rest.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
    private static final String ETAG = "\"abc\"";
    private static final Instant CHANGED = Instant.parse("1994-11-06T08:49:37.500Z");
    private static final String SAME = "Sun, 06 Nov 1994 08:49:37 GMT";
    private static final String EARLIER = "Sun, 06 Nov 1994 08:49:36 GMT";
    private static final String LATER = "Sun, 06 Nov 1994 08:49:38 GMT";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "If-Match, '\"abc\"', SEND",
                "If-Match, '\"x\", \"abc\"', SEND",
                "If-Match, *, SEND",
                "If-Match, '\"x\"', FAILED",
                "If-Match, 'W/\"abc\"', FAILED",
                "If-None-Match, '\"abc\"', NOT_MODIFIED",
                "If-None-Match, 'W/\"abc\"', NOT_MODIFIED",
                "If-None-Match, *, NOT_MODIFIED",
                "If-None-Match, '\"x\"', SEND",
                "If-Modified-Since, '" + SAME + "', NOT_MODIFIED",
                "If-Modified-Since, '" + LATER + "', NOT_MODIFIED",
                "If-Modified-Since, '" + EARLIER + "', SEND",
                "If-Modified-Since, yesterday, SEND",
                "If-Unmodified-Since, '" + SAME + "', SEND",
                "If-Unmodified-Since, '" + EARLIER + "', FAILED",
                "If-Unmodified-Since, yesterday, SEND"
            })
    void decides_by_one_condition(String header, String value, Conditions.Verdict verdict) {
        assertThat(conditions(Map.of(header, value)).verdict()).isEqualTo(verdict);
    }

    @Test
    void asks_for_tags_before_dates() {
        assertThat(conditions(Map.of("If-None-Match", "\"x\"", "If-Modified-Since", LATER))
                        .verdict())
                .isEqualTo(Conditions.Verdict.SEND);
        assertThat(conditions(Map.of("If-Match", ETAG, "If-Unmodified-Since", EARLIER))
                        .verdict())
                .isEqualTo(Conditions.Verdict.SEND);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"abc\"', true",
                "'\"x\"', false",
                "'W/\"abc\"', false",
                "'" + SAME + "', true",
                "'" + EARLIER + "', false",
                "'" + LATER + "', false",
                "abc, false"
            })
    void lets_a_range_apply_to_the_very_same_file_only(String ifRange, boolean applies) {
        assertThat(conditions(Map.of("If-Range", ifRange)).rangeApplies()).isEqualTo(applies);
    }

    @ParameterizedTest
    @ValueSource(strings = {SAME, "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void reads_all_three_forms_of_dates(String date) {
        assertThat(HttpDates.read(date)).hasValue(Instant.parse("1994-11-06T08:49:37Z"));
    }

    private static Conditions conditions(Map<String, String> headers) {
        return new Conditions(name -> Optional.ofNullable(headers.get(name)), ETAG, CHANGED);
    }
}
