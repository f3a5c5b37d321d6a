package io.reelkeep.rest.shared.audit;

import io.reelkeep.domain.audit.AuditEntry;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;

/** An entry of the audit as callers see it. */
public record AuditEntryJson(
        long number,
        String at,
        String actorKind,
        String actor,
        String action,
        String subject,
        String detail,
        String outcome,
        int status,
        String requestId,
        String previous,
        String hash) {
    /** Every field of it, so that the hash can be checked. */
    public static AuditEntryJson of(AuditEntry entry) {
        AuditNote note = entry.note();
        return new AuditEntryJson(
                entry.number(),
                Times.write(note.at()),
                Input.word(note.actor().kind()),
                note.actor().id(),
                note.action(),
                note.subject(),
                note.detail(),
                note.outcome().word(),
                note.outcome().status(),
                note.outcome().request(),
                entry.previous().hex(),
                entry.hash().hex());
    }
}
