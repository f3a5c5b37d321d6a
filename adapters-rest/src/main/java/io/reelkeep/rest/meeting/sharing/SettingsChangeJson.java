package io.reelkeep.rest.meeting.sharing;

import io.reelkeep.application.sharing.Terms;
import io.reelkeep.rest.meeting.Operator;
import io.reelkeep.rest.shared.json.Tolerant;
import java.util.Optional;

/**
 * The body of PUT /v1/records/settings/{meeting_record_id} (contract: Meeting 4.6).
 *
 * @param userid of older clients
 * @param sharingConfig without it nothing changes
 */
@Tolerant
record SettingsChangeJson(
        Optional<String> operatorId,
        Optional<Long> operatorIdType,
        Optional<String> userid,
        Optional<String> meetingId,
        Optional<SharingConfigJson> sharingConfig) {
    /**
     * What becomes of the link.
     *
     * @param isOff it ends, and its settings are forgotten (F23)
     * @param terms those it opens on from now on
     */
    record Change(boolean isOff, Optional<Terms> terms) {}

    Operator operator() {
        return Operator.of(operatorId, operatorIdType, userid);
    }

    Change change() {
        return sharingConfig.map(SharingConfigJson::change).orElseGet(() -> new Change(false, Optional.empty()));
    }
}
