package io.reelkeep.application.kit;

import io.reelkeep.application.sharing.port.Invitations;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Invitation;
import io.reelkeep.domain.sharing.InvitationId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Invitations in memory. */
public final class InMemoryInvitations implements Invitations {
    private final InMemoryTable<InvitationId, Invitation> rows;

    public InMemoryInvitations(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "invitations", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void add(Invitation invitation) {
        rows.add(invitation.id(), invitation);
    }

    @Override
    public void save(Invitation invitation) {
        rows.save(invitation.id(), invitation);
    }

    @Override
    public Optional<Invitation> find(TenantId tenant, InvitationId id) {
        return rows.find(id).filter(invitation -> invitation.tenant().equals(tenant));
    }

    @Override
    public Optional<Invitation> lock(TenantId tenant, InvitationId id) {
        return find(tenant, id);
    }

    @Override
    public void remove(TenantId tenant, InvitationId id) {
        find(tenant, id).ifPresent(invitation -> rows.remove(id));
    }

    @Override
    public List<Invitation> list(TenantId tenant, RecordingId recording, long before, int limit) {
        return of(tenant, recording)
                .filter(invitation -> invitation.id().value() < before)
                .sorted(Comparator.comparing(
                                (Invitation invitation) -> invitation.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public long count(TenantId tenant, RecordingId recording) {
        return of(tenant, recording).count();
    }

    void forget(TenantId tenant, RecordingId recording) {
        rows.removeIf(row -> row.tenant().equals(tenant) && row.recording().equals(recording));
    }

    private Stream<Invitation> of(TenantId tenant, RecordingId recording) {
        return rows.all()
                .filter(invitation -> invitation.tenant().equals(tenant))
                .filter(invitation -> invitation.recording().equals(recording));
    }
}
