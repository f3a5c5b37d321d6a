package io.reelkeep.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.upkeep.Finding;
import io.reelkeep.domain.upkeep.ReconcileReport;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows without bytes are told, bytes without rows are removed (reliability 3.1). */
final class ReconcileTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording recording = school.recorded();

    private BlobId blob() {
        return recording.files().get(0).body().blob();
    }

    private void put(BlobId id, int bytes) {
        kit.blobStore.write(id, new ByteArrayInputStream(new byte[bytes]), blob -> {});
    }

    @Test
    void a_house_in_order_has_nothing_to_find() {
        ReconcileReport report = kit.reconcileStore.reconcile();

        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isPositive();
        assertThat(report.objects()).isGreaterThanOrEqualTo(report.rows());
        assertThat(kit.showReconcile.latest()).contains(report);
    }

    @Test
    void missing_bytes_are_told_and_their_rows_stay() {
        kit.blobStore.delete(blob());

        ReconcileReport report = kit.reconcileStore.reconcile();

        assertThat(report.losses()).isEqualTo(1);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.MISSING);
            assertThat(finding.blob()).isEqualTo(blob());
            assertThat(finding.tenant()).contains(school.tenant);
        });
        assertThat(kit.transactions.inOne(() -> kit.stores.ledger().confirmed(blob())))
                .isPresent();
        assertThat(kit.reconcileStore.reconcile().losses()).isEqualTo(1);
    }

    @Test
    void bytes_of_another_length_are_told() {
        kit.blobStore.delete(blob());
        put(blob(), 3);

        assertThat(kit.reconcileStore.reconcile().findings())
                .extracting(Finding::kind, Finding::foundBytes)
                .containsExactly(tuple(Finding.Kind.DAMAGED, 3L));
        assertThat(kit.blobStore.kept()).contains(blob());
    }

    @Test
    void old_bytes_that_nobody_has_written_of_are_removed() {
        BlobId stray = SampleIds.blob();
        put(stray, 7);

        ReconcileReport report = kit.reconcileStore.reconcile();

        assertThat(report.findings()).containsExactly(new Finding(Finding.Kind.ORPHAN, Optional.empty(), stray, 0, 7));
        assertThat(kit.blobStore.kept()).doesNotContain(stray).contains(blob());
    }

    @Test
    void a_deletion_that_was_forgotten_is_taken_up_again() {
        kit.deleteRecording.delete(
                new DeleteRecording.Command(new Caller(school.tenant, new AppId(7)), recording.id(), Optional.empty()));
        kit.clock.advance(ReconcileStore.ERASED_WITHIN.minusMillis(1));
        assertThat(kit.reconcileStore.reconcile().erasuresResumed()).isZero();
        kit.clock.advance(Duration.ofMillis(1));
        assertThat(kit.reconcileStore.reconcile().erasuresResumed()).isEqualTo(1);
    }

    @Test
    void is_due_once_a_week() {
        kit.showReconcile.orderIfDue();
        kit.runDue();
        var first = kit.showReconcile.latest();
        kit.clock.advance(ReconcileStore.INTERVAL.minusMillis(1));
        kit.showReconcile.orderIfDue();
        kit.runDue();
        assertThat(kit.showReconcile.latest()).isEqualTo(first).isPresent();

        kit.clock.advance(Duration.ofMillis(1));
        kit.showReconcile.orderIfDue();
        kit.runDue();
        assertThat(kit.showReconcile.latest()).isNotEqualTo(first);
    }
}
