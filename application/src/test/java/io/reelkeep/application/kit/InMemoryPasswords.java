package io.reelkeep.application.kit;

import io.reelkeep.application.people.port.Passwords;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;

/** Passwords in memory. */
public final class InMemoryPasswords implements Passwords {
    private final InMemoryTable<SignedIn, String> rows;

    public InMemoryPasswords(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "passwords", who -> who.tenant() + " " + who.user());
    }

    @Override
    public void keep(TenantId tenant, UserId user, String hash) {
        rows.put(new SignedIn(tenant, user), hash);
    }

    @Override
    public Optional<String> find(TenantId tenant, UserId user) {
        return rows.find(new SignedIn(tenant, user));
    }

    @Override
    public void remove(TenantId tenant, UserId user) {
        rows.remove(new SignedIn(tenant, user));
    }
}
