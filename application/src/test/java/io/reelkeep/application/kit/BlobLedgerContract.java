package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.port.BlobLedger.Confirmed;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.shared.port.BlobLedger} promises. */
public interface BlobLedgerContract extends StoreContract {
    Instant INTENDED = SampleTenants.NOON;

    private BlobId intended(TenantId tenant) {
        BlobId id = SampleIds.blob();
        inOne(() -> stores().ledger().intend(tenant, id, INTENDED));
        return id;
    }

    private boolean confirm(TenantId tenant, BlobId id, long bytes) {
        return inOne(() -> stores().ledger().confirm(tenant, id, bytes));
    }

    private List<BlobId> abandoned(Instant before) {
        return inOne(() -> stores().ledger().condemnDue(before, INTENDED.minusSeconds(60), 10_000));
    }

    private long keptBytes(TenantId tenant) {
        return inOne(() -> stores().ledger().keptBytes(tenant));
    }

    @Test
    default void confirmed_bytes_are_kept_and_counted() {
        TenantId tenant = knownTenant().id();
        BlobId first = intended(tenant);
        BlobId second = intended(tenant);
        intended(tenant);

        assertThat(confirm(tenant, first, 5_000_000_000L)).isTrue();
        assertThat(confirm(tenant, second, 7)).isTrue();

        assertThat(keptBytes(tenant)).isEqualTo(5_000_000_007L);
        assertThat(abandoned(INTENDED.plusSeconds(9))).doesNotContain(first, second);
    }

    @Test
    default void a_tenant_without_blobs_keeps_nothing() {
        assertThat(keptBytes(knownTenant().id())).isZero();
    }

    @Test
    default void what_was_never_confirmed_is_abandoned_once_it_is_old_enough() {
        BlobId blob = intended(knownTenant().id());

        assertThat(abandoned(INTENDED)).doesNotContain(blob);
        assertThat(abandoned(INTENDED.plusMillis(1))).contains(blob);
    }

    @Test
    default void an_abandoned_blob_cannot_be_confirmed_or_touched_any_more() {
        TenantId tenant = knownTenant().id();
        BlobId blob = intended(tenant);
        abandoned(INTENDED.plusMillis(1));

        assertThat(confirm(tenant, blob, 7)).isFalse();
        assertThat(inOne(() -> stores().ledger().touch(tenant, blob, INTENDED.plusSeconds(1))))
                .isFalse();
        assertThat(keptBytes(tenant)).isZero();
    }

    @Test
    default void condemned_blobs_are_told_until_they_are_forgotten() {
        TenantId tenant = knownTenant().id();
        BlobId blob = intended(tenant);
        inOne(() -> stores().ledger().condemn(tenant, blob));

        assertThat(abandoned(INTENDED.minusSeconds(9))).contains(blob);
        assertThat(abandoned(INTENDED.minusSeconds(9))).contains(blob);

        inOne(() -> stores().ledger().forget(blob));
        assertThat(abandoned(INTENDED.plusSeconds(9))).doesNotContain(blob);
        assertThat(confirm(tenant, blob, 7)).isFalse();
    }

    @Test
    default void confirmed_blobs_can_be_condemned_and_count_no_more() {
        TenantId tenant = knownTenant().id();
        BlobId blob = intended(tenant);
        confirm(tenant, blob, 7);

        inOne(() -> stores().ledger().condemn(tenant, blob));

        assertThat(keptBytes(tenant)).isZero();
        assertThat(abandoned(INTENDED.minusSeconds(9))).contains(blob);
    }

    @Test
    default void retired_blobs_stay_for_their_readers_and_count_no_more() {
        TenantId tenant = knownTenant().id();
        BlobId blob = intended(tenant);
        confirm(tenant, blob, 7);
        Instant until = INTENDED.plusSeconds(60);

        inOne(() -> stores().ledger().retire(tenant, blob, new RecordingId(1), until));

        assertThat(keptBytes(tenant)).isZero();
        assertThat(inOne(() -> stores().ledger().condemnDue(INTENDED, until, 100)))
                .doesNotContain(blob);
        assertThat(inOne(() -> stores().ledger().condemnDue(INTENDED, until.plusMillis(1), 100)))
                .contains(blob);
    }

