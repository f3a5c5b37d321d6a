package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.tenancy.Role;
import java.util.List;
import java.util.Optional;

/** Lists what somebody can record: its own meetings, or everybody's to those who look after recordings. */
public final class ListOwnMeetings {
    private final Transactions transactions;
    private final Users users;
    private final Meetings meetings;

    public ListOwnMeetings(Transactions transactions, Users users, Meetings meetings) {
        this.transactions = transactions;
        this.users = users;
        this.meetings = meetings;
    }

    /**
     * The newest first.
     *
     * @param before those with lower ids
     */
    public List<Meeting> list(SignedIn who, long before, int limit) {
        return transactions.inOne(() -> {
            boolean seesAll = users.find(who.tenant(), who.user())
                    .filter(user -> user.may(Role.RECORDING_ADMIN))
                    .isPresent();
            return meetings.latest(who.tenant(), seesAll ? Optional.empty() : Optional.of(who.user()), before, limit);
        });
    }
}
