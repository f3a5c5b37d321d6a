package io.reelkeep.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 3.7.2: nobody is sent on to a host that is not ours. */
class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/console/", "/w/abc?t=1#x", "/a//b", "/a:b@c", "/%2F%2Fevil.example", "/.//evil.example"})
    void takes_paths_of_our_own(String path) {
        assertThat(new ReturnPath(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "console",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "https:",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                "\t//evil.example",
                " /a",
                "/a b",
                "/a\r\nSet-Cookie: x=y",
                "/中文",
                "/a\u0000",
                "@evil.example",
                ".evil.example",
                "?x"
            })
    void refuses_all_else(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReturnPath(path));
    }

    @Test
    void has_at_most_512_characters() {
        assertThat(new ReturnPath("/" + "a".repeat(511)).value()).hasSize(512);
        assertThatIllegalArgumentException().isThrownBy(() -> new ReturnPath("/" + "a".repeat(512)));
    }
}
