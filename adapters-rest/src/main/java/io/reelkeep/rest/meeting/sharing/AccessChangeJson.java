package io.reelkeep.rest.meeting.sharing;

import io.reelkeep.application.sharing.GrantAccess;
import io.reelkeep.application.sharing.GrantAccess.Grant;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.rest.meeting.Operator;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;
import java.util.List;
import java.util.Optional;

/** The body of POST and DELETE /v1/records/access/{meeting_record_id} (contract: Meeting 4.7): 1 to 200 members. */
@Tolerant
record AccessChangeJson(
        Optional<String> operatorId,
        Optional<Long> operatorIdType,
        Optional<String> userid,
        List<TargetJson> accessMembers) {
    private static final int MAX_TARGET_TYPE = 4;
    /** A room watches nothing. */
    private static final int ROOM = 3;

    /**
     * One of them.
     *
     * @param toOperatorIdType 1 userid, 2 open id, 4 id of the mini program
     * @param permission 0 view (default), 1 manage; of no account when somebody is removed
     */
    record TargetJson(String toOperatorId, long toOperatorIdType, Optional<Long> permission) {
        UserId user() {
            Input.inBounds("to_operator_id_type", toOperatorIdType, 1, MAX_TARGET_TYPE);
            if (toOperatorIdType == ROOM) {
                throw new BadInput("to_operator_id_type", "must be 1, 2 or 4");
            }
            return Input.of("to_operator_id", () -> new UserId(toOperatorId));
        }

        Grant grant() {
            long number = Input.inBounds("permission", permission.orElse(0L), 0, AccessMembersJson.MANAGE);
            return new Grant(user(), number == AccessMembersJson.MANAGE ? Permission.MANAGE : Permission.VIEW);
        }
    }

    /** Those who stay outside, as they were named. */
    record FailedJson(List<TargetJson> failAccessMembers) {}

    Operator operator() {
        return Operator.of(operatorId, operatorIdType, userid);
    }

    List<Grant> grants() {
        return members().stream().map(TargetJson::grant).toList();
    }

    List<UserId> users() {
        return members().stream().map(TargetJson::user).toList();
    }

    FailedJson failed(List<Grant> strangers) {
        List<UserId> outside = strangers.stream().map(Grant::user).toList();
        return new FailedJson(accessMembers.stream()
                .filter(target -> outside.contains(target.user()))
                .toList());
    }

    private List<TargetJson> members() {
        if (accessMembers.isEmpty() || accessMembers.size() > GrantAccess.MAX_AT_ONCE) {
            throw new BadInput("access_members", "must have 1 to " + GrantAccess.MAX_AT_ONCE + " entries");
        }
        return accessMembers;
    }
}
