package io.reelkeep.rest.meeting.sharing;

import io.reelkeep.domain.sharing.AccessRequestId;
import io.reelkeep.rest.meeting.Operator;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;
import java.util.List;
import java.util.Optional;

/**
 * The body of PUT /v1/records/approvals/{meeting_record_id} (contract: Meeting 4.7).
 *
 * @param applyIdList 1 to 200 ids
 * @param action 1 agree, 2 ignore
 */
@Tolerant
record ApprovalsJson(
        Optional<String> operatorId,
        Optional<Long> operatorIdType,
        Optional<String> userid,
        List<String> applyIdList,
        long action) {
    private static final int AGREE = 1;
    private static final int IGNORE = 2;
    private static final int MAX_AT_ONCE = 200;

    Operator operator() {
        return Operator.of(operatorId, operatorIdType, userid);
    }

    List<AccessRequestId> ids() {
        if (applyIdList.isEmpty() || applyIdList.size() > MAX_AT_ONCE) {
            throw new BadInput("apply_id_list", "must have 1 to " + MAX_AT_ONCE + " entries");
        }
        return applyIdList.stream()
                .map(text -> Input.id("apply_id_list", text, AccessRequestId::new))
                .toList();
    }

    boolean isAgreed() {
        return Input.inBounds("action", action, AGREE, IGNORE) == AGREE;
    }
}
