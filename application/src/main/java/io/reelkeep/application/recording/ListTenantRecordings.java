package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.User;
import java.util.Optional;
import java.util.Set;

/** Lists everybody's recordings a page at a time, for an administrator of the tenant (contract: Meeting 4.2). */
public final class ListTenantRecordings {
    private final Transactions transactions;
    private final Users users;
    private final Recordings recordings;
    private final Shares shares;
    private final SecretVault vault;

    public ListTenantRecordings(
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
     * @param asking must be an administrator
     * @param origins empty for all
     * @param page from 1
     */
    public record Query(
            TenantId tenant, UserId asking, Set<Origin> origins, SearchWindow window, int page, int pageSize) {}

    /** Newest meeting first. @throws Refusal USER_UNKNOWN, or NOT_PERMITTED for those who are no administrators */
    public Page<RecordingView> list(Query query) {
        return transactions.inOne(() -> {
            User asking = users.find(query.tenant(), query.asking())
                    .orElseThrow(() -> new Refusal(Reason.USER_UNKNOWN, "there is no user " + query.asking()));
            if (!asking.administrator()) {
                throw new Refusal(Reason.NOT_PERMITTED, "the user " + asking.id() + " is no administrator");
            }
            Page<Recording> page = recordings.search(criteria(query), query.page(), query.pageSize());
            return page.map(new OpenLinks(shares, vault, query.tenant(), page.items())::beside);
        });
    }

    private static Recordings.Criteria criteria(Query query) {
        return new Recordings.Criteria(
                query.tenant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                query.origins(),
                query.window().from(),
                query.window().to(),
                AppReach.WHOLE_TENANT);
    }
}
