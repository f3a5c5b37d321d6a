package io.reelkeep.domain.captions;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebVttTest {
    private static Cue cue(long from, long to, String text) {
        return new Cue(Optional.empty(), from, to, "", text);
    }

    @Test
    void reads_webvtt_with_all_that_may_stand_around() {
        String text = """
                WEBVTT - a lesson
                Kind: captions

                NOTE a comment
                00:00:00.000 --> 00:00:09.000
                of two lines

                STYLE
                ::cue { color: red }

                REGION
                id:fred

                intro
                00:01.000 --> 00:04.500 align:start line:0%
                <v Ms Li>Good morning
                everybody

                100:00:00.000 --> 100:00:01.000
                late
                """;

        assertThat(WebVtt.read(text))
                .containsExactly(
                        new Cue(
                                Optional.of("intro"),
                                1_000,
                                4_500,
                                "align:start line:0%",
                                "<v Ms Li>Good morning\neverybody"),
                        cue(360_000_000, 360_001_000, "late"));
    }

    @Test
    void reads_subrip() {
        String text = """
                1
                00:00:01,000 --> 00:00:04,500 X1:100 X2:200
                <i>早上好</i>
                --> go on

                2
                00:00:05,000 --> 00:00:06,000
                two
                """;

        assertThat(WebVtt.read(text))
                .containsExactly(
                        new Cue(Optional.of("1"), 1_000, 4_500, "", "<i>早上好</i>\n--&gt; go on"),
                        new Cue(Optional.of("2"), 5_000, 6_000, "", "two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void understands_every_line_end_and_a_byte_order_mark(String end) {
        String text = String.join(end, "\uFEFFWEBVTT", "", "00:01.000 --> 00:02.000", "one", "", "");

        assertThat(WebVtt.read(text)).containsExactly(cue(1_000, 2_000, "one"));
    }

    @Test
    void a_cue_may_begin_without_a_blank_line_before_it() {
        String text = "1\n00:00:01,000 --> 00:00:02,000\none\n2\n00:00:03,000 --> 00:00:04,000\ntwo";

        assertThat(WebVtt.read(text))
                .containsExactly(
                        new Cue(Optional.of("1"), 1_000, 2_000, "", "one"),
                        new Cue(Optional.of("2"), 3_000, 4_000, "", "two"));
    }

    @Test
    void leaves_out_what_is_never_seen() {
        String text =
                "WEBVTT\n\n00:02.000 --> 00:02.000\nno time\n\n00:03.000 --> 00:01.000\nback\n\n00:05.000 --> 00:06.000\n\n";

        assertThat(WebVtt.read(text)).isEmpty();
    }

    @Test
    void sorts_cues_by_their_starts() {
        String text = "WEBVTT\n\n00:05.000 --> 00:06.000\nlate\n\n00:01.000 --> 00:02.000\nearly\n";

        assertThat(WebVtt.read(text)).extracting(Cue::text).containsExactly("early", "late");
    }

    @Test
    void control_characters_become_visible() {
        assertThat(WebVtt.read("WEBVTT\n\n00:01.000 --> 00:02.000\na\u0000b\u0007\tc"))
                .containsExactly(cue(1_000, 2_000, "a\uFFFDb\uFFFD\tc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "hello\n\nworld",
                "WEBVTT\n\nhello\n",
                "WEBVTT\n\n00:01.000 -> 00:02.000\none\n",
                "WEBVTT\n\n00:61.000 --> 00:62.000\none\n",
                "WEBVTT\n\n1\n2\n00:01.000 --> 00:02.000\none\n",
                "WEBVTTX\n\n00:01.000 --> 00:02.000\none\n",
                "{\"json\": true}"
            })
    void text_without_times_is_refused_not_lost(String text) {
        assertRefused(Reason.CAPTIONS_UNREADABLE, () -> WebVtt.read(text));
    }

    @Test
    void a_refusal_names_the_line() {
        assertThatThrownBy(() -> WebVtt.read("WEBVTT\n\nhello\n\n00:01.000 --> 00:02.000\none\n"))
                .hasMessageContaining("line 4");
    }

    @Test
    void twenty_thousand_cues_are_read_and_no_more() {
        String most = "00:01.000 --> 00:02.000\none\n\n".repeat(CaptionTrack.MAX_CUES);

        assertThat(WebVtt.read(most)).hasSize(20_000);
        assertRefused(Reason.CAPTIONS_UNREADABLE, () -> WebVtt.read(most + "00:01.000 --> 00:02.000\none\n"));
    }

    @Test
    void reads_back_what_it_wrote() {
        ForAll.samples(
                WebVttTest::cues,
                cues -> assertThat(WebVtt.read(WebVtt.write(cues))).isEqualTo(cues));
    }

    private static List<Cue> cues(Random random) {
        String[] ids = {"1", "intro 2", "第一"};
        String[] settings = {"", "align:end", "position:10% size:35%"};
        String[] texts = {"one", "two\nlines", "<b>三</b> & --&gt;", " blanks around ", "NOTE no comment", "7"};
        return IntStream.range(0, random.nextInt(20))
                .mapToObj(n -> new Cue(
                        random.nextBoolean() ? Optional.empty() : Optional.of(ids[random.nextInt(ids.length)]),
                        n * 1_000L + random.nextInt(1_000),
                        n * 1_000L + 1_000 + random.nextInt(100_000_000),
                        settings[random.nextInt(settings.length)],
                        texts[random.nextInt(texts.length)]))
                .toList();
    }

    @Test
    void noise_is_read_or_refused() {
        ForAll.samples(WebVttTest::noise, text -> {
            try {
                List<Cue> cues = WebVtt.read(text);
                assertThat(WebVtt.read(WebVtt.write(cues))).isEqualTo(cues);
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).isEqualTo(Reason.CAPTIONS_UNREADABLE);
            }
        });
    }

    private static String noise(Random random) {
        String[] scraps = {
            "WEBVTT",
            "\n",
            "\n\n",
            "\r",
            "-->",
            "00:01.000 --> 00:02.000",
            "00:00:01,5 --> 00:00:09,25 x",
            "NOTE",
            "1",
            " ",
            "\t",
            "a",
            "\uFEFF",
            "\u0000",
            "\u0085",
            "\u2028",
            "STYLE\n",
            "99:59:59.999",
            "é"
        };
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(n -> scraps[random.nextInt(scraps.length)])
                .reduce(random.nextBoolean() ? "WEBVTT\n\n" : "", String::concat);
    }
}
