package io.reelkeep.rest.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Failure;
import io.reelkeep.rest.shared.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Contract: WeCom 1 to 3. */
class WeComErrorsTest {
    @Test
    void has_a_code_for_every_reason() {
        String table = Arrays.stream(Reason.values())
                .map(reason -> reason + " " + code(reason))
                .collect(Collectors.joining("\n"));

        Golden.matches("wecom/errors.txt", table);
    }

    /** Contract: WeCom 2: clients ask for a new token on these. */
    @Test
    void says_only_of_tokens_and_secrets_that_they_must_be_renewed() {
        Set<Reason> renewing = Arrays.stream(Reason.values())
                .filter(reason -> List.of(40_001, 40_014, 42_001).contains(code(reason)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));

        assertThat(renewing).isEqualTo(EnumSet.of(Reason.SIGNATURE_WRONG, Reason.TOKEN_UNKNOWN, Reason.TOKEN_EXPIRED));
    }

    /** Contract: WeCom 3: clients repeat on -1. */
    @Test
    void asks_to_repeat_only_what_can_succeed_later() {
        Set<Reason> repeated = Arrays.stream(Reason.values())
                .filter(reason -> code(reason) == -1)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));

        assertThat(repeated).allMatch(reason -> reason.kind() == Reason.Kind.BUSY);
    }

    @ParameterizedTest
    @CsvSource({
        "access_token, 41001, 40014",
        "corpid, 41002, 40058",
        "corpsecret, 41004, 40058",
        "start_time, 40063, 40058",
        "limit, 40063, 40058",
        "userid, 40063, 40003"
    })
    void tells_what_is_absent_from_what_is_wrong(String field, int absent, int wrong) {
        assertThat(WeComErrors.codeOf(Failure.badInput(new BadInput(field, "why", Wanted.ABSENT), "id")))
                .isEqualTo(absent);
        assertThat(WeComErrors.codeOf(Failure.badInput(new BadInput(field, "why"), "id")))
                .isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_PATH, 40058",
        "METHOD_NOT_ALLOWED, 40058",
        "NOT_ACCEPTABLE, 40058",
        "UNSUPPORTED_MEDIA_TYPE, 40058",
        "UNAVAILABLE, -1",
        "STORE_FULL, -1",
        "INTERNAL, -1"
    })
    void has_a_code_for_everything_else_that_goes_wrong(Failure.Kind kind, int code) {
        assertThat(WeComErrors.codeOf(Failure.of(kind, "detail", "id"))).isEqualTo(code);
    }

    /** T1 */
    @ParameterizedTest
    @EnumSource(Reason.class)
    void no_reason_is_zero(Reason reason) {
        assertThat(code(reason)).isNotZero();
    }

    /** T5 */
    @Test
    void writes_code_and_message_with_the_requests_id_as_hint() {
        assertThat(new String(StrictJson.write(ErrorJson.of(40_058, "why", "r1")), StandardCharsets.UTF_8))
                .isEqualTo("{\"errcode\":40058,\"errmsg\":\"why, hint: [r1]\"}");
    }

    @ParameterizedTest
    @CsvSource({"/cgi-bin, true", "/cgi-bin/gettoken, true", "/cgi-bins, false", "/v1/records, false", "/, false"})
    void answers_for_its_own_paths(String path, boolean own) {
        assertThat(new WeComErrors().answersFor(path)).isEqualTo(own);
    }

    private static int code(Reason reason) {
        return WeComErrors.codeOf(Failure.refused(reason, "detail", "id"));
    }
}
