package io.reelkeep.application.kit;

import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.kit.SampleCaptures;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.User;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What the contracts of all stores have in common. They may be tried on stores that are not empty: every case lives in
 * tenants of its own.
 */
public interface StoreContract {
    Stores stores();

    default <T> T inOne(Supplier<T> work) {
        return stores().transactions().inOne(work);
    }

    default void inOne(Runnable work) {
        stores().transactions().inOne(work);
    }

    /** A tenant that is kept. */
    default Tenant knownTenant() {
        Tenant tenant = SampleTenants.tenant();
        inOne(() -> stores().tenants().add(tenant));
        return tenant;
    }

    /** The same person every time. */
    default User knownUser(TenantId tenant, String id) {
        User user = SampleTenants.user(tenant, id);
        inOne(() -> {
            stores().users().add(user);
        });
        return user;
    }

    /** A meeting whose creator is kept too. */
    default Meeting knownMeeting(TenantId tenant) {
        Meeting meeting =
                SampleMeetings.meeting(tenant, knownUser(tenant, "alice").id());
        inOne(() -> {
            stores().meetings().add(meeting);
        });
        return meeting;
    }

    default Recording knownRecording(Meeting meeting) {
        Recording folder = SampleRecordings.folder(meeting, Origin.LOCAL);
        inOne(() -> stores().recordings().add(folder));
        return folder;
    }

    /** Open, recorded by the meeting's creator. */
    default Capture knownCapture(Meeting meeting, Recording folder) {
        Capture capture = SampleCaptures.open(meeting, folder.id(), meeting.creator(), folder.origin());
        inOne(() -> stores().captures().add(capture));
        return capture;
    }

    /** An open capture with all it needs, in {@code tenant}. */
    default Capture knownCapture(TenantId tenant) {
        Meeting meeting = knownMeeting(tenant);
        return knownCapture(meeting, knownRecording(meeting));
    }

    /** A confirmed blob. */
    default BlobId knownBlob(TenantId tenant) {
        BlobId id = SampleIds.blob();
        inOne(() -> {
            stores().ledger().intend(tenant, id, SampleTenants.NOON);
            stores().ledger().confirm(tenant, id, 1_000);
        });
        return id;
    }

    /** Runs {@code each} twenty times in each of two threads, every time in a transaction of its own. */
    default void twentyTimesInTwoThreads(Runnable each) {
        Runnable series = () -> {
            for (int time = 0; time < 20; time++) {
                inOne(each);
            }
        };
        CompletableFuture.allOf(CompletableFuture.runAsync(series), CompletableFuture.runAsync(series))
                .join();
    }
}
