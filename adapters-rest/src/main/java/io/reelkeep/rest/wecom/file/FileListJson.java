package io.reelkeep.rest.wecom.file;

import io.reelkeep.application.sharing.HandOutAddresses.Addresses;
import io.reelkeep.domain.recording.Recording;
import java.util.List;

/** The answer of POST /cgi-bin/meeting/record/get_file_list (contract: WeCom 5). */
record FileListJson(
        int errcode,
        String errmsg,
        String meetingRecordId,
        String meetingid,
        String meetingCode,
        String title,
        List<FileAddressesJson> recordFiles) {
    static FileListJson of(Addresses found, AddressLinks links) {
        Recording.Subject about = found.recording().about();
        return new FileListJson(
                0,
                "ok",
                found.recording().id().toString(),
                about.meeting().toString(),
                about.meetingCode(),
                about.title(),
                found.files().stream()
                        .map(address -> FileAddressesJson.of(address, links))
                        .toList());
    }
}
