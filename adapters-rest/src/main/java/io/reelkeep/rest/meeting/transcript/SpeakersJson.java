package io.reelkeep.rest.meeting.transcript;

import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.captions.Paragraph;
import io.reelkeep.domain.captions.Transcript.Speaker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The answer of GET /v1/smart/speakers (contract: Meeting 4.9). */
record SpeakersJson(long totalCount, int currentSize, int currentPage, long totalPage, List<SpeakerJson> speakerList) {
    /**
     * Somebody whom the subtitles name.
     *
     * @param speakerId the same for the same name
     * @param speakerName base64 of UTF-8
     * @param totalTime milliseconds, as text
     */
    record SpeakerJson(String speakerId, String speakerName, String totalTime, List<TimeJson> speakerTime) {
        static SpeakerJson of(Speaker speaker) {
            byte[] name = speaker.name().getBytes(StandardCharsets.UTF_8);
            return new SpeakerJson(
                    UUID.nameUUIDFromBytes(name).toString(),
                    ChaptersJson.base64(speaker.name()),
                    Long.toString(speaker.totalMillis()),
                    speaker.paragraphs().stream().map(TimeJson::of).toList());
        }
    }

    /** From when to when, in milliseconds inside the file, as text. */
    record TimeJson(String startTime, String endTime) {
        static TimeJson of(Paragraph said) {
            return new TimeJson(Long.toString(said.fromMillis()), Long.toString(said.toMillis()));
        }
    }

    static SpeakersJson of(Page<Speaker> page) {
        return new SpeakersJson(
                page.total(),
                page.size(),
                page.number(),
                page.pages(),
                page.items().stream().map(SpeakerJson::of).toList());
    }
}
