package io.reelkeep.application.capture;

import io.reelkeep.domain.capture.ClientVersion;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.Optional;

/** Keeps clients that are too old from recording (F5, C20). */
public final class CheckClient {
    private final ClientVersion oldest;

    /** @param oldest that may record */
    public CheckClient(ClientVersion oldest) {
        this.oldest = oldest;
    }

    /**
     * Lets through a client that does not say its version: who wants to hide it could say another as well.
     *
     * @throws Refusal NOT_PERMITTED for an older one
     */
    public void check(Optional<ClientVersion> version) {
        version.filter(told -> told.compareTo(oldest) < 0).ifPresent(tooOld -> {
            throw new Refusal(
                    Reason.NOT_PERMITTED, "this client is too old to record: " + tooOld + ", at least " + oldest);
        });
    }
}
