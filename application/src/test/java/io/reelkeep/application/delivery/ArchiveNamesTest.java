package io.reelkeep.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArchiveNamesTest {
    private final ArchiveNames names = new ArchiveNames();

    @ParameterizedTest
    @CsvSource({
        "Weekly round, Weekly round.mp4",
        "周会 第一, 周会 第一.mp4",
        "../../etc/passwd, _.._etc_passwd.mp4",
        "C:\\Windows\\x, C__Windows_x.mp4",
        "what? <why> \"so\" | *, what_ _why_ _so_ _ _.mp4",
        "'.hidden. ', hidden.mp4",
        "CON, _CON.mp4",
        "lpt1.mp4, _lpt1.mp4.mp4",
        "..., _.mp4"
    })
    void every_file_system_takes_them(String wanted, String name) {
        assertThat(names.of(wanted, "mp4")).isEqualTo(name);
    }

    @Test
    void turns_what_cannot_be_seen_into_something_that_can() {
        assertThat(names.of("a\u0000b\u202egpm\nc", "mp4")).isEqualTo("a_b_gpm_c.mp4");
    }

    /** Windows and macOS keep one of two names that differ in case. */
    @Test
    void numbers_what_is_there_already() {
        assertThat(names.of("Round", "mp4")).isEqualTo("Round.mp4");
        assertThat(names.of("round", "mp4")).isEqualTo("round (2).mp4");
        assertThat(names.of("Round (2)", "mp4")).isEqualTo("Round (2) (2).mp4");
        assertThat(names.of("Round", "mp4")).isEqualTo("Round (3).mp4");
        assertThat(names.of("Round", "m4a")).isEqualTo("Round.m4a");
    }

    /** 60 characters of four bytes each, and a number, are fewer than the 255 bytes of a name on most file systems. */
    @Test
    void cuts_long_names_between_characters() {
        String name = names.of("\ud83d\ude00".repeat(100), "mp4");

        assertThat(name).isEqualTo("\ud83d\ude00".repeat(60) + ".mp4");
    }
}
