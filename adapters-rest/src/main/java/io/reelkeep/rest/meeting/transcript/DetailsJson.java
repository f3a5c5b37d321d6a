package io.reelkeep.rest.meeting.transcript;

import io.reelkeep.domain.captions.Paragraph;
import io.reelkeep.domain.captions.Transcript;
import java.util.List;

/** The answer of GET /v1/records/transcripts/details (contract: Meeting 4.9). Times are milliseconds inside the file. */
record DetailsJson(boolean more, MinutesJson minutes) {
    /** @param keywords nobody here looks for any */
    record MinutesJson(List<ParagraphJson> paragraphs, List<String> keywords, int audioDetect) {}

    /** What one voice says without a pause. */
    record ParagraphJson(
            String pid, long startTime, long endTime, SpeakerJson speakerInfo, List<SentenceJson> sentences) {
        static ParagraphJson of(Paragraph paragraph) {
            return new ParagraphJson(
                    Integer.toString(paragraph.id()),
                    paragraph.fromMillis(),
                    paragraph.toMillis(),
                    new SpeakerJson("", paragraph.speaker().orElse(""), ""),
                    paragraph.sentences().stream().map(SentenceJson::of).toList());
        }
    }

    /** Subtitles name people as they are called, not by their ids. */
    record SpeakerJson(String userid, String username, String msOpenId) {}

    /** A sentence: its words one after the other. */
    record SentenceJson(String sid, long startTime, long endTime, List<WordJson> words) {
        static SentenceJson of(Paragraph.Sentence sentence) {
            return new SentenceJson(
                    Integer.toString(sentence.id()),
                    sentence.fromMillis(),
                    sentence.toMillis(),
                    sentence.words().stream().map(WordJson::of).toList());
        }
    }

    /** A word with the marks and the blank after it. */
    record WordJson(String wid, long startTime, long endTime, String text) {
        static WordJson of(Paragraph.Word word) {
            return new WordJson(Integer.toString(word.id()), word.fromMillis(), word.toMillis(), word.text());
        }
    }

    static DetailsJson of(Transcript.Stretch stretch) {
        var paragraphs = stretch.paragraphs().stream().map(ParagraphJson::of).toList();
        return new DetailsJson(stretch.isMore(), new MinutesJson(paragraphs, List.of(), ParagraphsJson.DETECTED));
    }
}
