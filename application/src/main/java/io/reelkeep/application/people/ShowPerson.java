package io.reelkeep.application.people;

import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.tenancy.User;

/** Shows somebody who has signed in, as it is now. */
public final class ShowPerson {
    private final Transactions transactions;
    private final Users users;

    public ShowPerson(Transactions transactions, Users users) {
        this.transactions = transactions;
        this.users = users;
    }

    /** @throws Refusal USER_UNKNOWN */
    public User show(SignedIn who) {
        return transactions
                .inOne(() -> users.find(who.tenant(), who.user()))
                .orElseThrow(() -> new Refusal(Reason.USER_UNKNOWN, "there is no user " + who.user()));
    }
}
