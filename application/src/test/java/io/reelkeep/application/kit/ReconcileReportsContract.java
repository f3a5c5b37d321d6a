package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.upkeep.Finding;
import io.reelkeep.domain.upkeep.ReconcileReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of reports promises. */
public interface ReconcileReportsContract extends StoreContract {
    private static ReconcileReport report(long id, List<Finding> findings) {
        return new ReconcileReport(
                id, SampleTenants.NOON, SampleTenants.NOON.plusSeconds(1), 17, 18, 3, 1, 1, findings);
    }

    @Test
    default void keeps_the_last_report_with_all_that_was_found() {
        var missing = new Finding(Finding.Kind.MISSING, Optional.of(new TenantId(42)), SampleIds.blob(), 1_000, 0);
        var orphan = new Finding(Finding.Kind.ORPHAN, Optional.empty(), SampleIds.blob(), 0, 7);
        ReconcileReport first = report(SampleIds.next(), List.of(orphan, missing));
        ReconcileReport second = report(first.id() + 1, List.of(orphan));

        inOne(() -> stores().reconcileReports().keep(first));
        assertThat(inOne(() -> stores().reconcileReports().latest())).contains(first);
        inOne(() -> stores().reconcileReports().keep(second));
        assertThat(inOne(() -> stores().reconcileReports().latest())).contains(second);
    }
}
