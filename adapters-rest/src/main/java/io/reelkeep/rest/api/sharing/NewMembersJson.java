package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.sharing.GrantAccess;
import io.reelkeep.application.sharing.GrantAccess.Grant;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.util.List;
import java.util.Optional;

/**
 * Whom to let in, 1 to 200 at once.
 *
 * @param permission view (default) or manage
 */
record NewMembersJson(List<String> userIds, Optional<String> permission) {
    List<Grant> grants() {
        Permission granted = permission
                .map(word -> Input.word("permission", word, Permission.class))
                .orElse(Permission.VIEW);
        return users(userIds).stream().map(user -> new Grant(user, granted)).toList();
    }

    /** Each once, however often it is named. */
    static List<UserId> users(List<String> userIds) {
        if (userIds.isEmpty() || userIds.size() > GrantAccess.MAX_AT_ONCE) {
            throw new BadInput("user_ids", "must be 1 to " + GrantAccess.MAX_AT_ONCE + " ids");
        }
        return userIds.stream()
                .distinct()
                .map(text -> Input.of("user_ids", () -> new UserId(text)))
                .toList();
    }
}
