package io.reelkeep.application.sharing;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.sharing.Tie;
import io.reelkeep.domain.sharing.Verdict;
import io.reelkeep.domain.sharing.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells who manages a recording, and support, why somebody can or cannot open a link: by the very rules that decide it. */
public final class ExplainShare {
    private final Workbench bench;
    private final SharedRecordings links;

    public ExplainShare(Workbench bench, SharedRecordings links) {
        this.bench = bench;
        this.links = links;
    }

    /**
     * Who would come, and what for.
     *
     * @param user of the tenant; empty for somebody who has not signed in
     */
    public record Question(Optional<UserId> user, boolean knowsPassword, Visit.Purpose purpose) {}

    /** The answer, and what every gate says on the way to it. */
    public record Explanation(Share share, Set<Tie> ties, List<Share.Check> checks, Verdict verdict) {
        public Explanation {
            ties = Set.copyOf(ties);
            checks = List.copyOf(checks);
        }
    }

    /**
     * @param manager who asks, and must manage the recording; empty for the tenant's applications and for support
     * @throws Refusal LINK_UNKNOWN also for that of another tenant or manager; USER_UNKNOWN
     */
    public Explanation explain(TenantId tenant, Optional<UserId> manager, ShareToken token, Question question) {
        return bench.transactions().inOne(() -> {
            Share share = links.shares()
                    .find(token)
                    .filter(found -> found.tenant().equals(tenant))
                    .orElseThrow(SharedRecordings::unknown);
            Recording recording = links.recordings()
                    .find(tenant, share.scope().recording())
                    .filter(found -> manager.map(
                                    user -> links.acquaintance().rights().manages(found, user))
                            .orElse(true))
                    .orElseThrow(SharedRecordings::unknown);
            question.user().ifPresent(user -> links.acquaintance().rights().refuseUnknown(tenant, user));
            Set<Tie> ties = links.acquaintance()
                    .ties(recording, question.user().map(user -> new SignedIn(tenant, user)), Optional.empty());
            var visit = new Visit(question.purpose(), question.knowsPassword(), ties);
            Instant now = bench.now();
            var owner = links.standing(tenant, now);
            return new Explanation(share, ties, share.checks(visit, owner, now), share.verdict(visit, owner, now));
        });
    }
}
