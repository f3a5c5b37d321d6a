package io.reelkeep.rest.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.Failure;
import io.reelkeep.rest.shared.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract: Meeting 2.1 and 3. */
class MeetingErrorsTest {
    @Test
    void has_a_code_for_every_reason() {
        String table = Arrays.stream(Reason.values())
                .map(reason -> reason + " " + line(Failure.refused(reason, "detail", "id")))
                .collect(Collectors.joining("\n"));

        Golden.matches("meeting/errors.txt", table);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_PATH, 404 190004",
        "METHOD_NOT_ALLOWED, 405 190004",
        "NOT_ACCEPTABLE, 400 190004",
        "UNSUPPORTED_MEDIA_TYPE, 400 190004",
        "UNAVAILABLE, 500 5108",
        "STORE_FULL, 500 5108",
        "INTERNAL, 500 5108"
    })
    void has_a_code_for_everything_else_that_goes_wrong(Failure.Kind kind, String line) {
        assertThat(line(Failure.of(kind, "detail", "id"))).isEqualTo(line);
    }

    @Test
    void writes_all_three_fields() {
        assertThat(new String(StrictJson.write(ErrorJson.of(190_004, "m")), StandardCharsets.UTF_8))
                .isEqualTo("{\"error_info\":{\"error_code\":190004,\"new_error_code\":200190004,\"message\":\"m\"}}");
    }

    @ParameterizedTest
    @CsvSource({"/v1, true", "/v1/records, true", "/v1x, false", "/v2/index.php, false", "/, false"})
    void answers_for_its_own_paths(String path, boolean own) {
        assertThat(new MeetingErrors().answersFor(path)).isEqualTo(own);
    }

    private static String line(Failure failure) {
        MeetingErrors.Code code = MeetingErrors.codeOf(failure);
        return code.status() + " " + code.errorCode();
    }
}
