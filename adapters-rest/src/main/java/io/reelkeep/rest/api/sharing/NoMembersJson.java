package io.reelkeep.rest.api.sharing;

import io.reelkeep.domain.shared.UserId;
import java.util.List;

/** Whom to let out again, 1 to 200 at once. */
record NoMembersJson(List<String> userIds) {
    List<UserId> users() {
        return NewMembersJson.users(userIds);
    }
}
