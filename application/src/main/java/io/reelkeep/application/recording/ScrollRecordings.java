package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppReach;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists recordings from where the caller stopped reading. Nothing is kept between two calls. */
public final class ScrollRecordings {
    private final Transactions transactions;
    private final Users users;
    private final Meetings meetings;
    private final Recordings recordings;
    private final Shares shares;
    private final SecretVault vault;

    public ScrollRecordings(
            Transactions transactions,
            Users users,
            Meetings meetings,
            Recordings recordings,
            Shares shares,
            SecretVault vault) {
        this.transactions = transactions;
        this.users = users;
        this.meetings = meetings;
        this.recordings = recordings;
        this.shares = shares;
        this.vault = vault;
    }

    /**
     * Which recordings; an empty field does not restrict.
     *
     * @param owner created the meeting; must be a user of the tenant
     * @param limit at most so many at once, from 1
     * @param cursor of an answer to the same question with the same limit
     * @param reach what the caller sees of the tenant
     */
    public record Query(
            TenantId tenant,
            Optional<MeetingId> meeting,
            Optional<String> meetingCode,
            Optional<UserId> owner,
            SearchWindow window,
            int limit,
            Optional<String> cursor,
            AppReach reach) {
        public Query {
            Checks.require(limit >= 1, "at least one is asked for");
        }
    }

    /** @param nextCursor while there is more */
    public record Stretch(List<RecordingView> items, Optional<String> nextCursor) {
        public Stretch {
            items = List.copyOf(items);
        }
    }

    /**
     * Newest meeting first.
     *
     * @throws Refusal USER_UNKNOWN; MEMBER_NOT_VISIBLE when it is one whose meetings the caller may not see; the same or
     *     OTHER_APPLICATION when the meeting that was named is out of reach; BAD_PARAMETER when the cursor is not one of ours
     *     to this question
     */
    public Stretch list(Query query) {
        var cursors = new ScrollCursors(vault, query);
        Optional<Recordings.Place> after = query.cursor().map(cursors::read);
        return transactions.inOne(() -> {
            refuseBeyondReach(query);
            // One more than asked for tells whether there is more.
            List<Recording> found = recordings.searchOn(criteria(query), after, query.limit() + 1);
            List<Recording> shown = found.subList(0, Math.min(found.size(), query.limit()));
            Optional<String> next = found.size() > shown.size()
                    ? Optional.of(cursors.write(Recordings.Place.of(shown.get(shown.size() - 1))))
                    : Optional.empty();
            var links = new OpenLinks(shares, vault, query.tenant(), shown);
            return new Stretch(shown.stream().map(links::beside).toList(), next);
        });
    }

    /** A list that would show nothing for want of rights says so; what the tenant does not have, it just has not. */
    private void refuseBeyondReach(Query query) {
        query.owner().ifPresent(owner -> {
            refuseUnknown(query.tenant(), owner);
            query.reach().refuseInvisible(owner);
        });
        query.meeting()
                .flatMap(meeting -> meetings.find(query.tenant(), meeting))
                .ifPresent(meeting -> query.reach().refuseBeyond(meeting.madeThrough(), meeting.creator()));
    }

    private void refuseUnknown(TenantId tenant, UserId owner) {
        if (users.find(tenant, owner).isEmpty()) {
            throw new Refusal(Reason.USER_UNKNOWN, "there is no user " + owner);
        }
    }

    private static Recordings.Criteria criteria(Query query) {
        return new Recordings.Criteria(
                query.tenant(),
                query.meeting(),
                query.meetingCode(),
                query.owner(),
                Set.of(),
                query.window().from(),
                query.window().to(),
                query.reach());
    }
}
