package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SyncLedger;
import io.reelkeep.domain.recording.SyncLedger.Seam;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of sync ledgers promises. */
public interface SyncLedgersContract extends StoreContract {
    private RecordingFileId known(TenantId tenant, SyncLedger ledger) {
        var file = new RecordingFileId(SampleIds.next());
        inOne(() -> stores().syncLedgers().add(tenant, new RecordingId(SampleIds.next()), file, ledger));
        return file;
    }

    @Test
    default void keeps_every_seam_in_order() {
        TenantId tenant = knownTenant().id();
        var ledger = new SyncLedger(List.of(new Seam(2, 20_000, -7_500, -120), new Seam(3, 40_000, 11_000, 2_000)));

        RecordingFileId file = known(tenant, ledger);

        assertThat(inOne(() -> stores().syncLedgers().find(tenant, file))).contains(ledger);
    }

    @Test
    default void keeps_a_ledger_without_seams() {
        TenantId tenant = knownTenant().id();
        var ledger = new SyncLedger(List.of());

        RecordingFileId file = known(tenant, ledger);

        assertThat(inOne(() -> stores().syncLedgers().find(tenant, file))).contains(ledger);
    }

    @Test
    default void ledgers_of_another_tenant_do_not_exist() {
        RecordingFileId file = known(knownTenant().id(), new SyncLedger(List.of()));
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().syncLedgers().find(other, file))).isEmpty();
    }
}
