package io.reelkeep.rest.wecom.transcript;

import io.reelkeep.domain.captions.Transcript;
import java.util.List;

/** The answer of POST /cgi-bin/meeting/record/transcript/get_paragraph_list (contract: WeCom 5). */
record ParagraphListJson(int errcode, String errmsg, int audioDetect, List<ParagraphJson> paragraphs) {
    /** Where a paragraph is, in milliseconds inside the file. */
    record ParagraphJson(String pid, long startTime, long endTime) {}

    static ParagraphListJson of(Transcript said) {
        var paragraphs = said.paragraphs().stream()
                .map(one -> new ParagraphJson(Integer.toString(one.id()), one.fromMillis(), one.toMillis()))
                .toList();
        return new ParagraphListJson(0, "ok", DetailJson.detected(said), paragraphs);
    }
}
