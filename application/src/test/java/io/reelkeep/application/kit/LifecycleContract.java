package io.reelkeep.application.kit;

import io.reelkeep.application.retention.port.Lifespans;
import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.retention.Lifespan;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contracts of the stores behind what comes to an end by itself have in common. */
public interface LifecycleContract extends StoreContract {
    Instant NOON = SampleTenants.NOON;
    DeletedBy BY = new DeletedBy(new AppId(7), Optional.of(new UserId("alice")));

    default Lifecycle lifecycle() {
        return stores().lifecycle();
    }

    default Recording folder(TenantId tenant) {
        return knownRecording(knownMeeting(tenant));
    }

    default void throwAway(Recording folder) {
        inOne(() -> {
            Recording locked =
                    stores().recordings().lock(folder.tenant(), folder.id()).orElseThrow();
            lifecycle().bin().put(new BinnedRecording(locked, BY, NOON, NOON.plusSeconds(60)));
        });
    }

    default List<Lifespan> within(TenantId tenant, boolean everything, Map<Origin, Instant> until, Instant binUntil) {
        return inOne(() ->
                lifecycle().lifespans().within(new Lifespans.Bounds(tenant, everything, until, binUntil), 0, 100));
    }
}
