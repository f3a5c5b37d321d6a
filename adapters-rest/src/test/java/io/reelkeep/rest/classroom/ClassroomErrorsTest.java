package io.reelkeep.rest.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Failure;
import io.reelkeep.rest.shared.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract: Classroom 2. */
class ClassroomErrorsTest {
    @Test
    void has_a_code_for_every_reason() {
        String table = Arrays.stream(Reason.values())
                .map(reason -> reason + " " + ClassroomErrors.codeOf(Failure.refused(reason, "detail", "id")))
                .collect(Collectors.joining("\n"));

        Golden.matches("classroom/errors.txt", table);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_PATH, 10000",
        "METHOD_NOT_ALLOWED, 10000",
        "NOT_ACCEPTABLE, 10000",
        "UNSUPPORTED_MEDIA_TYPE, 10000",
        "UNAVAILABLE, 10202",
        "STORE_FULL, -1",
        "INTERNAL, -1"
    })
    void has_a_code_for_everything_else_that_goes_wrong(Failure.Kind kind, int code) {
        assertThat(ClassroomErrors.codeOf(Failure.of(kind, "detail", "id"))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"body, 10000", "query, 10000", "request, 10000", "class_id, 10003", "expire_time, 10003"})
    void tells_a_wrong_parameter_from_a_body_that_cannot_be_read(String field, int code) {
        assertThat(ClassroomErrors.codeOf(Failure.badInput(new BadInput(field, "why"), "id")))
                .isEqualTo(code);
    }

    @Test
    void writes_both_fields() {
        assertThat(new String(StrictJson.write(new AnswerJson(10003, "m")), StandardCharsets.UTF_8))
                .isEqualTo("{\"error_code\":10003,\"error_msg\":\"m\"}");
    }

    @ParameterizedTest
    @CsvSource({"/paas, true", "/paas/v1/class/info, true", "/paasx, false", "/v1/records, false", "/, false"})
    void answers_for_its_own_paths(String path, boolean own) {
        assertThat(new ClassroomErrors().answersFor(path)).isEqualTo(own);
    }
}
