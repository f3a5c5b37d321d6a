package io.reelkeep.application.kit;

import io.reelkeep.application.tenancy.port.Nonces;
import java.time.Instant;

/** Nonces in memory. */
public final class InMemoryNonces implements Nonces {
    private final InMemoryTable<String, Instant> rows;

    public InMemoryNonces(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "nonces", nonce -> nonce);
    }

    @Override
    public boolean remember(String nonce, Instant until) {
        return rows.addIfAbsent(nonce, until);
    }

    @Override
    public void forgetBefore(Instant now) {
        rows.removeIf(until -> until.isBefore(now));
    }
}
