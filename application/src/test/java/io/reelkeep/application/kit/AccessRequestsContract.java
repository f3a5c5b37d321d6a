package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.AccessRequestId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.sharing.port.AccessRequests} promises. */
public interface AccessRequestsContract extends StoreContract {
    private AccessRequest added(TenantId tenant, RecordingId recording, String user) {
        var request = new AccessRequest(
                new AccessRequestId(SampleIds.next()),
                tenant,
                recording,
                new UserId(user),
                "请让我看看",
                AccessRequest.State.PENDING,
                SampleTenants.NOON,
                Optional.empty());
        inOne(() -> stores().accessRequests().add(request));
        return request;
    }

    private RecordingId recording(TenantId tenant) {
        return knownRecording(knownMeeting(tenant)).id();
    }

    @Test
    default void keeps_what_was_asked_and_decided() {
        TenantId tenant = knownTenant().id();
        RecordingId recording = recording(tenant);
        AccessRequest asked = added(tenant, recording, "bob");

        assertThat(inOne(() -> stores().accessRequests().find(tenant, asked.id())))
                .contains(asked);

        AccessRequest agreed = asked.decided(true, SampleTenants.NOON.plusSeconds(1));
        inOne(() -> stores().accessRequests().save(agreed));
        assertThat(inOne(() -> stores().accessRequests().find(tenant, asked.id())))
                .contains(agreed);
    }

    @Test
    default void finds_only_what_is_still_pending() {
        TenantId tenant = knownTenant().id();
        RecordingId recording = recording(tenant);
        AccessRequest asked = added(tenant, recording, "bob");

        assertThat(inOne(() -> stores().accessRequests().pendingOf(tenant, recording, new UserId("ann"))))
                .isEqualTo(Optional.empty());
        assertThat(inOne(() -> stores().accessRequests().pendingOf(tenant, recording, new UserId("bob"))))
                .contains(asked);

        inOne(() -> stores().accessRequests().save(asked.decided(false, SampleTenants.NOON)));
        assertThat(inOne(() -> stores().accessRequests().pendingOf(tenant, recording, new UserId("bob"))))
                .isEqualTo(Optional.empty());
    }

    @Test
    default void lists_the_newest_first_and_goes_on_below() {
        TenantId tenant = knownTenant().id();
        RecordingId recording = recording(tenant);
        AccessRequest first = added(tenant, recording, "bob");
        AccessRequest second = added(tenant, recording, "ann");

        assertThat(inOne(() -> stores().accessRequests().list(tenant, recording, Long.MAX_VALUE, 9)))
                .containsExactly(second, first);
        assertThat(inOne(() -> stores().accessRequests()
                        .list(tenant, recording, second.id().value(), 9)))
                .containsExactly(first);
        assertThat(inOne(() -> stores().accessRequests().list(tenant, recording, Long.MAX_VALUE, 1)))
                .containsExactly(second);
    }

    @Test
    default void the_inbox_holds_what_is_asked_about_recordings_of_one_owner_or_of_all() {
        TenantId tenant = knownTenant().id();
        RecordingId recording = recording(tenant);
        AccessRequest first = added(tenant, recording, "bob");
        AccessRequest second = added(tenant, recording, "ann");
        inOne(() -> stores().accessRequests().save(first.decided(true, SampleTenants.NOON)));
        var alice = Optional.of(new UserId("alice"));
        Optional<AccessRequest.State> pending = Optional.of(AccessRequest.State.PENDING);

        assertThat(inOne(() -> stores().accessRequests().inbox(tenant, alice, pending, Long.MAX_VALUE, 9)))
                .containsExactly(second);
        assertThat(inOne(() ->
                        stores().accessRequests().inbox(tenant, Optional.empty(), Optional.empty(), Long.MAX_VALUE, 9)))
                .extracting(AccessRequest::id)
                .containsExactly(second.id(), first.id());
        assertThat(inOne(() -> stores().accessRequests()
                        .inbox(tenant, alice, Optional.empty(), second.id().value(), 1)))
                .extracting(AccessRequest::id)
                .containsExactly(first.id());
        assertThat(inOne(() -> stores().accessRequests()
                        .inbox(tenant, Optional.of(new UserId("bob")), Optional.empty(), Long.MAX_VALUE, 9)))
                .isEmpty();
        TenantId stranger = knownTenant().id();
        assertThat(inOne(() -> stores().accessRequests()
                        .inbox(stranger, Optional.empty(), Optional.empty(), Long.MAX_VALUE, 9)))
                .isEmpty();
    }

    @Test
    default void another_tenant_meets_nothing() {
        TenantId tenant = knownTenant().id();
        RecordingId recording = recording(tenant);
        AccessRequest asked = added(tenant, recording, "bob");
        TenantId stranger = knownTenant().id();

        assertThat(inOne(() -> stores().accessRequests().find(stranger, asked.id())))
                .isEqualTo(Optional.empty());
        assertThat(inOne(() -> stores().accessRequests().list(stranger, recording, Long.MAX_VALUE, 9)))
                .isEmpty();
    }
}
