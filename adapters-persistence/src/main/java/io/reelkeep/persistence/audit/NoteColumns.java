package io.reelkeep.persistence.audit;

import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.audit.Outcome;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What a note says, as columns of the note and of the entry that it becomes. */
@Embeddable
class NoteColumns {
    @Column(name = "noted_at")
    private Instant notedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor")
    private String actor;

    @Column(name = "action")
    private String action;

    @Column(name = "subject")
    private String subject;

    @Column(name = "detail")
    private String detail;

    @Column(name = "outcome")
    private String outcome;

    @Column(name = "status")
    private int status;

    @Column(name = "request_id")
    private String requestId;

    protected NoteColumns() {}

    static NoteColumns of(AuditNote note) {
        var columns = new NoteColumns();
        columns.notedAt = note.at();
        columns.actorKind = note.actor().kind();
        columns.actor = note.actor().id();
        columns.action = note.action();
        columns.subject = note.subject();
        columns.detail = note.detail();
        columns.outcome = note.outcome().word();
        columns.status = note.outcome().status();
        columns.requestId = note.outcome().request();
        return columns;
    }

    AuditNote note(long tenant) {
        return new AuditNote(
                new TenantId(tenant),
                notedAt,
                new Actor(actorKind, actor),
                action,
                subject,
                detail,
                new Outcome(outcome, status, requestId));
    }
}
