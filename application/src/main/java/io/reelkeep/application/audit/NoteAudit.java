package io.reelkeep.application.audit;

import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.audit.Outcome;
import io.reelkeep.domain.shared.TenantId;
import java.util.concurrent.atomic.AtomicLong;

/** Notes what was asked of us, and what came of it. Thread-safe. */
public final class NoteAudit {
    private final Workbench bench;
    private final AuditTrail trail;
    private final Knocks knocks = new Knocks();
    private final AtomicLong unwritten = new AtomicLong();

    public NoteAudit(Workbench bench, AuditTrail trail) {
        this.bench = bench;
        this.trail = trail;
    }

    /** What happened just now, as {@link AuditNote} has it. */
    public record Command(
            TenantId tenant, Actor actor, String action, String subject, String detail, Outcome outcome) {}

    /**
     * In a transaction of its own. Holders of links who are not let in are noted once a minute for the same.
     *
     * @throws io.reelkeep.application.shared.port.DatabaseException when it could not be kept, which is counted
     */
    public void note(Command happened) {
        var note = new AuditNote(
                happened.tenant(),
                bench.now(),
                happened.actor(),
                happened.action(),
                happened.subject(),
                happened.detail(),
                happened.outcome());
        if (!knocks.counts(note)) {
            return;
        }
        unwritten.incrementAndGet();
        bench.transactions().inOne(() -> trail.note(note));
        unwritten.decrementAndGet();
    }

    /** How many could not be kept since this process began; some of them may just be being written. */
    public long unwritten() {
        return unwritten.get();
    }
}
