package io.reelkeep.domain.captions;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reelkeep.domain.captions.Paragraph.Sentence;
import io.reelkeep.domain.captions.Paragraph.Word;
import io.reelkeep.domain.shared.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TranscriptTest {
    private static Cue cue(long from, long to, String text) {
        return new Cue(Optional.empty(), from, to, "", text);
    }

    private static Transcript saying(String... texts) {
        return Transcript.of(IntStream.range(0, texts.length)
                .mapToObj(n -> cue(n * 1000L, n * 1000L + 1000, texts[n]))
                .toList());
    }

    private static List<String> sentences(String text) {
        return saying(text).paragraphs().stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .map(Sentence::text)
                .toList();
    }

    private static List<Word> words(Transcript transcript) {
        return transcript.paragraphs().stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .flatMap(sentence -> sentence.words().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Hello there.|`Hello there.`",
                "Hello. Who is it?|`Hello. /Who is it?`",
                "It is 3.14, or so|`It is 3.14, or so`",
                "Wait... \"Really?\" he said!|`Wait... /\"Really?\" /he said!`",
                "大家好。今天讲第一章！对吗？|大家好。/今天讲第一章！/对吗？",
                "“好。”他说|“好。”/他说",
                "`one\ntwo`|one two",
                "。。。|。。。",
            })
    void sentences_end_at_their_stops(String text, String wanted) {
        assertThat(sentences(text)).containsExactly(wanted.split("/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Good morning, class|~Good /morning, /class~",
                "今天讲API，好|今/天/讲/API，/好",
                "（一）上课|（一）/上/课",
                "第3章|第/3/章",
                "カメラ と|~カ/メ/ラ /と~",
                "𠮷野|𠮷/野",
            })
    void words_are_told_apart_by_blanks_or_are_single_characters(String text, String wanted) {
        assertThat(words(saying(text))).extracting(Word::text).containsExactly(wanted.split("/"));
    }

    @Test
    void tags_are_not_said_and_a_voice_names_the_speaker() {
        Paragraph said = saying("<v.loud Mrs Ho>Tom &amp; <i>Jerry</i> &lt;3 <ruby>漢<rt>kan</rt></ruby>")
                .paragraphs()
                .get(0);

        assertThat(said.speaker()).contains("Mrs Ho");
        assertThat(said.sentences().get(0).text()).isEqualTo("Tom & Jerry <3 漢");
    }

    @Test
    void a_smaller_sign_that_begins_no_tag_is_said() {
        assertThat(sentences("a < b and c<d")).containsExactly("a < b and c<d");
    }

    @Test
    void time_passes_evenly_where_nothing_tells_it() {
        assertThat(words(Transcript.of(List.of(cue(1000, 2000, "abcd efghi")))))
                .containsExactly(new Word(1, 1000, 1500, "abcd "), new Word(2, 1500, 2000, "efghi"));
    }

    @Test
    void times_inside_a_cue_are_those_of_its_words() {
        var karaoke = Transcript.of(List.of(cue(1000, 5000, "one <00:00:04.000>two <00:00:02.000>three ")));

        assertThat(words(karaoke))
                .containsExactly(
                        new Word(1, 1000, 4000, "one "),
                        new Word(2, 4000, 4444, "two "),
                        new Word(3, 4444, 5000, "three"));
    }

    @Test
    void cues_without_anything_to_read_are_no_paragraphs() {
        Transcript heard = saying("one. two.", "<i></i>", "&lrm;&nbsp;", "three");

        assertThat(heard.paragraphs()).extracting(Paragraph::id).containsExactly(1, 2);
        assertThat(heard.paragraphs().get(1).fromMillis()).isEqualTo(3000);
        assertThat(heard.paragraphs().get(1).sentences().get(0).id()).isEqualTo(3);
        assertThat(words(heard)).extracting(Word::id).containsExactly(1, 2, 3);
        assertThat(heard.hasSpeech()).isTrue();
        assertThat(saying("<b> </b>").hasSpeech()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,1,true", "1,3,1,3,false", "2,,2,2,false", ",2,1,2,true", ",99,1,3,false", "3,1,3,1,false"})
    void a_stretch_begins_where_asked_and_says_whether_more_follows(
            Integer first, Integer limit, int begins, int length, boolean isMore) {
        Transcript.Stretch stretch =
                saying("a", "b", "c").stretch(Optional.ofNullable(first), Optional.ofNullable(limit));

        assertThat(stretch.paragraphs()).hasSize(length);
        assertThat(stretch.paragraphs().get(0).id()).isEqualTo(begins);
        assertThat(stretch.isMore()).isEqualTo(isMore);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4, Integer.MAX_VALUE})
    void a_stretch_does_not_begin_at_a_paragraph_that_is_not_there(int first) {
        assertRefused(Reason.BAD_PARAMETER, () -> saying("a", "b", "c").stretch(Optional.of(first), Optional.empty()));
    }

    @Test
    void nothing_said_is_one_empty_stretch() {
        assertThat(saying().stretch(Optional.empty(), Optional.of(1)))
                .isEqualTo(new Transcript.Stretch(List.of(), false));
    }

    @Test
    void finds_a_text_whatever_its_case_and_without_overlaps() {
        List<Transcript.Hit> hits = saying("Aaaa.", "none. An AA  battery").hits(" aA ");

        assertThat(hits)
                .extracting(hit -> hit.paragraph().id() + ":" + hit.sentence().id() + ":" + hit.offset())
                .containsExactly("1:1:0", "1:1:2", "2:3:3");
        assertThat(hits).allMatch(hit -> hit.length() == 2);
    }

    @Test
    void finds_a_text_of_several_words_however_wide_their_blanks() {
        assertThat(saying("good  \n morning").hits("d   m")).hasSize(1);
        assertThat(saying("上课。下课").hits("课。")).hasSize(1);
        assertThat(saying("one. two").hits("one. two")).isEmpty();
    }

    @Test
    void finds_so_many_places_and_no_more() {
        assertThat(saying("a".repeat(Transcript.MAX_HITS + 1)).hits("a")).hasSize(Transcript.MAX_HITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void there_is_no_looking_for_nothing(String wanted) {
        assertRefused(Reason.BAD_PARAMETER, () -> saying("a").hits(wanted));
    }

    @Test
    void a_text_to_look_for_has_256_characters_at_most() {
        assertThat(saying("a").hits("a".repeat(Transcript.MAX_WANTED_LENGTH))).isEmpty();
        assertRefused(Reason.BAD_PARAMETER, () -> saying("a").hits("a".repeat(Transcript.MAX_WANTED_LENGTH + 1)));
    }

    /** As long as a track may be; anything that grew with the square of it would not end here. */
    @ParameterizedTest
    @ValueSource(strings = {".", "。x", "<00:00:00.001>", "<", "&amp", "a <00:00:00.500>", "\"", "<v ", "! "})
    void hostile_text_is_read_in_time_that_grows_with_its_length(String piece) {
        assertThat(saying("x" + piece.repeat(CaptionCut.MAX_CHARACTERS / piece.length()) + "x")
                        .hasSpeech())
                .isTrue();
    }

    @Test
    void speakers_come_in_the_order_of_their_first_words() {
        Transcript transcript = saying("<v Bob>x", "<v Ann>x", "<v Bob>x", "nobody");

        assertThat(transcript.speakers())
                .extracting(Transcript.Speaker::name, Transcript.Speaker::totalMillis)
                .containsExactly(tuple("Bob", 2000L), tuple("Ann", 1000L));
        assertThat(saying("nobody").speakers()).isEmpty();
    }
}
