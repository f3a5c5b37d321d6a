package io.reelkeep.persistence.audit;

import io.reelkeep.application.audit.port.AuditChains.Waiting;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "audit_note")
@IdClass(TenantKey.class)
class NoteRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Embedded
    private NoteColumns note;

    protected NoteRow() {}

    NoteRow(long id, AuditNote note) {
        this.tenantId = note.tenant().value();
        this.id = id;
        this.note = NoteColumns.of(note);
    }

    Waiting waiting() {
        return new Waiting(id, note.note(tenantId));
    }
}
