package io.reelkeep.domain.sharing;

import java.util.Optional;
import java.util.Set;

/** Who a link is for (F24-F29). Who manages the recording always belongs to it. */
public enum Audience {
    /** F24 */
    EVERYONE(Optional.empty()),
    /** F25 */
    SIGNED_IN(Optional.of(Tie.SIGNED_IN)),
    /** F26 */
    PARTICIPANTS(Optional.of(Tie.PARTICIPANT)),
    /** F27: those who were named, and those whose application was agreed to. */
    NAMED_OR_APPROVED(Optional.of(Tie.NAMED)),
    /** F28 */
    WECHAT_GUESTS(Optional.of(Tie.INVITED)),
    /** F29: in business and enterprise editions only. */
    SAME_COMPANY(Optional.of(Tie.COLLEAGUE));

    private final Optional<Tie> wanted;

    Audience(Optional<Tie> wanted) {
        this.wanted = wanted;
    }

    /** What is told to somebody with these ties: whom it does not admit learns the next step, where there is one. */
    Verdict receives(Set<Tie> ties) {
        boolean isAdmitted =
                ties.contains(Tie.MANAGER) || wanted.map(ties::contains).orElse(true);
        return isAdmitted ? Verdict.OPEN : turnedAway(ties);
    }

    private Verdict turnedAway(Set<Tie> ties) {
        if (this == WECHAT_GUESTS) {
            return Verdict.ASK_INVITATION;
        }
        if (!ties.contains(Tie.SIGNED_IN)) {
            return Verdict.ASK_SIGN_IN;
        }
        // Only colleagues can be named: what is granted is granted to users of the tenant.
        boolean mayApply = this == NAMED_OR_APPROVED && ties.contains(Tie.COLLEAGUE);
        return mayApply ? Verdict.ASK_APPROVAL : Verdict.NOT_FOR_YOU;
    }
}
