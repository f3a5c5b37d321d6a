package io.reelkeep.application.sharing;

import io.reelkeep.application.callback.port.CallbackClient;
import io.reelkeep.application.callback.port.NotifyWishes;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.callback.NotifyWish;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.List;

/** Remembers who wants to be told when the file of a part is there (contract: Live 2, notifyUrl). */
public final class RememberNotify {
    private final Workbench bench;
    private final Captures captures;
    private final NotifyWishes wishes;
    private final CallbackClient client;

    public RememberNotify(Workbench bench, Captures captures, NotifyWishes wishes, CallbackClient client) {
        this.bench = bench;
        this.captures = captures;
        this.wishes = wishes;
        this.client = client;
    }

    /**
     * Does nothing where nothing is waited for: the part is there already, or there is no such part.
     *
     * @throws Refusal CALLBACK_TARGET_FORBIDDEN for an address that must not be called; QUOTA_EXHAUSTED when too many wait
     */
    public void remember(NotifyWish wish) {
        client.refuseForbidden(wish.to().url());
        bench.transactions()
                .inOne(() -> captures.lock(wish.to().tenant(), wish.capture())
                        .filter(capture -> isAwaited(capture, wish.part()))
                        .ifPresent(capture -> add(wish)));
    }

    private static boolean isAwaited(Capture capture, int part) {
        return capture.origin() == Origin.LIVE
                && capture.parts().stream()
                        .anyMatch(one -> one.number() == part && one.state() == FilePart.State.PENDING);
    }

    private void add(NotifyWish wish) {
        List<NotifyWish> waiting = wishes.of(wish.to().tenant(), wish.capture(), wish.part());
        if (waiting.contains(wish)) {
            return;
        }
        if (waiting.size() >= NotifyWish.MAX_PER_PART) {
            throw new Refusal(
                    Reason.QUOTA_EXHAUSTED, "at most " + NotifyWish.MAX_PER_PART + " addresses may wait for one file");
        }
        wishes.add(wish);
    }
}