    @Test
    default void only_confirmed_blobs_are_retired() {
        TenantId tenant = knownTenant().id();
        BlobId intended = intended(tenant);
        BlobId others = intended(tenant);
        confirm(tenant, others, 7);
        TenantId stranger = knownTenant().id();

        inOne(() -> {
            stores().ledger().retire(tenant, intended, new RecordingId(1), INTENDED);
            stores().ledger().retire(stranger, others, new RecordingId(1), INTENDED);
        });

        assertThat(inOne(() -> stores().ledger().condemnDue(INTENDED, INTENDED.plusSeconds(1), 100)))
                .doesNotContain(intended, others);
        assertThat(keptBytes(tenant)).isEqualTo(7);
    }

    @Test
    default void condemning_twice_or_nothing_does_no_harm() {
        TenantId tenant = knownTenant().id();
        BlobId blob = intended(tenant);
        inOne(() -> stores().ledger().condemn(tenant, blob));

        inOne(() -> {
            stores().ledger().condemn(tenant, blob);
            stores().ledger().condemn(tenant, SampleIds.blob());
            stores().ledger().forget(SampleIds.blob());
        });

        assertThat(abandoned(INTENDED.minusSeconds(9))).containsOnlyOnce(blob);
    }

    @Test
    default void a_touch_makes_a_blob_young_again() {
        TenantId tenant = knownTenant().id();
        BlobId blob = intended(tenant);

        assertThat(inOne(() -> stores().ledger().touch(tenant, blob, INTENDED.plusSeconds(60))))
                .isTrue();

        assertThat(abandoned(INTENDED.plusSeconds(60))).doesNotContain(blob);
        assertThat(confirm(tenant, blob, 7)).isTrue();
    }

    @Test
    default void tells_no_more_than_the_limit() {
        TenantId tenant = knownTenant().id();
        intended(tenant);
        intended(tenant);
        intended(tenant);

        assertThat(inOne(() -> stores().ledger().condemnDue(INTENDED.plusSeconds(1), INTENDED, 2)))
                .hasSize(2);
    }

    @Test
    default void blobs_of_another_tenant_do_not_exist() {
        TenantId tenant = knownTenant().id();
        BlobId blob = intended(tenant);
        TenantId other = knownTenant().id();

        assertThat(confirm(other, blob, 7)).isFalse();
        assertThat(inOne(() -> stores().ledger().touch(other, blob, INTENDED))).isFalse();
        inOne(() -> stores().ledger().condemn(other, blob));

        assertThat(confirm(tenant, blob, 7)).isTrue();
        assertThat(keptBytes(other)).isZero();
    }

    @Test
    default void what_was_retired_of_a_recording_can_be_condemned_at_once() {
        TenantId tenant = knownTenant().id();
        var recording = new RecordingId(SampleIds.next());
        BlobId blob = knownBlob(tenant);
        BlobId others = knownBlob(tenant);
        TenantId stranger = knownTenant().id();
        inOne(() -> {
            stores().ledger().retire(tenant, blob, recording, SampleTenants.NOON.plusSeconds(60));
            stores().ledger().retire(tenant, others, new RecordingId(SampleIds.next()), SampleTenants.NOON);
        });

        assertThat(inOne(() -> stores().ledger().condemnRetired(stranger, recording, 10)))
                .isEmpty();
        assertThat(inOne(() -> stores().ledger().condemnRetired(tenant, recording, 10)))
                .containsExactly(blob);
        assertThat(inOne(() -> stores().ledger().condemnRetired(tenant, recording, 10)))
                .isEmpty();
    }

    @Test
    default void what_was_intended_for_a_recording_can_be_condemned_at_once() {
        TenantId tenant = knownTenant().id();
        var recording = new RecordingId(SampleIds.next());
        BlobId intended = SampleIds.blob();
        BlobId confirmed = SampleIds.blob();
        inOne(() -> {
            stores().ledger().intend(tenant, intended, recording, SampleTenants.NOON);
            stores().ledger().intend(tenant, confirmed, recording, SampleTenants.NOON);
            stores().ledger().intend(tenant, SampleIds.blob(), SampleTenants.NOON);
            stores().ledger().confirm(tenant, confirmed, 7);
        });

        assertThat(inOne(() -> stores().ledger().condemnIntended(tenant, recording, 10)))
                .containsExactly(intended);
        assertThat(inOne(() -> stores().ledger().confirm(tenant, intended, 7))).isFalse();
        assertThat(inOne(() -> stores().ledger().keptBytes(tenant))).isEqualTo(7);
    }

