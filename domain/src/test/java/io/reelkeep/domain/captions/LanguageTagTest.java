package io.reelkeep.domain.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTagTest {
    @Test
    void stands_in_the_usual_case() {
        assertThat(new LanguageTag("ZH-hans-cn").value()).isEqualTo("zh-Hans-CN");
        assertThat(new LanguageTag("EN")).isEqualTo(new LanguageTag("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zh_CN", "english language", "e", "en-", "../en", "中文", "abcdefghi", "en-a"})
    void refuses_what_is_no_tag(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LanguageTag(text));
    }

    @Test
    void refuses_what_is_too_long() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LanguageTag("en-" + "abcdefgh-".repeat(4) + "x"));
    }

    @ParameterizedTest
    @CsvSource({"zh, zh-Hans, true", "zh-TW, zh-Hans-CN, true", "en, en, true", "en, zh, false"})
    void is_related_to_others_of_its_language(String one, String other, boolean related) {
        assertThat(new LanguageTag(one).isRelatedTo(new LanguageTag(other))).isEqualTo(related);
    }
}
