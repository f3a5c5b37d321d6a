package io.reelkeep.persistence.recording;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SyncLedger;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.stream.Collectors;

@Entity
@Table(name = "sync_ledger")
@IdClass(TenantKey.class)
class SyncLedgerRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "file_id")
    private long id;

    @Column(name = "recording_id")
    private long recordingId;

    /** A line for each seam: segment, milliseconds, microseconds of drift, milliseconds apart. */
    @Column(name = "seams")
    private String seams;

    protected SyncLedgerRow() {}

    static SyncLedgerRow of(TenantId tenant, RecordingId recording, RecordingFileId file, SyncLedger ledger) {
        var row = new SyncLedgerRow();
        row.tenantId = tenant.value();
        row.id = file.value();
        row.recordingId = recording.value();
        row.seams = ledger.seams().stream().map(SyncLedgerRow::line).collect(Collectors.joining("\n"));
        return row;
    }

    SyncLedger snapshot() {
        return new SyncLedger(seams.lines().map(SyncLedgerRow::seam).toList());
    }

    private static String line(SyncLedger.Seam seam) {
        return seam.segment() + " " + seam.atMillis() + " " + seam.driftMicros() + " " + seam.apartMillis();
    }

    private static SyncLedger.Seam seam(String line) {
        String[] fields = line.split(" ", -1);
        return new SyncLedger.Seam(
                Integer.parseInt(fields[0]),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]));
    }
}
