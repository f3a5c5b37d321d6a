package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;

/** Finds the live room with a number, for somebody who is in it. */
public final class FindLiveRoom {
    private final Transactions transactions;
    private final Meetings meetings;

    public FindLiveRoom(Transactions transactions, Meetings meetings) {
        this.transactions = transactions;
        this.meetings = meetings;
    }

    /**
     * The latest room of that number.
     *
     * @param number the meeting code of the room
     * @throws Refusal MEETING_UNKNOWN without such a room, MAY_NOT_RECORD when {@code user} is not in it
     */
    public Meeting find(TenantId tenant, String number, UserId user) {
        Meeting room = transactions
                .inOne(() -> meetings.latestOf(tenant, Meeting.Kind.LIVE_ROOM, number))
                .orElseThrow(() -> new Refusal(Reason.MEETING_UNKNOWN, "there is no live room " + number));
        if (!room.mayBeRecordedBy(user, Origin.LIVE)) {
            throw new Refusal(Reason.MAY_NOT_RECORD, user + " is not in the live room " + number);
        }
        return room;
    }
}
