package io.reelkeep.application.tenancy.port;

import java.time.Instant;

/** What signed requests have been seen, on every node and across restarts. */
public interface Nonces {
    /** @return false when the same text was remembered before */
    boolean remember(String nonce, Instant until);

    void forgetBefore(Instant now);
}
