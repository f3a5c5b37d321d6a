package io.reelkeep.application.audit;

import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.audit.Outcome;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Notes what was asked of us, and what came of it. Thread-safe. */
public final class NoteAudit {
    private final Workbench bench;
    private final AuditTrail trail;
    private final Tenants tenants;
    private final Users users;
    private final Knocks knocks = new Knocks();
    private final AtomicLong unwritten = new AtomicLong();

    public NoteAudit(Workbench bench, AuditTrail trail, Tenants tenants, Users users) {
        this.bench = bench;
        this.trail = trail;
        this.tenants = tenants;
        this.users = users;
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

    /**
     * That somebody wanted to sign in and was not let in. Only names that somebody has are kept: what is typed there by mistake
     * may be a password (ASVS 16.2.5). In no chain where there is no such tenant.
     *
     * @param happened its actor is replaced
     * @throws io.reelkeep.application.shared.port.DatabaseException as above
     */
    public void noteUnproven(Command happened, SignedIn claimed) {
        Optional<Actor> actor = bench.transactions()
                .inOne(() -> tenants.find(claimed.tenant())
                        .map(tenant -> users.find(claimed.tenant(), claimed.user())
                                .map(user -> Actor.viewer(user.id().value()))
                                .orElse(Actor.NOBODY)));
        actor.ifPresent(who -> note(new Command(
                claimed.tenant(), who, happened.action(), happened.subject(), happened.detail(), happened.outcome())));
    }

    /** How many could not be kept since this process began; some of them may just be being written. */
    public long unwritten() {
        return unwritten.get();
    }
}
