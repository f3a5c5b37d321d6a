package io.reelkeep.rest.wecom.transcript;

import io.reelkeep.domain.captions.Transcript.Hit;
import java.util.List;

/** The answer of POST /cgi-bin/meeting/record/transcript/search (contracts: WeCom 5, Meeting 4.9). */
record HitsJson(int errcode, String errmsg, List<HitJson> hits, List<MomentJson> timelines) {
    /** Where in a sentence the text stands, counted in UTF-16 code units. */
    record HitJson(String pid, String sid, int offset, int length) {
        static HitJson of(Hit hit) {
            return new HitJson(
                    Integer.toString(hit.paragraph().id()),
                    Integer.toString(hit.sentence().id()),
                    hit.offset(),
                    hit.length());
        }
    }

    /** When a sentence with hits begins, in milliseconds inside the file; once for each sentence. */
    record MomentJson(String pid, String sid, long startTime) {
        static MomentJson of(Hit hit) {
            return new MomentJson(
                    Integer.toString(hit.paragraph().id()),
                    Integer.toString(hit.sentence().id()),
                    hit.sentence().fromMillis());
        }
    }

    static HitsJson of(List<Hit> found) {
        return new HitsJson(
                0,
                "ok",
                found.stream().map(HitJson::of).toList(),
                found.stream().map(MomentJson::of).distinct().toList());
    }
}
