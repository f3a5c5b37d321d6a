package io.reelkeep.rest.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a file of 1,000 bytes; the answers are those that nginx gives, but for the deviations named. */
class ByteRangesTest {
    private static final long SIZE = 1_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0-9",
        "bytes=999-, 999-999",
        "bytes=0-, 0-999",
        "bytes=0-0, 0-0",
        "bytes=-10, 990-999",
        "bytes=-1, 999-999",
        "bytes=-2000, 0-999",
        "bytes=500-2000, 500-999",
        "bytes=500-999, 500-999",
        "Bytes=0-9, 0-9",
        "'bytes= 0-9 ', 0-9",
        "'bytes=1-2,5000-6000', 1-2",
        "'bytes=,,0-9,', 0-9"
    })
    void sends_one_part(String header, String span) {
        ByteRanges ranges = ByteRanges.parse(header, SIZE);

        assertThat(ranges.outcome()).isEqualTo(ByteRanges.Outcome.PARTS);
        assertThat(ranges.spans()).containsExactly(span(span));
    }

    @ParameterizedTest
    @CsvSource({
        "'bytes=0-9,20-29', 0-9 20-29",
        "'bytes=20-29, 0-9', 20-29 0-9",
        "'bytes=0-9,10-19', 0-9 10-19",
        "'bytes=0-0,-1', 0-0 999-999"
    })
    void sends_several_parts_in_the_order_asked_for(String header, String spans) {
        assertThat(ByteRanges.parse(header, SIZE).spans())
                .containsExactlyElementsOf(Arrays.stream(spans.split(" "))
                        .map(ByteRangesTest::span)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=1000-",
                "bytes=1000-1001",
                "bytes=-0",
                "bytes=9223372036854775807-",
                "bytes=9223372036854775808-",
                "bytes=18446744073709551616-18446744073709551617",
                "bytes=1000-,2000-3000"
            })
    void knows_what_does_not_exist(String header) {
        assertThat(ByteRanges.parse(header, SIZE).outcome()).isEqualTo(ByteRanges.Outcome.UNSATISFIABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=", "bytes=,", "bytes", "items=0-9", "", "bytes=0-999,0-999", "bytes=0-9,5-20"})
    void sends_the_whole_file_where_no_range_or_an_overlap_is_asked_for(String header) {
        assertThat(ByteRanges.parse(header, SIZE).outcome()).isEqualTo(ByteRanges.Outcome.WHOLE);
    }

    /** Deviation: nginx answers 416; RFC 9110 §14.2 lets an invalid range be ignored, and no player is left alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=9-5",
                "bytes=abc",
                "bytes=0x0-0x9",
                "bytes=0-9,bytes=20-29",
                "bytes=-",
                "bytes=--5",
                "bytes=1-2-3",
                "bytes=+1-2",
                "bytes=1.0-2",
                "bytes=٣-٤"
            })
    void ignores_what_is_no_range(String header) {
        assertThat(ByteRanges.parse(header, SIZE).outcome()).isEqualTo(ByteRanges.Outcome.WHOLE);
    }

    /** Deviation: nginx answers 416; an end beyond all numbers is an end beyond the file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-18446744073709551615",
                "bytes=0-9223372036854775807",
                "bytes=0-9223372036854775808",
                "bytes=-9223372036854775808"
            })
    void reads_numbers_of_any_length(String header) {
        assertThat(ByteRanges.parse(header, SIZE).spans()).containsExactly(new ByteSpan(0, 999));
    }

    @Test
    void sends_at_most_eight_parts() {
        assertThat(ByteRanges.parse("bytes=0-0,2-2,4-4,6-6,8-8,10-10,12-12,14-14", SIZE)
                        .spans())
                .hasSize(8);
        assertThat(ByteRanges.parse("bytes=0-0,2-2,4-4,6-6,8-8,10-10,12-12,14-14,16-16", SIZE)
                        .outcome())
                .isEqualTo(ByteRanges.Outcome.WHOLE);
    }

    @Test
    void is_not_impressed_by_length() {
        String flood = "bytes=" + String.join(",", Collections.nCopies(50_000, "0-"));

        assertThat(ByteRanges.parse(flood, SIZE)).isEqualTo(new ByteRanges(ByteRanges.Outcome.WHOLE, List.of()));
    }

    private static ByteSpan span(String text) {
        String[] ends = text.split("-");
        return new ByteSpan(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
    }
}
