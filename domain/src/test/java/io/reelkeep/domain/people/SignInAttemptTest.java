package io.reelkeep.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInAttemptTest {
    private static final Instant END = Instant.parse("2026-03-02T12:10:00Z");
    private static final IdentityProviderId PROVIDER = new IdentityProviderId(7);
    private static final SignInAttempt ATTEMPT = new SignInAttempt(
            PROVIDER, "0".repeat(32), "1".repeat(32), "a".repeat(64), new ReturnPath("/console/?a=b"), END);

    @Test
    void reads_what_it_wrote() {
        assertThat(SignInAttempt.parse(ATTEMPT.text())).contains(ATTEMPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n\n\n", "7\nx", "7\n0\n1\na\n0\n/"})
    void other_text_is_no_attempt(String text) {
        assertThat(SignInAttempt.parse(text)).isEmpty();
    }

    @Test
    void ends_after_ten_minutes_and_is_for_one_provider() {
        assertThat(ATTEMPT.isOpenAt(PROVIDER, END.minusMillis(1))).isTrue();
        assertThat(ATTEMPT.isOpenAt(PROVIDER, END)).isFalse();
        assertThat(ATTEMPT.isOpenAt(PROVIDER, END.plusMillis(1))).isFalse();
        assertThat(ATTEMPT.isOpenAt(new IdentityProviderId(8), END.minusMillis(1)))
                .isFalse();
    }

    @Test
    void does_not_tell_its_secrets_to_a_log() {
        assertThat(ATTEMPT.toString()).doesNotContain("aaaa").doesNotContain("0000");
    }
}
