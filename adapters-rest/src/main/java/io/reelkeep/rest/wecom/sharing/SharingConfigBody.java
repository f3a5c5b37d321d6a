package io.reelkeep.rest.wecom.sharing;

import io.reelkeep.rest.shared.json.Tolerant;
import io.reelkeep.rest.wecom.Wanted;
import java.util.Optional;

/** The request of POST /cgi-bin/meeting/record/update_sharing_config (contract: WeCom 5). */
@Tolerant
record SharingConfigBody(
        Optional<String> meetingRecordId, Optional<String> meetingid, Optional<SharingConfigJson> sharingConfig) {
    SharingConfigJson config() {
        return Wanted.value("sharing_config", sharingConfig);
    }
}
