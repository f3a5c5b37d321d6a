package io.reelkeep.storage.moving;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.BlobInventoryContract;
import io.reelkeep.application.kit.BlobStoreContract;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.storage.BlobVault;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores as one: from the disk to a bucket, and back. */
abstract class WhileMoving implements BlobStoreContract, BlobInventoryContract {
    private static final int BYTES = 700_001;

    @TempDir
    Path folder;

    private BlobVault from;
    private BlobVault to;
    private MovingBlobStore store;

    abstract BlobVault from(Path folder);

    abstract BlobVault to(Path folder);

    @BeforeEach
    void open_both() {
        from = from(folder);
        to = to(folder);
        store = new MovingBlobStore(to, from);
    }

    @AfterEach
    void close_both() {
        store.close();
    }

    @Override
    public BlobStore store() {
        return store;
    }

    @Override
    public BlobInventory inventory() {
        return store;
    }

    @Test
    void reads_and_counts_what_is_still_in_the_old_store() {
        from.write(blobId(1), stream(SampleBytes.of(BYTES)), blob -> {});

        assertThat(SampleBytes.read(store, blobId(1))).isEqualTo(SampleBytes.of(BYTES));
        assertThat(store.sizeBytes(blobId(1))).hasValue(BYTES);
        assertThat(store.list(Optional.empty(), 10)).hasSize(1);
        assertThatThrownBy(() -> store.write(blobId(1), stream(SampleBytes.of(1)), blob -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ends_an_upload_where_it_began_and_moves_it_then() {
        from.append(blobId(1), 0, stream(SampleBytes.of(500)));

        assertThat(store.append(blobId(1), 500, stream(SampleBytes.of(500, 900))))
                .isEqualTo(900);
        assertThat(store.copy(blobId(1))).isFalse();
        StoredBlob sealed = store.seal(blobId(1), 900);

        assertThat(sealed.digest()).isEqualTo(SampleBytes.digestOf(SampleBytes.of(900)));
        assertThat(store.copy(blobId(1))).isTrue();
        store.leave(blobId(1));
        assertThat(SampleBytes.read(to, blobId(1))).isEqualTo(SampleBytes.of(900));
        assertThat(store.seal(blobId(1), 900)).isEqualTo(sealed);
    }

    @Test
    void copies_as_often_as_it_is_told_and_leaves_the_original_last() {
        from.write(blobId(1), stream(SampleBytes.of(BYTES)), blob -> {});

        assertThat(store.copy(blobId(1))).isTrue();
        assertThat(store.copy(blobId(1))).isTrue();
        assertThat(store.list(Optional.empty(), 10)).hasSize(1);
        assertThat(store.left(Optional.empty(), 10)).hasSize(1);
        store.leave(blobId(1));

        assertThat(store.left(Optional.empty(), 10)).isEmpty();
        assertThat(SampleBytes.read(store, blobId(1))).isEqualTo(SampleBytes.of(BYTES));
    }

    @Test
    void removes_a_copy_that_is_not_what_it_should_be_and_keeps_the_original() {
        from.write(blobId(1), stream(SampleBytes.of(BYTES)), blob -> {});
        to.write(blobId(1), stream(SampleBytes.of(1, BYTES + 1)), blob -> {});

        assertThatThrownBy(() -> store.copy(blobId(1))).isInstanceOf(BlobStoreException.class);

        assertThat(to.sizeBytes(blobId(1))).isEmpty();
        assertThat(SampleBytes.read(store, blobId(1))).isEqualTo(SampleBytes.of(BYTES));
    }

    @Test
    void goes_on_reading_a_blob_that_moves_under_way() {
        from.write(blobId(1), stream(SampleBytes.of(BYTES)), blob -> {});

        try (BlobContent content = store.open(blobId(1))) {
            content.read(0, ByteBuffer.allocate(10));
            store.copy(blobId(1));
            store.leave(blobId(1));
            assertThat(SampleBytes.read(content, 600_000, 100_000)).isEqualTo(SampleBytes.of(600_000, 700_000));
        }
    }

    @Test
    void deletes_in_both_stores() {
        from.write(blobId(1), stream(SampleBytes.of(BYTES)), blob -> {});
        store.copy(blobId(1));

        store.delete(blobId(1));

        assertThat(store.sizeBytes(blobId(1))).isEmpty();
        assertThat(from.sizeBytes(blobId(1))).isEmpty();
    }
}
