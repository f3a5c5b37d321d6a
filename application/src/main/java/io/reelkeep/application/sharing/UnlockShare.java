package io.reelkeep.application.sharing;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.Guard;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.sharing.Verdict;
import io.reelkeep.domain.sharing.Visit;
import java.time.Instant;
import java.util.Optional;

/** Takes the password of a link (F30), slowly from those who guess. */
public final class UnlockShare {
    private static final Visit WITHOUT_PASSWORD = new Visit(Visit.Purpose.WATCH, false);

    private final Workbench bench;
    private final SharedRecordings links;

    public UnlockShare(Workbench bench, SharedRecordings links) {
        this.bench = bench;
        this.links = links;
    }

    /**
     * @return what stands for having shown the password from now on; empty when the link wants none
     * @throws Refusal PASSWORD_REQUIRED for a wrong one; TOO_MANY_TRIES also for the right one, while the link is shut to
     *     those who guess; LINK_UNKNOWN
     */
    public Optional<String> unlock(ShareToken token, String password) {
        Optional<Optional<String>> pass = bench.transactions().inOne(() -> tryPassword(token, password));
        return pass.orElseThrow(() -> new Refusal(Reason.PASSWORD_REQUIRED, "this is not the password"));
    }

    /** Empty for a wrong one, which must be remembered: an exception would undo that. */
    private Optional<Optional<String>> tryPassword(ShareToken token, String password) {
        Instant now = bench.now();
        Share share = links.shares().lock(token).orElseThrow(SharedRecordings::unknown);
        Verdict verdict = share.verdict(WITHOUT_PASSWORD, now);
        if (verdict == Verdict.ENDED) {
            throw SharedRecordings.unknown();
        }
        if (!share.guard().listensAt(now)) {
            throw new Refusal(Reason.TOO_MANY_TRIES, "too many wrong passwords, try again soon");
        }
        boolean isRight = links.isPasswordOf(share, password);
        links.shares()
                .save(share.guardedBy(isRight ? Guard.UNTRIED : share.guard().afterWrong(now)));
        return isRight ? Optional.of(links.passOf(share)) : Optional.empty();
    }
}
