package io.reelkeep.rest.meeting.transcript;

import io.reelkeep.domain.captions.Paragraph;
import io.reelkeep.domain.captions.Transcript;
import java.util.List;

/** The answer of GET /v1/records/transcripts/paragraphs (contract: Meeting 4.9). */
record ParagraphsJson(int total, int audioDetect, List<ParagraphJson> pids) {
    /** A text that is there is finished. */
    static final int DETECTED = 1;

    /** Where a paragraph lies in the file, in milliseconds. */
    record ParagraphJson(String pid, long startTime, long endTime) {
        static ParagraphJson of(Paragraph paragraph) {
            return new ParagraphJson(Integer.toString(paragraph.id()), paragraph.fromMillis(), paragraph.toMillis());
        }
    }

    static ParagraphsJson of(Transcript transcript) {
        var pids = transcript.paragraphs().stream().map(ParagraphJson::of).toList();
        return new ParagraphsJson(pids.size(), DETECTED, pids);
    }
}
