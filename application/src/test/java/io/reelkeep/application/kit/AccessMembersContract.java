package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.sharing.port.AccessMembers} promises. */
public interface AccessMembersContract extends StoreContract {
    private RecordingId recording(TenantId tenant) {
        return knownRecording(knownMeeting(tenant)).id();
    }

    private void put(TenantId tenant, RecordingId recording, String user, Permission permission) {
        inOne(() -> stores().accessMembers()
                .put(new AccessMember(tenant, recording, new UserId(user), permission, SampleTenants.NOON)));
    }

    private List<String> listed(TenantId tenant, RecordingId recording, int skip, int limit) {
        return inOne(() -> stores().accessMembers().list(tenant, recording, skip, limit).stream()
                .map(member -> member.user() + " " + member.permission())
                .toList());
    }

    @Test
    default void keeps_one_entry_of_each_person() {
        TenantId tenant = knownTenant().id();
        RecordingId recording = recording(tenant);

        put(tenant, recording, "bob", Permission.VIEW);
        put(tenant, recording, "ann", Permission.VIEW);
        put(tenant, recording, "bob", Permission.MANAGE);

        assertThat(listed(tenant, recording, 0, 9)).containsExactly("ann VIEW", "bob MANAGE");
        assertThat(listed(tenant, recording, 1, 9)).containsExactly("bob MANAGE");
        assertThat(listed(tenant, recording, 0, 1)).containsExactly("ann VIEW");
        assertThat(inOne(() -> stores().accessMembers().count(tenant, recording)))
                .isEqualTo(2L);
    }

    @Test
    default void removes_who_is_there_and_passes_over_who_is_not() {
        TenantId tenant = knownTenant().id();
        RecordingId recording = recording(tenant);
        put(tenant, recording, "bob", Permission.VIEW);

        inOne(() -> stores().accessMembers().remove(tenant, recording, new UserId("ann")));
        assertThat(listed(tenant, recording, 0, 9)).hasSize(1);

        inOne(() -> stores().accessMembers().remove(tenant, recording, new UserId("bob")));
        assertThat(listed(tenant, recording, 0, 9)).isEmpty();
    }

    @Test
    default void members_of_another_tenant_or_recording_are_not_met() {
        TenantId tenant = knownTenant().id();
        RecordingId recording = recording(tenant);
        put(tenant, recording, "bob", Permission.VIEW);
        TenantId stranger = knownTenant().id();

        assertThat(inOne(() -> stores().accessMembers().find(stranger, recording, new UserId("bob"))))
                .isEqualTo(Optional.empty());
        assertThat(listed(stranger, recording, 0, 9)).isEmpty();
        assertThat(listed(tenant, recording(tenant), 0, 9)).isEmpty();
        assertThat(inOne(() -> stores().accessMembers().find(tenant, recording, new UserId("bob"))))
                .isPresent();
    }
}
