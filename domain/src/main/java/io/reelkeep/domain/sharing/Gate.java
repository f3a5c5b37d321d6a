package io.reelkeep.domain.sharing;

import io.reelkeep.domain.tenancy.Standing;
import java.time.Instant;

/**
 * What a visit passes on its way to a recording, in the order in which a viewer is told: is the link there, may it be shown at
 * all, who are you, what is the password, may you do that. All must be open.
 */
public enum Gate {
    /** Sharing is switched on. */
    SWITCHED_ON,
    /** The link has not run out (F33). */
    IN_TIME,
    /** The owner's subscription allows showing anything (F48-F50, C23). */
    SUBSCRIPTION,
    /** The viewer is among those whom it is for (F24-F29). */
    AUDIENCE,
    /** The password was shown, if there is one (F30). Who manages the recording can read it anyway. */
    PASSWORD,
    /** What is to be done is allowed (F34): to everybody alike, so that a manager sees what viewers are offered. */
    PURPOSE;

    Verdict verdict(Share share, Visit visit, Standing owner, Instant now) {
        SharePolicy policy = share.policy();
        return switch (this) {
            case SWITCHED_ON -> openIf(share.isOnAt(now), Verdict.ENDED);
            case IN_TIME -> openIf(!policy.isOverAt(now), Verdict.ENDED);
            case SUBSCRIPTION -> openIf(owner.showsContent(), Verdict.SUSPENDED);
            case AUDIENCE -> policy.audience().receives(visit.ties());
            case PASSWORD ->
                openIf(
                        policy.password().isEmpty() || visit.knowsPassword() || visit.isByManager(),
                        Verdict.ASK_PASSWORD);
            case PURPOSE -> openIf(policy.allows(visit.purpose()), Verdict.NOT_ALLOWED);
        };
    }

    private static Verdict openIf(boolean holds, Verdict otherwise) {
        return holds ? Verdict.OPEN : otherwise;
    }
}
