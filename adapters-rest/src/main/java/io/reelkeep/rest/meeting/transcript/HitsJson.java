package io.reelkeep.rest.meeting.transcript;

import io.reelkeep.domain.captions.Transcript;
import java.util.List;

/**
 * The answer of GET /v1/records/transcripts/search (contract: Meeting 4.9).
 *
 * @param timelines the sentences with hits, each once
 */
record HitsJson(List<HitJson> hits, List<TimelineJson> timelines) {
    /** @param offset in characters from the start of the sentence */
    record HitJson(String pid, String sid, int offset, int length) {
        static HitJson of(Transcript.Hit hit) {
            return new HitJson(
                    Integer.toString(hit.paragraph().id()),
                    Integer.toString(hit.sentence().id()),
                    hit.offset(),
                    hit.length());
        }
    }

    /** @param startTime milliseconds inside the file */
    record TimelineJson(String pid, String sid, long startTime) {
        static TimelineJson of(Transcript.Hit hit) {
            return new TimelineJson(
                    Integer.toString(hit.paragraph().id()),
                    Integer.toString(hit.sentence().id()),
                    hit.sentence().fromMillis());
        }
    }

    static HitsJson of(List<Transcript.Hit> hits) {
        return new HitsJson(
                hits.stream().map(HitJson::of).toList(),
                hits.stream().map(TimelineJson::of).distinct().toList());
    }
}
