package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.audit.SealAudit;
import io.reelkeep.application.audit.port.AuditChains;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditEntry;
import io.reelkeep.domain.audit.AuditHead;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every store of chains promises. */
public interface AuditChainsContract extends StoreContract {
    private void noted(TenantId tenant, int seconds, String actor, String action, String subject) {
        inOne(() -> stores().auditTrail()
                .note(new AuditNote(
                        tenant,
                        SampleTenants.NOON.plusSeconds(seconds),
                        new Actor(Actor.Kind.PERSON, actor),
                        action,
                        subject,
                        "")));
    }

    private SealAudit sealing() {
        var bench = new Workbench(
                stores().transactions(), (task, due) -> {}, new CountingIds(), new HandClock(SampleTenants.NOON));
        return new SealAudit(bench, stores().auditChains(), new KeptSigner());
    }

    private TenantId three() {
        TenantId tenant = knownTenant().id();
        noted(tenant, 0, "alice", "recording.delete", "recording/42");
        noted(tenant, 1, "bob", "recording.export", "recording/43/file/7");
        noted(tenant, 2, "alice", "user.add", "");
        sealing().seal(tenant);
        return tenant;
    }

    private List<Long> listed(TenantId tenant, AuditChains.Criteria criteria) {
        return inOne(() -> stores().auditChains().list(criteria, 10)).stream()
                .map(AuditEntry::number)
                .toList();
    }

    private static AuditChains.Criteria all(TenantId tenant) {
        return new AuditChains.Criteria(
                tenant,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Long.MAX_VALUE);
    }

    @Test
    default void keeps_entries_in_their_order_and_where_they_end() {
        TenantId tenant = three();

        List<AuditEntry> entries = inOne(() -> stores().auditChains().from(tenant, 1, 10));
        AuditHead head = inOne(() -> stores().auditChains().head(tenant));
        assertThat(entries).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(entries.get(0).note().subject()).isEqualTo("recording/42");
        assertThat(entries.get(2).previous()).isEqualTo(entries.get(1).hash());
        assertThat(head.number()).isEqualTo(3);
        assertThat(head.hash()).isEqualTo(entries.get(2).hash());
        assertThat(inOne(() -> stores().auditChains().waiting(tenant, 10))).isEmpty();
        assertThat(inOne(() -> stores().auditChains().from(tenant, 2, 1)))
                .extracting(AuditEntry::number)
                .containsExactly(2L);
    }

    @Test
    default void finds_by_actor_action_recording_and_time() {
        TenantId tenant = three();
        var none = Optional.<String>empty();
        Optional<Instant> one = Optional.of(SampleTenants.NOON.plusSeconds(1));
        var anything = Optional.<RecordingId>empty();
        var any = Optional.<Instant>empty();
        long last = Long.MAX_VALUE;

        assertThat(listed(tenant, all(tenant))).containsExactly(3L, 2L, 1L);
        assertThat(listed(
                        tenant, new AuditChains.Criteria(tenant, any, any, Optional.of("alice"), none, anything, last)))
                .containsExactly(3L, 1L);
        assertThat(listed(
                        tenant,
                        new AuditChains.Criteria(
                                tenant, any, any, none, Optional.of("recording.export"), anything, last)))
                .containsExactly(2L);
        assertThat(listed(
                        tenant,
                        new AuditChains.Criteria(tenant, any, any, none, none, Optional.of(new RecordingId(43)), last)))
                .containsExactly(2L);
        assertThat(listed(tenant, new AuditChains.Criteria(tenant, one, any, none, none, anything, last)))
                .containsExactly(3L, 2L);
        assertThat(listed(tenant, new AuditChains.Criteria(tenant, any, one, none, none, anything, 2)))
                .containsExactly(1L);
    }

    @Test
    default void finds_where_a_span_of_time_begins_and_ends() {
        TenantId tenant = three();
        Instant one = SampleTenants.NOON.plusSeconds(1);
        AuditChains chains = stores().auditChains();

        assertThat(inOne(() -> chains.firstSince(tenant, one))).contains(2L);
        assertThat(inOne(() -> chains.lastUntil(tenant, one))).contains(2L);
        assertThat(inOne(() -> chains.firstSince(tenant, one.plusSeconds(2)))).isEmpty();
        assertThat(inOne(() -> chains.lastUntil(tenant, one.minusSeconds(2)))).isEmpty();
    }

    @Test
    default void another_tenant_has_a_chain_of_its_own() {
        three();
        TenantId other = knownTenant().id();

        assertThat(listed(other, all(other))).isEmpty();
        assertThat(inOne(() -> stores().auditChains().head(other))).isEqualTo(AuditHead.none(other));
        assertThat(inOne(() -> stores().auditChains().from(other, 1, 10))).isEmpty();
    }

    /** Two nodes seal the same notes: each gets one place, and there are no gaps. */
    @Test
    default void of_two_who_seal_at_once_each_note_gets_one_place() {
        TenantId tenant = knownTenant().id();
        SealAudit sealing = sealing();
        for (int second = 0; second < 40; second++) {
            noted(tenant, second, "alice", "recording.show", "");
        }
        Runnable series = () -> {
            for (int time = 0; time < 5; time++) {
                sealing.seal(tenant);
                noted(tenant, 100, "bob", "recording.show", "");
            }
        };
        CompletableFuture.allOf(CompletableFuture.runAsync(series), CompletableFuture.runAsync(series))
                .join();
        sealing.seal(tenant);

        List<AuditEntry> entries = inOne(() -> stores().auditChains().from(tenant, 1, 100));
        assertThat(entries)
                .extracting(AuditEntry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        for (int at = 1; at < entries.size(); at++) {
            assertThat(entries.get(at).previous()).isEqualTo(entries.get(at - 1).hash());
        }
    }
}
