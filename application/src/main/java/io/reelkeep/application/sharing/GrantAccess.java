package io.reelkeep.application.sharing;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.AccessMembers;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import java.util.List;

/** Lets people in to a recording by name, and out again (F27; contract: Meeting 4.7). */
public final class GrantAccess {
    /** How many people can be named in one call. */
    public static final int MAX_AT_ONCE = 200;

    private final Workbench bench;
    private final SharedRecordings found;
    private final Rights rights;

    public GrantAccess(Workbench bench, SharedRecordings found, Rights rights) {
        this.bench = bench;
        this.found = found;
        this.rights = rights;
    }

    /** One person to be let in. */
    public record Grant(UserId user, Permission permission) {}

    /**
     * A stretch of the list of members.
     *
     * @param total how many there are in all
     */
    public record Members(List<AccessMember> items, long total) {
        public Members {
            items = List.copyOf(items);
        }
    }

    /** In the order of their user ids. @throws Refusal RECORDING_UNKNOWN */
    public Members list(TenantId tenant, RecordingId id, int skip, int limit) {
        return bench.transactions().inOne(() -> {
            found.find(tenant, id);
            AccessMembers members = rights.members();
            return new Members(members.list(tenant, id, skip, limit), members.count(tenant, id));
        });
    }

    /**
     * Adds to those who were let in before; who was keeps the new permission.
     *
     * @return those that are no users of the tenant and stay outside
     * @throws Refusal RECORDING_UNKNOWN
     * @throws IllegalArgumentException for more than {@link #MAX_AT_ONCE}
     */
    public List<Grant> add(TenantId tenant, RecordingId id, List<Grant> grants) {
        Checks.require(grants.size() <= MAX_AT_ONCE, "at most " + MAX_AT_ONCE + " at once");
        return bench.transactions().inOne(() -> {
            found.find(tenant, id);
            List<Grant> strangers = grants.stream()
                    .filter(grant -> rights.users().find(tenant, grant.user()).isEmpty())
                    .toList();
            grants.stream()
                    .filter(grant -> !strangers.contains(grant))
                    .forEach(grant -> rights.members()
                            .put(new AccessMember(tenant, id, grant.user(), grant.permission(), bench.now())));
            return strangers;
        });
    }

    /** Who was not let in is passed over. @throws Refusal RECORDING_UNKNOWN */
    public void remove(TenantId tenant, RecordingId id, List<UserId> users) {
        bench.transactions().inOne(() -> {
            found.find(tenant, id);
            users.forEach(user -> rights.members().remove(tenant, id, user));
        });
    }
}
