package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;

/** Shows what can be recorded. */
public final class BrowseMeetings {
    private final Transactions transactions;
    private final Meetings meetings;

    public BrowseMeetings(Transactions transactions, Meetings meetings) {
        this.transactions = transactions;
        this.meetings = meetings;
    }

    public Meeting meeting(TenantId tenant, MeetingId id) {
        return transactions
                .inOne(() -> meetings.find(tenant, id))
                .orElseThrow(() -> new Refusal(Reason.MEETING_UNKNOWN, "there is no meeting " + id));
    }

    public List<Meeting> meetings(TenantId tenant, long after, int limit) {
        return transactions.inOne(() -> meetings.list(tenant, after, limit));
    }
}
