package io.reelkeep.rest.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.BadInput;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    record Piece(int number, long sizeBytes, String name, Optional<Boolean> isLast, Optional<List<String>> tags) {}

    record Change(Optional<String> name, JsonNode until) {}

    @Tolerant
    record Foreign(long startTime, Optional<String> name) {}

    private static final String GOOD = "{'number':1,'size_bytes':9223372036854775807,'name':'n'";

    @Test
    void reads_records_in_snake_case() {
        assertThat(read(GOOD + ",'is_last':true,'tags':['a']}"))
                .isEqualTo(new Piece(1, Long.MAX_VALUE, "n", Optional.of(true), Optional.of(List.of("a"))));
    }

    @Test
    void what_is_optional_may_be_absent_or_null() {
        assertThat(read(GOOD + ",'tags':null}").tags()).isEmpty();
        assertThat(read(GOOD + "}").isLast()).isEmpty();
    }

    /** Reliability S5: nothing wraps, is cut off or becomes 0. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | {'number':4294967297,'size_bytes':1,'name':'n'}",
                "number | {'number':1.5,'size_bytes':1,'name':'n'}",
                "number | {'number':1.0,'size_bytes':1,'name':'n'}",
                "number | {'number':1e400000000,'size_bytes':1,'name':'n'}",
                "number | {'number':'1','size_bytes':1,'name':'n'}",
                "number | {'number':'','size_bytes':1,'name':'n'}",
                "number | {'number':true,'size_bytes':1,'name':'n'}",
                "number | {'number':null,'size_bytes':1,'name':'n'}",
                "number | {'number':[1],'size_bytes':1,'name':'n'}",
                "number | {'number':{},'size_bytes':1,'name':'n'}",
                "size_bytes | {'number':1,'size_bytes':9223372036854775808,'name':'n'}",
                "name | {'number':1,'size_bytes':1,'name':5}",
                "name | {'number':1,'size_bytes':1,'name':true}",
                "name | {'number':1,'size_bytes':1,'name':null}",
                "name | {'number':1,'size_bytes':1}",
                "name | {'number':1,'size_bytes':1,'name':'a\\u0000b'}",
                "name | {'number':1,'size_bytes':1,'name':'a\\ud800b'}",
                "is_last | {'number':1,'size_bytes':1,'name':'n','is_last':'true'}",
                "is_last | {'number':1,'size_bytes':1,'name':'n','is_last':1}",
                "tags | {'number':1,'size_bytes':1,'name':'n','tags':'a'}",
                "tags | {'number':1,'size_bytes':1,'name':'n','tags':[null]}",
                "tenant_id | {'number':1,'size_bytes':1,'name':'n','tenant_id':'7'}",
            })
    void names_the_field_that_is_wrong(String field, String json) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> read(json))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo(field))
                .satisfies(bad -> assertThat(bad.why()).doesNotContain("java", "reelkeep", "StrictJson"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "'text'",
                "{",
                "{}}",
                "{'number':1,'number':1,'size_bytes':1,'name':'n'}",
                "{'number':1,'size_bytes':1,'name':'n'} {}",
                "{'number':01,'size_bytes':1,'name':'n'}",
                "{'number':NaN,'size_bytes':1,'name':'n'}",
                "{/* no */}",
                "\uFEFF{'number':1,'size_bytes':1,'name':'n'}",
            })
    void refuses_what_is_not_one_object(String json) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> read(json))
                .satisfies(bad -> assertThat(bad.why()).doesNotContain("java", "reelkeep", "StrictJson"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GB18030"})
    void refuses_other_encodings(String charset) {
        byte[] json = "{\"number\":1,\"size_bytes\":1,\"name\":\"课\"}".getBytes(Charset.forName(charset));

        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> StrictJson.read(json, Piece.class));
    }

    /** Reliability S6. */
    @Test
    void refuses_depth_and_length_at_once() {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> read("{'a':" + "[".repeat(100_000)));
        byte[] huge = new byte[StrictJson.MAX_BYTES + 1];

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RecordBodies.readBounded(new ByteArrayInputStream(huge)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BODY_TOO_LARGE));
    }

    @Test
    void tells_left_out_from_null_where_that_matters() {
        assertThat(StrictJson.read(bytes("{}"), Change.class).until()).isNull();
        assertThat(StrictJson.read(bytes("{'until':null}"), Change.class)
                        .until()
                        .isNull())
                .isTrue();
    }

    @Test
    void a_tolerant_body_ignores_the_unknown_and_takes_numbers_as_text() {
        assertThat(StrictJson.read(bytes("{'start_time':'1700000000','new_field':{'a':[1]}}"), Foreign.class))
                .isEqualTo(new Foreign(1_700_000_000L, Optional.empty()));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> StrictJson.read(bytes("{'start_time':'1.5'}"), Foreign.class));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> StrictJson.read(bytes("{'start_time':1,'x':'\\u0000'}"), Foreign.class));
    }

    @Test
    void writes_names_in_order_and_leaves_out_what_is_absent() {
        var piece = new Piece(1, 2, "课\u2028", Optional.empty(), Optional.of(List.of()));

        assertThat(new String(StrictJson.write(piece), StandardCharsets.UTF_8))
                .isEqualTo("{\"number\":1,\"size_bytes\":2,\"name\":\"课\u2028\",\"tags\":[]}");
    }

    private static Piece read(String json) {
        return StrictJson.read(bytes(json), Piece.class);
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
