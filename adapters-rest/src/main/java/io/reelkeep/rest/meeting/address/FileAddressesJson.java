package io.reelkeep.rest.meeting.address;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.reelkeep.application.sharing.HandOutAddresses.Address;
import io.reelkeep.domain.recording.Recording;
import java.util.List;

/**
 * The answer of GET /v1/addresses/{record_file_id} (contract: Meeting 4.4).
 *
 * @param startTime milliseconds since 1970, as text
 * @param aiMeetingTranscripts this and the other lists are of texts that nobody here makes
 */
record FileAddressesJson(
        String meetingId,
        String meetingCode,
        @JsonUnwrapped AddressesJson.FileJson file,
        List<AddressesJson.TextJson> aiMeetingTranscripts,
        List<AddressesJson.TextJson> aiMinutes,
        List<AddressesJson.TextJson> aiTopicMinutes,
        List<AddressesJson.TextJson> aiSpeakerMinutes,
        List<AddressesJson.TextJson> aiDsMinutes,
        String recordName,
        String startTime,
        String endTime) {
    static FileAddressesJson of(Recording recording, Address address, AddressLinks links) {
        return new FileAddressesJson(
                recording.about().meeting().toString(),
                recording.about().meetingCode(),
                AddressesJson.FileJson.of(address, links),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                address.file().name(),
                millis(address.file().startedAt().toEpochMilli()),
                millis(address.file().endedAt().toEpochMilli()));
    }

    private static String millis(long time) {
        return Long.toString(time);
    }
}
