package io.reelkeep.application.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.capture.port.CaptureEntry;
import io.reelkeep.application.capture.port.CaptureQuery;
import io.reelkeep.application.kit.InMemoryTransactions;
import io.reelkeep.application.kit.StoreContract;
import io.reelkeep.application.kit.Stores;
import io.reelkeep.application.recording.ListOwnMeetings;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ListCapturesTest implements StoreContract {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());
    private final ListCaptures captures = new ListCaptures(stores.transactions(), stores.users(), stores.captures());
    private final ListOwnMeetings meetings =
            new ListOwnMeetings(stores.transactions(), stores.users(), stores.meetings());
    private final TenantId tenant = knownTenant().id();
    private final Capture capture = knownCapture(tenant);

    @Override
    public Stores stores() {
        return stores;
    }

    private List<Capture.Snapshot> seenBy(Optional<SignedIn> person) {
        var all = new CaptureQuery(
                tenant,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                SampleTenants.NOON,
                Long.MAX_VALUE,
                9);
        return captures.list(person, all).stream()
                .map(CaptureEntry::capture)
                .map(Capture::snapshot)
                .toList();
    }

    private SignedIn somebody(String id, Role... roles) {
        var user = SampleTenants.user(tenant, id).with(Set.of(roles));
        inOne(() -> {
            stores.users().add(user);
        });
        return new SignedIn(tenant, user.id());
    }

    @Test
    void applications_and_those_who_look_after_recordings_see_all() {
        assertThat(seenBy(Optional.empty())).containsExactly(capture.snapshot());
        assertThat(seenBy(Optional.of(somebody("archivist", Role.RECORDING_ADMIN))))
                .containsExactly(capture.snapshot());
        assertThat(seenBy(Optional.of(somebody("boss", Role.TENANT_ADMIN)))).containsExactly(capture.snapshot());
    }

    @Test
    void people_see_their_own() {
        assertThat(seenBy(Optional.of(new SignedIn(tenant, capture.recorder()))))
                .containsExactly(capture.snapshot());
        assertThat(seenBy(Optional.of(somebody("bob")))).isEmpty();
    }

    @Test
    void meetings_are_seen_likewise() {
        Meeting own =
                inOne(() -> stores.meetings().find(tenant, capture.meeting())).orElseThrow();

        assertThat(meetings.list(new SignedIn(tenant, new UserId("alice")), Long.MAX_VALUE, 9))
                .containsExactly(own);
        assertThat(meetings.list(somebody("bob"), Long.MAX_VALUE, 9)).isEmpty();
        assertThat(meetings.list(somebody("archivist", Role.RECORDING_ADMIN), Long.MAX_VALUE, 9))
                .containsExactly(own);
    }
}
