package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.CaptureEntry;
import io.reelkeep.application.capture.port.CaptureQuery;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.tenancy.Role;
import java.util.List;
import java.util.Optional;

/** Lists what is, and was, being recorded: to people their own, to those who look after recordings everything. */
public final class ListCaptures {
    private final Transactions transactions;
    private final Users users;
    private final Captures captures;

    public ListCaptures(Transactions transactions, Users users, Captures captures) {
        this.transactions = transactions;
        this.users = users;
        this.captures = captures;
    }

    /**
     * The newest first.
     *
     * @param person who asks; empty for an application, which sees everything
     */
    public List<CaptureEntry> list(Optional<SignedIn> person, CaptureQuery wanted) {
        return transactions.inOne(() -> {
            Optional<SignedIn> bound = person.filter(who -> !looksAfterRecordings(who));
            return captures.list(bound.map(who -> wanted.seenBy(who.user())).orElse(wanted));
        });
    }

    private boolean looksAfterRecordings(SignedIn who) {
        return users.find(who.tenant(), who.user())
                .filter(user -> user.may(Role.RECORDING_ADMIN))
                .isPresent();
    }
}
