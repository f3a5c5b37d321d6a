package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.sharing.GrantAccess;
import java.util.List;

/**
 * A stretch of those who were let in, in the order of their user ids.
 *
 * @param total how many there are in all
 */
record MembersJson(List<MemberJson> members, long total) {
    static MembersJson of(GrantAccess.Members members) {
        return new MembersJson(members.items().stream().map(MemberJson::of).toList(), members.total());
    }
}
