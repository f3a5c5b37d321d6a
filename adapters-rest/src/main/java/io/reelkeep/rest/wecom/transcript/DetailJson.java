package io.reelkeep.rest.wecom.transcript;

import io.reelkeep.domain.captions.Paragraph;
import io.reelkeep.domain.captions.Transcript;
import java.util.List;

/** The answer of POST /cgi-bin/meeting/record/transcript/get_detail (contracts: WeCom 5, Meeting 4.9). */
record DetailJson(int errcode, String errmsg, boolean hasMore, TranscriptsJson transcripts) {
    /**
     * What is said.
     *
     * @param keywords nobody here picks any out
     * @param audioDetect 1 when anything is said at all
     */
    record TranscriptsJson(List<ParagraphJson> paragraphs, List<String> keywords, int audioDetect) {}

    /** What is said at once; times are milliseconds inside the file. */
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

    /** Who says it, as far as the subtitles tell: a name, or nothing. */
    record SpeakerJson(String userid, String username, String msOpenId) {}

    /** A sentence. */
    record SentenceJson(String sid, long startTime, long endTime, List<WordJson> words) {
        static SentenceJson of(Paragraph.Sentence sentence) {
            return new SentenceJson(
                    Integer.toString(sentence.id()),
                    sentence.fromMillis(),
                    sentence.toMillis(),
                    sentence.words().stream().map(WordJson::of).toList());
        }
    }

    /** A word with the blank after it: all of them one after the other are what is said. */
    record WordJson(String wid, long startTime, long endTime, String text) {
        static WordJson of(Paragraph.Word word) {
            return new WordJson(Integer.toString(word.id()), word.fromMillis(), word.toMillis(), word.text());
        }
    }

    static DetailJson of(Transcript said, Transcript.Stretch shown) {
        var paragraphs = shown.paragraphs().stream().map(ParagraphJson::of).toList();
        return new DetailJson(0, "ok", shown.isMore(), new TranscriptsJson(paragraphs, List.of(), detected(said)));
    }

    static int detected(Transcript said) {
        return said.hasSpeech() ? 1 : 0;
    }
}
