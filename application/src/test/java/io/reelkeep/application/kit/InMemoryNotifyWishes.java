package io.reelkeep.application.kit;

import io.reelkeep.application.callback.port.NotifyWishes;
import io.reelkeep.domain.callback.NotifyWish;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;

/** Who waits for which part, in memory. */
public final class InMemoryNotifyWishes implements NotifyWishes {
    private final InMemoryTable<NotifyWish, NotifyWish> rows;

    public InMemoryNotifyWishes(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(
                transactions,
                "notify wishes",
                wish -> wish.capture() + "/" + wish.part() + "/" + wish.to().url());
    }

    @Override
    public void add(NotifyWish wish) {
        rows.put(wish, wish);
    }

    @Override
    public List<NotifyWish> of(TenantId tenant, CaptureId capture, int part) {
        return rows.all().filter(row -> isOf(row, tenant, capture, part)).toList();
    }

    @Override
    public void remove(TenantId tenant, CaptureId capture, int part) {
        rows.removeIf(row -> isOf(row, tenant, capture, part));
    }

    void forget(TenantId tenant, CaptureId capture) {
        rows.removeIf(row -> row.to().tenant().equals(tenant) && row.capture().equals(capture));
    }

    private static boolean isOf(NotifyWish row, TenantId tenant, CaptureId capture, int part) {
        return row.to().tenant().equals(tenant) && row.capture().equals(capture) && row.part() == part;
    }
}
