package io.reelkeep.application.kit;

import io.reelkeep.application.people.port.SignInTries;
import io.reelkeep.domain.people.Tries;
import io.reelkeep.domain.shared.Sha256;
import java.time.Instant;

/** Tries in memory. */
public final class InMemorySignInTries implements SignInTries {
    private final InMemoryTable<Sha256, Tries> rows;

    public InMemorySignInTries(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "tries", Sha256::hex);
    }

    @Override
    public Tries lock(Sha256 whose) {
        rows.addIfAbsent(whose, Tries.none(whose));
        return rows.find(whose).orElseThrow();
    }

    @Override
    public void save(Tries tries) {
        rows.save(tries.whose(), tries);
    }

    @Override
    public void forgetBefore(Instant now) {
        rows.removeIf(tries -> tries.until().isBefore(now));
    }
}
