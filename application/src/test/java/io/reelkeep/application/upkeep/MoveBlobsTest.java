package io.reelkeep.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.shared.BlobId;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept leaves one store for another, and nothing that was deleted comes back. */
final class MoveBlobsTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final BlobId blob = school.recorded().files().get(0).body().blob();
    private final TwoStores stores = new TwoStores(kit.blobStore);
    private final MoveBlobs moving = new MoveBlobs(kit.bench, kit.stores.ledger(), stores);

    /** The segments that the file was made of are superseded, and their time is over. */
    @BeforeEach
    void forget_the_segments() {
        kit.clock.advance(Blobs.READERS_LEAVE_WITHIN.plusMinutes(1));
        kit.sweepGarbage.sweep();
    }

    @Test
    void moves_all_that_is_kept_and_says_when_the_old_store_is_empty() {
        Set<BlobId> kept = kit.blobStore.kept();

        MoveBlobs.Round round = moving.move();

        assertThat(round.isDone()).isTrue();
        assertThat(round.movedBlobs()).isEqualTo(kept.size());
        assertThat(stores.to.kept()).isEqualTo(kept);
        assertThat(kit.blobStore.kept()).isEmpty();
        assertThat(moving.move().movedBlobs()).isZero();
    }

    @Test
    void looks_again_for_what_cannot_move_yet() {
        BlobId stray = SampleIds.blob();
        kit.blobStore.write(stray, new ByteArrayInputStream(new byte[3]), written -> {});

        MoveBlobs.Round round = moving.move();

        assertThat(round.next()).contains(kit.clock.instant().plus(MoveBlobs.LOOK_AGAIN));
        assertThat(round.leftBlobs()).isEqualTo(1);
        assertThat(kit.blobStore.kept()).containsExactly(stray);
    }

    @Test
    void does_not_bring_back_what_is_deleted_while_it_is_copied() {
        stores.whileCopying = () -> {
            kit.transactions.inOne(() -> kit.stores.ledger().condemn(school.tenant, blob));
            kit.blobStore.delete(blob);
            stores.to.delete(blob);
            kit.transactions.inOne(() -> kit.stores.ledger().forget(blob));
        };

        moving.move();

        assertThat(stores.to.kept()).doesNotContain(blob);
        assertThat(kit.blobStore.kept()).doesNotContain(blob);
    }

    @Test
    void one_blob_that_cannot_be_read_does_not_keep_the_rest() {
        BlobId other = keptBesides();
        stores.unreadable.add(blob);

        assertThatThrownBy(moving::move).isInstanceOf(BlobStoreException.class);

        assertThat(kit.blobStore.kept()).contains(blob).doesNotContain(other);
        assertThat(stores.to.kept()).contains(other).doesNotContain(blob);
    }

    private BlobId keptBesides() {
        BlobId id = SampleIds.blob();
        kit.blobStore.write(id, new ByteArrayInputStream(new byte[3]), written -> {});
        kit.transactions.inOne(() -> {
            kit.stores.ledger().intend(school.tenant, id, kit.clock.instant());
            kit.stores.ledger().confirm(school.tenant, id, 3);
        });
        return id;
    }
}
