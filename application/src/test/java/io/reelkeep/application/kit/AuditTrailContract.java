package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.audit.port.AuditChains.Waiting;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.audit.Outcome;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import org.junit.jupiter.api.Test;

/** What everything promises that takes notes of who did what. */
public interface AuditTrailContract extends StoreContract {
    private static AuditNote note(TenantId tenant, String action) {
        return new AuditNote(
                tenant,
                SampleTenants.NOON,
                new Actor(Actor.Kind.APPLICATION, "7"),
                action,
                "recording/42/file/7",
                "GET",
                new Outcome("done", 204, "request-1"));
    }

    @Test
    default void keeps_every_word_of_a_note_in_the_order_of_writing() {
        TenantId tenant = knownTenant().id();
        inOne(() -> stores().auditTrail().note(note(tenant, "recording.delete")));
        inOne(() -> stores().auditTrail().note(note(tenant, "recording.export")));

        assertThat(inOne(() -> stores().auditChains().waiting(tenant, 10)))
                .extracting(Waiting::note)
                .containsExactly(note(tenant, "recording.delete"), note(tenant, "recording.export"));
        assertThat(inOne(() -> stores().auditChains().waiting(tenant, 1))).hasSize(1);
        assertThat(inOne(() -> stores().auditChains().waiting(1_000_000))).contains(tenant);
    }

    @Test
    default void a_note_falls_with_its_transaction() {
        TenantId tenant = knownTenant().id();

        assertThatThrownBy(() -> inOne(() -> {
                    stores().auditTrail().note(note(tenant, "recording.delete"));
                    throw new IllegalStateException("changed its mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inOne(() -> stores().auditChains().waiting(tenant, 10))).isEmpty();
    }
}
