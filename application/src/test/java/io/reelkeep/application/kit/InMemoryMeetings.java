package io.reelkeep.application.kit;

import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Meetings in memory. */
public final class InMemoryMeetings implements Meetings {
    private record Key(TenantId tenant, MeetingId meeting) {
        String sort() {
            return InMemoryTable.sortable(tenant.value()) + " " + InMemoryTable.sortable(meeting.value());
        }
    }

    private final InMemoryTable<Key, Meeting> rows;

    public InMemoryMeetings(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "meetings", Key::sort);
    }

    @Override
    public boolean add(Meeting meeting) {
        return rows.addIfAbsent(new Key(meeting.tenant(), meeting.id()), meeting);
    }

    @Override
    public Optional<Meeting> find(TenantId tenant, MeetingId id) {
        return rows.find(new Key(tenant, id));
    }

    @Override
    public Optional<Meeting> latestOf(TenantId tenant, Meeting.Kind kind, String code) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.kind() == kind)
                .filter(row -> row.code().equals(code))
                .max(Comparator.comparing(Meeting::startsAt)
                        .thenComparing(row -> row.id().value()));
    }

    @Override
    public List<Meeting> list(TenantId tenant, long after, int limit) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.id().value() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Meeting> latest(TenantId tenant, Optional<UserId> of, long before, int limit) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.id().value() < before)
                .filter(row -> row.kind() != Meeting.Kind.UPLOAD)
                .filter(row -> of.map(row::isLedBy).orElse(true))
                .sorted(Comparator.comparing((Meeting row) -> row.id().value()).reversed())
                .limit(limit)
                .toList();
    }
}
