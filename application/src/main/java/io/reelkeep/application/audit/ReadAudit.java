package io.reelkeep.application.audit;

import io.reelkeep.application.audit.port.AuditChains;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.StatementSigner;
import io.reelkeep.domain.audit.AuditEntry;
import io.reelkeep.domain.audit.AuditHead;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells who did and saw what: all that was committed before it was asked. */
public final class ReadAudit {
    private static final int BATCH = 500;

    private final Workbench bench;
    private final AuditChains chains;
    private final StatementSigner signer;
    private final SealAudit sealing;

    public ReadAudit(Workbench bench, AuditChains chains, StatementSigner signer) {
        this.bench = bench;
        this.chains = chains;
        this.signer = signer;
        this.sealing = new SealAudit(bench, chains, signer);
    }

    /**
     * What to list, the newest first; an empty field does not restrict.
     *
     * @param from inclusive
     * @param to inclusive
     * @param before only entries of smaller numbers; empty for the newest
     */
    public record Query(
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> actor,
            Optional<String> action,
            Optional<RecordingId> recording,
            Optional<Long> before,
            int limit) {}

    /**
     * A run of entries without gaps.
     *
     * @param first number of the first entry; 0 when there is none
     * @param last number of the last one; 0 when there is none
     * @param toEnd whether it is to reach to the end of the chain
     */
    public record Span(TenantId tenant, long first, long last, boolean toEnd, AuditHead head, String publicKey) {}

    /** Some entries, the newest first. */
    public List<AuditEntry> list(TenantId tenant, Query query) {
        sealing.seal(tenant);
        var criteria = new AuditChains.Criteria(
                tenant,
                query.from(),
                query.to(),
                query.actor(),
                query.action(),
                query.recording(),
                query.before().orElse(Long.MAX_VALUE));
        return bench.transactions().inOne(() -> chains.list(criteria, query.limit()));
    }

    /**
     * The run from the first entry of {@code from} or later to the last of {@code to} or earlier. As notes get their places in
     * the order of their commits, some at its ends may be a little older or younger.
     *
     * @param to empty for the end of the chain
     */
    public Span span(TenantId tenant, Optional<Instant> from, Optional<Instant> to) {
        sealing.seal(tenant);
        String key = signer.publicKey(tenant);
        return bench.transactions().inOne(() -> {
            AuditHead head = chains.head(tenant);
            long first = chains.firstSince(tenant, from.orElse(Instant.EPOCH)).orElse(0L);
            long last = to.map(end -> chains.lastUntil(tenant, end).orElse(0L)).orElse(head.number());
            boolean isEmpty = first == 0 || last < first;
            return new Span(tenant, isEmpty ? 0 : first, isEmpty ? 0 : last, to.isEmpty(), head, key);
        });
    }

    /** Hands out the entries of a run in their order, and states what they were. No more than some are in memory at once. */
    public AuditStatement export(Span span, Consumer<AuditEntry> out) {
        var told = new Told();
        long next = span.first();
        while (next > 0 && next <= span.last()) {
            long from = next;
            List<AuditEntry> batch = bench.transactions().inOne(() -> chains.from(span.tenant(), from, BATCH));
            batch.stream().filter(entry -> entry.number() <= span.last()).forEach(entry -> {
                out.accept(entry);
                told.add(entry);
            });
            next = batch.isEmpty() ? 0 : batch.get(batch.size() - 1).number() + 1;
        }
        var statement =
                new AuditStatement(told.first, told.last, told.hash, span.toEnd(), span.head(), bench.now(), "");
        return statement.signed(signer.sign(span.tenant(), statement.text()));
    }

    /** What was handed out, which is what is stated: not what should have been there. */
    private static final class Told {
        private long first;
        private long last;
        private Sha256 hash = AuditEntry.BEGINNING;

        void add(AuditEntry entry) {
            first = first == 0 ? entry.number() : first;
            last = entry.number();
            hash = entry.hash();
        }
    }
}
