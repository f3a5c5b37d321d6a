package io.reelkeep.rest.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Params;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract: Meeting 2.3; F53 to F55. */
class OperatorTest {
    @ParameterizedTest
    @CsvSource({
        "operator_id=boss&operator_id_type=1, boss",
        "operator_id=boss&operator_id_type=2, boss",
        "operator_id=boss&operator_id_type=3&userid=other, boss",
        "userid=other, other",
        "operator_id=&operator_id_type=&userid=other, other"
    })
    void is_read_in_both_forms(String query, String user) {
        assertThat(Operator.of(params(query)).required()).isEqualTo(new UserId(user));
    }

    @ParameterizedTest
    @CsvSource({
        "x=y, operator_id",
        "userid=, operator_id",
        "operator_id=boss, operator_id_type",
        "operator_id=boss&userid=u, operator_id_type",
        "operator_id_type=1, operator_id_type",
        "operator_id_type=1&userid=u, operator_id_type",
        "operator_id=boss&operator_id_type=0, operator_id_type",
        "operator_id=boss&operator_id_type=4, operator_id_type",
        "operator_id=boss&operator_id_type=-1, operator_id_type",
        "operator_id=boss&operator_id_type=one, operator_id_type",
        "operator_id=boss&operator_id_type=1.0, operator_id_type",
        "operator_id=boss&operator_id_type=99999999999999999999, operator_id_type",
        "operator_id=%&operator_id_type=1&operator_id=%, operator_id",
        "userid=u&userid=u, userid"
    })
    void is_refused_in_any_other(String query, String field) {
        assertThatThrownBy(() -> Operator.of(params(query)).required())
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    @Test
    void may_not_be_named_by_what_is_no_name() {
        for (String name : List.of(" ", "\u0007", "x".repeat(65), "\ud800")) {
            assertThatThrownBy(() -> Operator.of(Optional.of(name), Optional.of(1L), Optional.empty())
                            .required())
                    .isInstanceOf(BadInput.class);
        }
    }

    private static Params params(String text) {
        return new Params(Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList()))));
    }
}
