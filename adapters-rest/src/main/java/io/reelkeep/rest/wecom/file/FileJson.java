package io.reelkeep.rest.wecom.file;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.sharing.HandOutAddresses.Address;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.recording.Recording;
import java.time.Instant;
import java.util.List;

/**
 * The answer of POST /cgi-bin/meeting/record/get_file (contract: WeCom 5).
 *
 * @param aiMeetingTranscripts the subtitles, in each language
 * @param startTime milliseconds since 1970 as text: so the document's example has it, and clients read it as a number
 */
record FileJson(
        int errcode,
        String errmsg,
        String meetingid,
        String meetingCode,
        @JsonUnwrapped FileAddressesJson addresses,
        List<FileAddressesJson.TextJson> aiMeetingTranscripts,
        String recordName,
        String startTime,
        String endTime,
        String meetingRecordName) {
    static FileJson of(Recording recording, Address address, List<CaptionTracks.Listed> tracks, AddressLinks links) {
        Recording.Subject about = recording.about();
        return new FileJson(
                0,
                "ok",
                about.meeting().toString(),
                about.meetingCode(),
                FileAddressesJson.of(address, links),
                tracks.stream()
                        .filter(track -> track.kind() == TrackKind.SUBTITLES)
                        .map(track -> new FileAddressesJson.TextJson(links.captions(address, track), "vtt"))
                        .toList(),
                address.file().name(),
                millis(address.file().startedAt()),
                millis(address.file().endedAt()),
                about.title());
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }
}
