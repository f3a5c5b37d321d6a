package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;
import java.util.Set;

/**
 * What an application of the kind WECOM may see and do.
 *
 * @param mayCallRecords whether it is on the list of applications that may call at all (F150)
 * @param allMeetings whether it sees meetings that were not made through it, too (F151)
 * @param visibleMembers whose meetings it sees (F152); empty for everybody's
 */
public record AppPolicy(
        boolean mayCallRecords, boolean allMeetings, Optional<Set<UserId>> visibleMembers, WeComForm form) {
    /** The most members that may be named. */
    public static final int MAX_MEMBERS = 1000;

    /** It may call, and sees everybody's meetings as far as they were made through it. */
    public static final AppPolicy DEFAULT = new AppPolicy(true, false, Optional.empty(), WeComForm.DEFAULT);

    public AppPolicy {
        visibleMembers = visibleMembers.map(Set::copyOf);
        visibleMembers.ifPresent(members ->
                Checks.require(members.size() <= MAX_MEMBERS, "at most " + MAX_MEMBERS + " members can be named"));
    }
}
