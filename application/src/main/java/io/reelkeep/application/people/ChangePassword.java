package io.reelkeep.application.people;

import io.reelkeep.application.people.port.PasswordHasher;
import io.reelkeep.application.people.port.Passwords;
import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.application.people.port.SignInTries;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Refusal;
import java.util.Optional;

/** Lets people change their own password, for which they must know the old one (ASVS 6.2.3). */
public final class ChangePassword {
    private final Workbench bench;
    private final Users users;
    private final Stores stores;
    private final PasswordHasher hasher;
    private final Guesses guesses;

    public ChangePassword(Workbench bench, Users users, Stores stores, PasswordHasher hasher, SignInTries tries) {
        this.bench = bench;
        this.users = users;
        this.stores = stores;
        this.hasher = hasher;
        this.guesses = new Guesses(tries);
    }

    /** What hangs on a password. */
    public record Stores(Passwords passwords, Sessions sessions) {}

    /**
     * Ends all other sessions of that person.
     *
     * @throws Refusal SIGN_IN_FAILED when the old one is wrong, or there is none; TOO_MANY_TRIES
     */
    public void change(Session session, Password old, Password chosen) {
        SignedIn who = session.signedIn();
        Optional<String> hash = bench.transactions().inOne(() -> {
            guesses.count(who, bench.now());
            return stores.passwords().find(who.tenant(), who.user());
        });
        if (hash.isEmpty() || !hasher.matches(old.text(), hash.get())) {
            throw SessionOpener.failed();
        }
        String next = hasher.hash(chosen.text());
        bench.transactions().inOne(() -> {
            boolean isHere = users.lock(who.tenant(), who.user()).isPresent();
            if (!isHere || !stores.passwords().find(who.tenant(), who.user()).equals(hash)) {
                throw SessionOpener.failed();
            }
            stores.passwords().keep(who.tenant(), who.user(), next);
            stores.sessions().endOthers(who.tenant(), who.user(), session.id());
            guesses.forgive(who);
        });
    }
}
