package io.reelkeep.rest.live.vod;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.Failure;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract: Live 2, codes. */
class VodErrorsTest {
    @Test
    void has_a_code_for_everything_that_goes_wrong() {
        Stream<String> refusals = Arrays.stream(Reason.values())
                .map(reason -> reason + " " + VodErrors.line(Failure.refused(reason, "detail", "id")));
        Stream<String> others = Arrays.stream(Failure.Kind.values())
                .filter(kind -> kind != Failure.Kind.REFUSED)
                .map(kind -> kind + " " + VodErrors.line(Failure.of(kind, "detail", "id")));

        Golden.matches("live/vod-errors.txt", Stream.concat(refusals, others).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @CsvSource({"/v2, true", "/v2/index.php, true", "/v20, false", "/v1/records, false"})
    void answers_for_its_own_paths(String path, boolean own) {
        assertThat(new VodErrors().answersFor(path)).isEqualTo(own);
    }
}
