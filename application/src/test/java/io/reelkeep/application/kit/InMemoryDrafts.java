package io.reelkeep.application.kit;

import io.reelkeep.application.editing.port.Drafts;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.DraftId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Drafts in memory. */
public final class InMemoryDrafts implements Drafts {
    private final InMemoryTable<DraftId, Draft> rows;

    public InMemoryDrafts(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "drafts", id -> InMemoryTable.sortable(id.value()));
    }

    @Override
    public void add(Draft draft) {
        rows.add(draft.id(), draft);
    }

    @Override
    public void save(Draft draft) {
        rows.save(draft.id(), draft);
    }

    @Override
    public Optional<Draft> find(TenantId tenant, DraftId id) {
        return rows.find(id).filter(row -> row.tenant().equals(tenant));
    }

    @Override
    public Optional<Draft> lock(TenantId tenant, DraftId id) {
        return find(tenant, id);
    }

    @Override
    public void remove(TenantId tenant, DraftId id) {
        rows.removeIf(row -> row.tenant().equals(tenant) && row.id().equals(id));
    }

    void forget(Predicate<Draft> unwanted) {
        rows.removeIf(unwanted);
    }

    @Override
    public List<Draft> list(TenantId tenant, RecordingId recording, long before, int limit) {
        return rows.all()
                .filter(row -> row.tenant().equals(tenant) && row.recording().equals(recording))
                .filter(row -> row.id().value() < before)
                .sorted(Comparator.comparingLong((Draft row) -> row.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }
}
