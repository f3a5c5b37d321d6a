package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Invitation;
import io.reelkeep.domain.sharing.InvitationId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.sharing.port.Invitations} promises. */
public interface InvitationsContract extends StoreContract {
    private Invitation added(TenantId tenant, RecordingId recording) {
        var invitation = new Invitation(
                new InvitationId(SampleIds.next()), tenant, recording, "小王", SampleTenants.NOON, Optional.empty());
        inOne(() -> stores().invitations().add(invitation));
        return invitation;
    }

    private RecordingId recording(TenantId tenant) {
        return knownRecording(knownMeeting(tenant)).id();
    }

    @Test
    default void keeps_an_invitation_and_that_it_was_taken() {
        TenantId tenant = knownTenant().id();
        Invitation invitation = added(tenant, recording(tenant));
        Invitation taken = invitation.taken(SampleTenants.NOON.plusSeconds(1));

        assertThat(inOne(() -> stores().invitations().find(tenant, invitation.id())))
                .contains(invitation);
        inOne(() -> {
            stores().invitations().lock(tenant, invitation.id());
            stores().invitations().save(taken);
        });
        assertThat(inOne(() -> stores().invitations().find(tenant, invitation.id())))
                .contains(taken);
    }

    @Test
    default void lists_the_newest_first_and_goes_on_below() {
        TenantId tenant = knownTenant().id();
        RecordingId recording = recording(tenant);
        Invitation first = added(tenant, recording);
        Invitation second = added(tenant, recording);

        assertThat(inOne(() -> stores().invitations().list(tenant, recording, Long.MAX_VALUE, 9)))
                .containsExactly(second, first);
        assertThat(inOne(() -> stores().invitations()
                        .list(tenant, recording, second.id().value(), 9)))
                .containsExactly(first);
        assertThat(inOne(() -> stores().invitations().count(tenant, recording))).isEqualTo(2);
    }

    @Test
    default void another_tenant_meets_nothing_and_removes_nothing() {
        TenantId tenant = knownTenant().id();
        RecordingId recording = recording(tenant);
        Invitation invitation = added(tenant, recording);
        TenantId stranger = knownTenant().id();

        assertThat(inOne(() -> stores().invitations().find(stranger, invitation.id())))
                .isEmpty();
        assertThat(inOne(() -> stores().invitations().lock(stranger, invitation.id())))
                .isEmpty();
        assertThat(inOne(() -> stores().invitations().list(stranger, recording, Long.MAX_VALUE, 9)))
                .isEmpty();
        inOne(() -> stores().invitations().remove(stranger, invitation.id()));
        assertThat(inOne(() -> stores().invitations().find(tenant, invitation.id())))
                .isPresent();
        inOne(() -> stores().invitations().remove(tenant, invitation.id()));
        assertThat(inOne(() -> stores().invitations().find(tenant, invitation.id())))
                .isEmpty();
    }
}
