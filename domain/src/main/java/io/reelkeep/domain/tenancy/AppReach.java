package io.reelkeep.domain.tenancy;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;
import java.util.Set;

/**
 * What an application sees of its tenant; never anything of another one (F80, F81, F151, F152).
 *
 * @param madeThrough only meetings made through this application; empty for all of the tenant
 * @param members only meetings that one of these created; empty for everybody's
 */
public record AppReach(Optional<AppId> madeThrough, Optional<Set<UserId>> members) {
    public static final AppReach WHOLE_TENANT = new AppReach(Optional.empty(), Optional.empty());

    public AppReach {
        members = members.map(Set::copyOf);
    }

    /** Only meetings made through {@code app}, whoever created them. */
    public static AppReach madeThrough(AppId app) {
        return new AppReach(Optional.of(app), Optional.empty());
    }

    /** Where a meeting of the tenant lies. What another application has made is that, whoever created it. */
    public enum Verdict {
        IN_REACH,
        OTHER_APPLICATION,
        MEMBER_NOT_VISIBLE
    }

    /** Where a meeting of the tenant lies that was made through {@code app}, if through any. */
    public Verdict verdict(Optional<AppId> app, UserId creator) {
        if (madeThrough.isPresent() && !madeThrough.equals(app)) {
            return Verdict.OTHER_APPLICATION;
        }
        return sees(creator) ? Verdict.IN_REACH : Verdict.MEMBER_NOT_VISIBLE;
    }

    public boolean sees(UserId member) {
        return members.map(visible -> visible.contains(member)).orElse(true);
    }

    /** As {@link #verdict}. @throws Refusal OTHER_APPLICATION or MEMBER_NOT_VISIBLE unless it is in reach */
    public void refuseBeyond(Optional<AppId> app, UserId creator) {
        switch (verdict(app, creator)) {
            case IN_REACH -> {}
            case OTHER_APPLICATION ->
                throw new Refusal(Reason.OTHER_APPLICATION, "this belongs to a meeting of another application");
            case MEMBER_NOT_VISIBLE -> throw notVisible();
        }
    }

    /** @throws Refusal MEMBER_NOT_VISIBLE */
    public void refuseInvisible(UserId member) {
        if (!sees(member)) {
            throw notVisible();
        }
    }

    private static Refusal notVisible() {
        return new Refusal(Reason.MEMBER_NOT_VISIBLE, "the user is outside what this application may see");
    }
}
