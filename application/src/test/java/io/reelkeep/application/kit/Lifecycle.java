package io.reelkeep.application.kit;

import io.reelkeep.application.retention.port.LegalHolds;
import io.reelkeep.application.retention.port.Lifespans;
import io.reelkeep.application.retention.port.RecycleBin;
import io.reelkeep.application.retention.port.RetentionPolicies;
import io.reelkeep.application.retention.port.Safekeeping;
import io.reelkeep.application.standing.port.StandingWarnings;

/** The stores behind what comes to an end by itself. */
public record Lifecycle(
        RetentionPolicies policies, LegalHolds holds, RecycleBin bin, Lifespans lifespans, StandingWarnings warnings) {
    static Lifecycle inMemory(InMemoryTransactions transactions, InMemoryRecordings recordings) {
        var holds = new InMemoryLegalHolds(transactions);
        return new Lifecycle(
                new InMemoryRetentionPolicies(transactions),
                holds,
                new InMemoryRecycleBin(recordings),
                new InMemoryLifespans(recordings, holds),
                new InMemoryStandingWarnings(transactions));
    }

    public Safekeeping safekeeping() {
        return new Safekeeping(holds, bin, policies);
    }
}
