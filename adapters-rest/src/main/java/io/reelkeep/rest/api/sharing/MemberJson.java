package io.reelkeep.rest.api.sharing;

import io.reelkeep.domain.sharing.AccessMember;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;

/**
 * Somebody who was let in.
 *
 * @param permission view or manage
 */
record MemberJson(String userId, String permission, String addedAt) {
    static MemberJson of(AccessMember member) {
        return new MemberJson(member.user().toString(), Input.word(member.permission()), Times.write(member.addedAt()));
    }
}
