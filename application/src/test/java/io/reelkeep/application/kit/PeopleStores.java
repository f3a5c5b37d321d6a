package io.reelkeep.application.kit;

import io.reelkeep.application.people.port.IdentityProviders;
import io.reelkeep.application.people.port.Passwords;
import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.application.people.port.SignInTries;

/** Those of {@link Stores} that are about people who sign in. */
public record PeopleStores(Sessions sessions, Passwords passwords, SignInTries tries, IdentityProviders providers) {
    static PeopleStores inMemory(InMemoryTransactions transactions) {
        return new PeopleStores(
                new InMemorySessions(transactions),
                new InMemoryPasswords(transactions),
                new InMemorySignInTries(transactions),
                new InMemoryIdentityProviders(transactions));
    }
}
