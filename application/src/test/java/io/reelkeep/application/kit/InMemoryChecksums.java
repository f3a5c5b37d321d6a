package io.reelkeep.application.kit;

import io.reelkeep.application.delivery.port.Checksums;
import io.reelkeep.domain.recording.RecordingFileId;
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

    private record Row(Key key, RecordingFileId file, long crc32) {}

    private final InMemoryTable<Key, Row> rows;

    public InMemoryChecksums(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "checksums", Key::sort);
    }

    @Override
    public Map<String, Long> find(TenantId tenant, Collection<String> tags) {
        var found = new HashMap<String, Long>();
        tags.forEach(tag -> rows.find(new Key(tenant, tag)).ifPresent(row -> found.put(tag, row.crc32())));
        return found;
    }

    @Override
    public void keep(TenantId tenant, RecordingFileId file, String tag, long crc32) {
        var key = new Key(tenant, tag);
        rows.addIfAbsent(key, new Row(key, file, crc32));
    }

    void forget(TenantId tenant, RecordingFileId file) {
        rows.removeIf(row -> row.key().tenant().equals(tenant) && row.file().equals(file));
    }
}