    @Test
    default void tells_which_bytes_are_kept_and_which_are_written_of() {
        TenantId tenant = knownTenant().id();
        BlobId kept = intended(tenant);
        BlobId waiting = intended(tenant);
        BlobId gone = intended(tenant);
        confirm(tenant, kept, 17);
        confirm(tenant, gone, 18);
        inOne(() -> stores().ledger().condemn(tenant, gone));
        BlobId foreign = SampleIds.blob();

        assertThat(inOne(() -> stores().ledger().confirmed(Optional.empty(), 1_000_000)))
                .contains(new Confirmed(tenant, kept, 17))
                .extracting(Confirmed::id)
                .doesNotContain(waiting, gone)
                .isSortedAccordingTo(Comparator.comparing(BlobId::value));
        assertThat(inOne(() -> stores().ledger().confirmed(Optional.of(kept), 1_000_000)))
                .extracting(Confirmed::id)
                .doesNotContain(kept);
        assertThat(inOne(() -> stores().ledger().confirmed(kept))).contains(new Confirmed(tenant, kept, 17));
        assertThat(inOne(() -> stores().ledger().confirmed(gone))).isEmpty();
        assertThat(inOne(() -> stores().ledger().known(List.of(kept, waiting, gone, foreign))))
                .containsExactlyInAnyOrder(kept, waiting, gone);
        assertThat(inOne(() -> stores().ledger().known(List.of()))).isEmpty();
    }

    private long reservedBytes(TenantId tenant) {
        return inOne(() -> stores().ledger().reservedBytes(tenant));
    }

    /** F134: until the bytes are there, their place is reserved. */
    @Test
    default void a_place_is_reserved_until_the_bytes_are_confirmed() {
        TenantId tenant = knownTenant().id();
        BlobId blob = intended(tenant);
        inOne(() -> {
            stores().ledger().reserve(tenant, blob, 5_000_000_000L, INTENDED);
            stores().ledger().reserve(tenant, blob, -1_000_000_000L, INTENDED);
        });
        assertThat(reservedBytes(tenant)).isEqualTo(4_000_000_000L);
        assertThat(keptBytes(tenant)).isZero();

        inOne(() -> stores().ledger().touch(tenant, blob, INTENDED));
        assertThat(reservedBytes(tenant)).isEqualTo(4_000_000_000L);

        confirm(tenant, blob, 7);
        assertThat(reservedBytes(tenant)).isZero();
        assertThat(keptBytes(tenant)).isEqualTo(7);
    }

    @Test
    default void reserving_is_a_sign_of_life_and_does_nothing_to_what_is_there_or_gone() {
        TenantId tenant = knownTenant().id();
        BlobId alive = intended(tenant);
        BlobId there = intended(tenant);
        BlobId gone = intended(tenant);
        confirm(tenant, there, 3);
        inOne(() -> stores().ledger().condemn(tenant, gone));

        inOne(() -> Stream.of(alive, there, gone)
                .forEach(blob -> stores().ledger().reserve(tenant, blob, 9, INTENDED.plusSeconds(5))));

        assertThat(reservedBytes(tenant)).isEqualTo(9);
        assertThat(keptBytes(tenant)).isEqualTo(3);
        assertThat(abandoned(INTENDED.plusSeconds(5))).doesNotContain(alive, there);
    }

    @Test
    default void nothing_is_reserved_for_what_is_given_up_or_of_another_tenant() {
        TenantId tenant = knownTenant().id();
        TenantId other = knownTenant().id();
        BlobId blob = intended(tenant);
        inOne(() -> {
            stores().ledger().reserve(tenant, blob, 9, INTENDED);
            stores().ledger().reserve(other, blob, 9, INTENDED);
        });
        assertThat(reservedBytes(tenant)).isEqualTo(9);
        assertThat(reservedBytes(other)).isZero();

        inOne(() -> stores().ledger().condemn(tenant, blob));
        assertThat(reservedBytes(tenant)).isZero();
    }
}
