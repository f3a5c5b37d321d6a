package io.reelkeep.application.audit;

import io.reelkeep.application.audit.port.AuditChains;
import io.reelkeep.application.audit.port.AuditChains.Waiting;
import io.reelkeep.application.shared.SignedText;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.StatementSigner;
import io.reelkeep.domain.audit.AuditEntry;
import io.reelkeep.domain.audit.AuditHead;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gives notes their places in the chains of their tenants. May be at work on several nodes at once: each note gets one place. */
public final class SealAudit {
    private static final int BATCH = 500;
    private static final int TENANTS = 1000;

    private final Workbench bench;
    private final AuditChains chains;
    private final StatementSigner signer;

    public SealAudit(Workbench bench, AuditChains chains, StatementSigner signer) {
        this.bench = bench;
        this.chains = chains;
        this.signer = signer;
    }

    /** All that is waiting. To be called every few seconds. */
    public void seal() {
        bench.transactions().inOne(() -> chains.waiting(TENANTS)).forEach(this::seal);
    }

    /** All that is waiting of one tenant. */
    public void seal(TenantId tenant) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = bench.transactions().inOne(() -> sealSome(tenant));
        }
    }

    private boolean sealSome(TenantId tenant) {
        // The chain first: what waits is looked at when nobody else can give it a place.
        AuditHead head = chains.lock(tenant);
        List<Waiting> batch = chains.waiting(tenant, BATCH);
        if (!batch.isEmpty()) {
            List<AuditEntry> entries = entries(head, batch);
            chains.append(batch, entries, signed(tenant, entries.get(entries.size() - 1)));
        }
        return batch.size() == BATCH;
    }

    private static List<AuditEntry> entries(AuditHead head, List<Waiting> batch) {
        var entries = new ArrayList<AuditEntry>();
        long number = head.number();
        Sha256 previous = head.hash();
        for (Waiting waiting : batch) {
            number++;
            Sha256 hash = SignedText.hash(AuditEntry.text(number, waiting.note(), previous));
            entries.add(new AuditEntry(number, waiting.note(), previous, hash));
            previous = hash;
        }
        return entries;
    }

    private AuditHead signed(TenantId tenant, AuditEntry last) {
        Instant now = bench.now();
        String text = AuditHead.text(tenant, last.number(), last.hash(), now);
        return new AuditHead(tenant, last.number(), last.hash(), now, signer.sign(tenant, text));
    }
}
