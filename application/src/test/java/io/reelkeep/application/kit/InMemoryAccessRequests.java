package io.reelkeep.application.kit;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.sharing.port.AccessRequests;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.AccessRequestId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Applications for access in memory. */
public final class InMemoryAccessRequests implements AccessRequests {
    private final InMemoryTable<AccessRequestId, AccessRequest> rows;
    private final Recordings recordings;

    /** @param recordings tell whose they are */
    public InMemoryAccessRequests(InMemoryTransactions transactions, Recordings recordings) {
        this.recordings = recordings;
        this.rows = new InMemoryTable<>(transactions, "access requests", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void add(AccessRequest request) {
        rows.add(request.id(), request);
    }

    @Override
    public void save(AccessRequest request) {
        rows.save(request.id(), request);
    }

    @Override
    public Optional<AccessRequest> find(TenantId tenant, AccessRequestId id) {
        return rows.find(id).filter(request -> request.tenant().equals(tenant));
    }

    @Override
    public Optional<AccessRequest> pendingOf(TenantId tenant, RecordingId recording, UserId user) {
        return of(tenant, recording)
                .filter(AccessRequest::isPending)
                .filter(request -> request.user().equals(user))
                .findFirst();
    }

    @Override
    public List<AccessRequest> list(TenantId tenant, RecordingId recording, long before, int limit) {
        return of(tenant, recording)
                .filter(request -> request.id().value() < before)
                .sorted(Comparator.comparing(
                                (AccessRequest request) -> request.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<AccessRequest> inbox(
            TenantId tenant, Optional<UserId> owner, Optional<AccessRequest.State> state, long before, int limit) {
        return rows.all()
                .filter(request -> request.tenant().equals(tenant))
                .filter(request -> owner.map(user -> isOwner(user, request)).orElse(true))
                .filter(request -> state.map(request.state()::equals).orElse(true))
                .filter(request -> request.id().value() < before)
                .sorted(Comparator.comparing(
                                (AccessRequest request) -> request.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private boolean isOwner(UserId user, AccessRequest request) {
        return recordings
                .find(request.tenant(), request.recording())
                .filter(folder -> folder.about().owner().equals(user))
                .isPresent();
    }

    void forget(TenantId tenant, RecordingId recording) {
        rows.removeIf(row -> row.tenant().equals(tenant) && row.recording().equals(recording));
    }

    private Stream<AccessRequest> of(TenantId tenant, RecordingId recording) {
        return rows.all()
                .filter(request -> request.tenant().equals(tenant))
                .filter(request -> request.recording().equals(recording));
    }
}
