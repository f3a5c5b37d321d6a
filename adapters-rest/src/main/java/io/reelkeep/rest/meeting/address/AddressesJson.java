package io.reelkeep.rest.meeting.address;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.sharing.HandOutAddresses.Address;
import io.reelkeep.domain.recording.Recording;
import java.util.List;

/** The answer of GET /v1/addresses (contract: Meeting 4.3). */
record AddressesJson(
        long totalCount,
        int currentSize,
        int currentPage,
        long totalPage,
        String meetingRecordId,
        String meetingId,
        String meetingCode,
        String subject,
        List<FileJson> recordFiles) {
    /**
     * One file.
     *
     * @param meetingSummary nobody here sums meetings up
     */
    record FileJson(
            String recordFileId,
            String viewAddress,
            String downloadAddress,
            String downloadAddressFileType,
            String audioAddress,
            String audioAddressFileType,
            List<TextJson> meetingSummary) {
        static FileJson of(Address address, AddressLinks links) {
            return new FileJson(
                    address.file().id().toString(),
                    links.view(address),
                    links.file(address),
                    address.file().body().container().extension(),
                    links.sound(address),
                    "m4a",
                    List.of());
        }
    }

    /** A text that was made of a meeting. */
    record TextJson(String downloadAddress, String fileType) {}

    static AddressesJson of(Recording recording, Page<Address> page, AddressLinks links) {
        Recording.Subject about = recording.about();
        return new AddressesJson(
                page.total(),
                page.size(),
                page.number(),
                page.pages(),
                recording.id().toString(),
                about.meeting().toString(),
                about.meetingCode(),
                about.title(),
                page.items().stream()
                        .map(address -> FileJson.of(address, links))
                        .toList());
    }
}
