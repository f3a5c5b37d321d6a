package io.reelkeep.persistence.audit;

import io.reelkeep.domain.audit.AuditEntry;
import io.reelkeep.domain.shared.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_entry")
@IdClass(EntryKey.class)
class EntryRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "number")
    private long number;

    @Embedded
    private NoteColumns note;

    @Column(name = "recording_id")
    private @Nullable Long recordingId;

    @Column(name = "previous")
    private String previous;

    @Column(name = "hash")
    private String hash;

    protected EntryRow() {}

    EntryRow(AuditEntry entry) {
        tenantId = entry.note().tenant().value();
        number = entry.number();
        note = NoteColumns.of(entry.note());
        OptionalLong recording = entry.note().recording();
        recordingId = recording.isPresent() ? recording.getAsLong() : null;
        previous = entry.previous().hex();
        hash = entry.hash().hex();
    }

    AuditEntry entry() {
        return new AuditEntry(number, note.note(tenantId), new Sha256(previous), new Sha256(hash));
    }
}
