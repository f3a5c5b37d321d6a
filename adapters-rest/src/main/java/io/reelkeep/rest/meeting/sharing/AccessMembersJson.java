package io.reelkeep.rest.meeting.sharing;

import io.reelkeep.application.sharing.GrantAccess;
import io.reelkeep.domain.sharing.AccessMember;
import java.util.List;

/** The answer of GET /v1/records/access/{meeting_record_id} (contract: Meeting 4.7). */
record AccessMembersJson(long totalCount, boolean hasMore, long nextCursor, List<MemberJson> accessMembers) {
    static final int VIEW = 0;
    static final int MANAGE = 1;

    /**
     * One member.
     *
     * @param openId users have one id here, by whatever type they are asked for
     * @param msOpenId nothing is known of it
     * @param permission 0 view, 1 manage
     */
    record MemberJson(String userid, String openId, String msOpenId, int permission) {
        static MemberJson of(AccessMember member) {
            String user = member.user().toString();
            return new MemberJson(user, user, "", numberOf(member.permission()));
        }
    }

    private static int numberOf(AccessMember.Permission permission) {
        return switch (permission) {
            case VIEW -> VIEW;
            case MANAGE -> MANAGE;
        };
    }

    static AccessMembersJson of(GrantAccess.Members members, int cursor) {
        long next = (long) cursor + members.items().size();
        return new AccessMembersJson(
                members.total(),
                next < members.total() && !members.items().isEmpty(),
                next,
                members.items().stream().map(MemberJson::of).toList());
    }
}
