package io.reelkeep.application.kit;

import io.reelkeep.application.delivery.port.Checksums;
import io.reelkeep.domain.shared.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Checksums in memory. */
public final class InMemoryChecksums implements Checksums {
    private record Key(TenantId tenant, String tag) {
        String sort() {
            return InMemoryTable.sortable(tenant.value()) + " " + tag;
        }
    }

    private final InMemoryTable<Key, Long> rows;

    public InMemoryChecksums(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "checksums", Key::sort);
    }

    @Override
    public Map<String, Long> find(TenantId tenant, Collection<String> tags) {
        var found = new HashMap<String, Long>();
        tags.forEach(tag -> rows.find(new Key(tenant, tag)).ifPresent(crc32 -> found.put(tag, crc32)));
        return found;
    }

    @Override
    public void keep(TenantId tenant, String tag, long crc32) {
        rows.put(new Key(tenant, tag), crc32);
    }
}
