package io.reelkeep.application.kit;

import io.reelkeep.application.recording.port.Sittings;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Sitting;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/** Sittings in memory. */
public final class InMemorySittings implements Sittings {
    private record Key(TenantId tenant, MeetingId meeting) {
        String sort() {
            return InMemoryTable.sortable(tenant.value()) + " " + InMemoryTable.sortable(meeting.value());
        }
    }

    private final InMemoryTable<Key, Sitting> rows;

    public InMemorySittings(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "sittings", Key::sort);
    }

    @Override
    public boolean add(Sitting sitting) {
        return rows.addIfAbsent(new Key(sitting.tenant(), sitting.meeting()), sitting);
    }

    @Override
    public void save(Sitting sitting) {
        rows.save(new Key(sitting.tenant(), sitting.meeting()), sitting);
    }

    @Override
    public Optional<Sitting> find(TenantId tenant, MeetingId meeting) {
        return rows.find(new Key(tenant, meeting));
    }

    @Override
    public Optional<Sitting> lock(TenantId tenant, MeetingId meeting) {
        return find(tenant, meeting);
    }
}
