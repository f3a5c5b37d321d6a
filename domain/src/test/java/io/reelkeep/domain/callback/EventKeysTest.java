package io.reelkeep.domain.callback;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.shared.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract: Meeting 5, WeCom 6.1 */
final class EventKeysTest {
    private static final String AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    @ParameterizedTest
    @CsvSource({
        "MEETING, 24, false",
        "MEETING, 25, true",
        "MEETING, 26, false",
        "WECOM, 0, false",
        "WECOM, 1, true",
        "WECOM, 32, true",
        "WECOM, 33, false"
    })
    void a_token_is_as_long_as_its_language_has_it(CallbackKind kind, int length, boolean fits) {
        var keys = new EventKeys("x".repeat(length), Optional.of(AES_KEY));

        if (fits) {
            assertThat(keys.fitFor(kind)).isEqualTo(keys);
        } else {
            assertRefused(Reason.BAD_PARAMETER, () -> keys.fitFor(kind));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bVPU6F8Htxl5XkAbp3jGV2xW+", "bVPU6F8Htxl5XkAbp3jGV2xW.", "bVPU6F8Htxl5XkAbp3jGV2xWé"})
    void a_token_has_letters_and_digits_only(String token) {
        assertRefused(Reason.BAD_PARAMETER, () -> new EventKeys(token, Optional.empty()).fitFor(CallbackKind.MEETING));
    }

    @Test
    void wecom_needs_a_key_and_meeting_does_not() {
        var open = new EventKeys("bVPU6F8Htxl5XkAbp3jGV2xWp", Optional.empty());

        assertThat(open.fitFor(CallbackKind.MEETING)).isEqualTo(open);
        assertRefused(Reason.BAD_PARAMETER, () -> open.fitFor(CallbackKind.WECOM));
    }

    @Test
    void a_key_has_43_letters_and_digits() {
        assertThatThrownBy(() -> new EventKeys("t", Optional.of(AES_KEY + "A")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventKeys("t", Optional.of(AES_KEY.substring(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventKeys("t", Optional.of("+" + AES_KEY.substring(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_kept_as_one_text_and_never_shown() {
        var both = new EventKeys("token", Optional.of(AES_KEY));
        var one = new EventKeys("token", Optional.empty());

        assertThat(EventKeys.read(both.text())).isEqualTo(both);
        assertThat(EventKeys.read(one.text())).isEqualTo(one);
        assertThat(both).hasToString("EventKeys");
    }
}
