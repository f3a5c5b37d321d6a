package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.sharing.ReviewAccess;
import io.reelkeep.domain.sharing.AccessRequestId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.util.List;

/**
 * What was decided about 1 to 200 applications.
 *
 * @param agree otherwise they are set aside without a word
 */
record DecisionJson(List<String> accessRequestIds, boolean agree) {
    /** Each once, however often it is named. */
    List<AccessRequestId> ids() {
        if (accessRequestIds.isEmpty() || accessRequestIds.size() > ReviewAccess.MAX_AT_ONCE) {
            throw new BadInput("access_request_ids", "must be 1 to " + ReviewAccess.MAX_AT_ONCE + " ids");
        }
        return accessRequestIds.stream()
                .distinct()
                .map(text -> Input.id("access_request_ids", text, AccessRequestId::new))
                .toList();
    }
}
