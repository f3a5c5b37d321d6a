package io.reelkeep.application.kit;

import io.reelkeep.application.sharing.port.AccessMembers;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Members in memory. */
public final class InMemoryAccessMembers implements AccessMembers {
    private record Key(TenantId tenant, RecordingId recording, UserId user) {}

    private final InMemoryTable<Key, AccessMember> rows;

    public InMemoryAccessMembers(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(
                transactions,
                "access members",
                key -> InMemoryTable.sortable(key.tenant().value())
                        + InMemoryTable.sortable(key.recording().value())
                        + key.user());
    }

    @Override
    public void put(AccessMember member) {
        rows.put(new Key(member.tenant(), member.recording(), member.user()), member);
    }

    @Override
    public Optional<AccessMember> find(TenantId tenant, RecordingId recording, UserId user) {
        return rows.find(new Key(tenant, recording, user));
    }

    @Override
    public void remove(TenantId tenant, RecordingId recording, UserId user) {
        rows.remove(new Key(tenant, recording, user));
    }

    @Override
    public List<AccessMember> list(TenantId tenant, RecordingId recording, int skip, int limit) {
        return of(tenant, recording).skip(skip).limit(limit).toList();
    }

    @Override
    public long count(TenantId tenant, RecordingId recording) {
        return of(tenant, recording).count();
    }

    void forget(TenantId tenant, RecordingId recording) {
        rows.removeIf(row -> row.tenant().equals(tenant) && row.recording().equals(recording));
    }

    private Stream<AccessMember> of(TenantId tenant, RecordingId recording) {
        return rows.all()
                .filter(member -> member.tenant().equals(tenant))
                .filter(member -> member.recording().equals(recording));
    }
}
