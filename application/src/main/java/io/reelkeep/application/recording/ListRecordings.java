package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppReach;
import java.util.Optional;
import java.util.Set;

/** Lists recordings a page at a time. */
public final class ListRecordings {
    private final Transactions transactions;
    private final Users users;
    private final Recordings recordings;
    private final Shares shares;
    private final SecretVault vault;

    public ListRecordings(
            Transactions transactions, Users users, Recordings recordings, Shares shares, SecretVault vault) {
        this.transactions = transactions;
        this.users = users;
        this.recordings = recordings;
        this.shares = shares;
        this.vault = vault;
    }

    /**
     * Which recordings.
     *
     * @param asking must be a user of the tenant; without meeting and code, the list is of the meetings this user
     *     created (F56)
     * @param meeting goes before the code (F58)
     * @param origins empty for all
     * @param page from 1
     * @param reach what the caller sees of the tenant
     */
    public record Query(
            TenantId tenant,
            UserId asking,
            Optional<MeetingId> meeting,
            Optional<String> meetingCode,
            Set<Origin> origins,
            SearchWindow window,
            int page,
            int pageSize,
            AppReach reach) {}

    /** Newest meeting first. */
    public Page<RecordingView> list(Query query) {
        return transactions.inOne(() -> {
            if (users.find(query.tenant(), query.asking()).isEmpty()) {
                throw new Refusal(Reason.USER_UNKNOWN, "there is no user " + query.asking());
            }
            Page<Recording> page = recordings.search(criteria(query), query.page(), query.pageSize());
            return page.map(new OpenLinks(shares, vault, query.tenant(), page.items())::beside);
        });
    }

    private static Recordings.Criteria criteria(Query query) {
        boolean byMeeting = query.meeting().isPresent();
        boolean byCode = !byMeeting && query.meetingCode().isPresent();
        return new Recordings.Criteria(
                query.tenant(),
                query.meeting(),
                byCode ? query.meetingCode() : Optional.empty(),
                byMeeting || byCode ? Optional.empty() : Optional.of(query.asking()),
                query.origins(),
                query.window().from(),
                query.window().to(),
                query.reach());
    }
}
