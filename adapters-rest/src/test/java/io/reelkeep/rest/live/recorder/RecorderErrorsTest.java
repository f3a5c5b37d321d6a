package io.reelkeep.rest.live.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Failure;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F133 to F138; contract: Live 1, error codes. */
class RecorderErrorsTest {
    @Test
    void has_a_code_for_everything_that_goes_wrong() {
        Stream<String> refusals = Arrays.stream(Reason.values())
                .map(reason -> reason + " " + RecorderErrors.codeOf(Failure.refused(reason, "detail", "id")));
        Stream<String> others = Arrays.stream(Failure.Kind.values())
                .filter(kind -> kind != Failure.Kind.REFUSED)
                .map(kind -> kind + " " + RecorderErrors.codeOf(Failure.of(kind, "detail", "id")));

        Golden.matches(
                "live/recorder-errors.txt", Stream.concat(refusals, others).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "body, is missing, 30000001",
        "body, is not well-formed JSON, 30000000",
        "file_name, is required, 30000002",
        "video_type, must be 0 or 1, 30000004",
        "room_id, is required, 30000000"
    })
    void tells_bad_input_apart_by_its_field(String field, String why, int code) {
        assertThat(RecorderErrors.codeOf(Failure.badInput(new BadInput(field, why), "id")))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"/live, true", "/live/v1/recorder/start, true", "/lively, false", "/v2/index.php, false"})
    void answers_for_its_own_paths(String path, boolean own) {
        assertThat(new RecorderErrors().answersFor(path)).isEqualTo(own);
    }
}
