package io.reelkeep.rest.wecom.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.captions.Cue;
import io.reelkeep.domain.captions.Transcript;
import io.reelkeep.rest.wecom.SampleAnswers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts: WeCom 5, transcript/…, and Meeting 4.9. */
class TranscriptJsonTest {
    private static final Transcript SAID = Transcript.of(List.of(
            cue(0, 4000, "<v Ms Li>Good morning. Sit down!"), cue(4000, 6000, "今天讲API。"), cue(9000, 9500, "Good.")));

    private static Cue cue(long from, long to, String text) {
        return new Cue(Optional.empty(), from, to, "", text);
    }

    @Test
    void tells_what_is_said_word_by_word() throws IOException {
        SampleAnswers.matches("transcript-detail", DetailJson.of(SAID, SAID.stretch(Optional.empty(), Optional.of(2))));
    }

    @Test
    void tells_where_paragraphs_are() throws IOException {
        SampleAnswers.matches("transcript-paragraphs", ParagraphListJson.of(SAID));
    }

    @Test
    void tells_that_nothing_is_said() throws IOException {
        SampleAnswers.matches("transcript-silent", ParagraphListJson.of(new Transcript(List.of())));
    }

    @Test
    void tells_where_a_text_is() throws IOException {
        SampleAnswers.matches("transcript-hits", HitsJson.of(SAID.hits("o")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|0",
                "`\"pid\":\"\"`|0",
                "`\"pid\":null,\"limit\":null`|0",
                "`\"pid\":\"1\",\"limit\":1`|0",
                "`\"limit\":\"2\"`|0",
                "`\"pid\":\"2147483647\",\"limit\":2147483647`|0",
                "`\"pid\":\"2147483648\"`|40058",
                "`\"pid\":\"0\"`|40058",
                "`\"pid\":\"-1\"`|40058",
                "`\"pid\":\"x\"`|40058",
                "`\"pid\":\"99999999999999999999\"`|40058",
                "`\"pid\":1`|40058",
                "`\"limit\":0`|40058",
                "`\"limit\":-1`|40058",
                "`\"limit\":2147483648`|40058",
                "`\"limit\":1e3`|40058",
                "`\"limit\":\"all\"`|40058",
                "`\"limit\":[1]`|40058",
                "`\"record_file_id\":1`|40058",
                "`\"text\":{}`|40058"
            })
    void takes_a_part_where_the_request_says_which(String fields, int code) {
        assertThat(SampleAnswers.code(() -> {
                    TranscriptBody asked = SampleAnswers.read("{" + fields + "}", TranscriptBody.class);
                    return List.of(asked.first(), asked.most());
                }))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|40063",
                "`\"text\":\"\"`|40063",
                "`\"text\":\"x\"`|40063",
                "`\"text\":\"x\",\"meetingid\":\"1\"`|40063",
                "`\"text\":\"x\",\"record_file_id\":\"1\"`|40063",
                "`\"text\":\"\",\"record_file_id\":\"1\",\"meetingid\":\"1\"`|40063",
                "`\"text\":\"x\",\"record_file_id\":\"y\",\"meetingid\":\"1\"`|40058",
                "`\"text\":\"x\",\"record_file_id\":\"1\",\"meetingid\":\"1\"`|0"
            })
    void a_search_needs_a_file_and_a_text(String fields, int code) {
        assertThat(SampleAnswers.code(() -> {
                    TranscriptBody asked = SampleAnswers.read("{" + fields + "}", TranscriptBody.class);
                    return List.of(asked.wanted(), asked.file(), asked.meeting());
                }))
                .isEqualTo(code);
    }
}
