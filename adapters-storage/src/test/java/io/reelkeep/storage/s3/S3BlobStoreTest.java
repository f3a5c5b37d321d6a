package io.reelkeep.storage.s3;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.BlobInventoryContract;
import io.reelkeep.application.kit.BlobStoreContract;
import io.reelkeep.application.kit.BreakingAfter;
import io.reelkeep.application.kit.RefusingAfter;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.shared.BlobId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract of every store, and what only a bucket can show, against a real S3 server. */
class S3BlobStoreTest implements BlobStoreContract, BlobInventoryContract {
    private static final BlobId ID = new BlobId("ab00000000000000000000000000cdef");
    private static final int MIB = 1024 * 1024;

    private final String bucket = SharedS3.newBucket();
    private final S3BlobStore store = new S3BlobStore(SharedS3.place(bucket));

    @AfterEach
    void close_the_store() {
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
    void keeps_each_blob_as_one_object_below_the_first_two_digits() {
        store.write(ID, stream(SampleBytes.of(10)), blob -> {});

        assertThat(keys()).containsExactly("house/blobs/ab/ab00000000000000000000000000cdef");
    }

    @Test
    void sends_a_long_blob_in_parts() {
        byte[] bytes = SampleBytes.of(20 * MIB + 3);

        StoredBlob stored = store.write(ID, stream(bytes), blob -> {});

        assertThat(stored).isEqualTo(new StoredBlob(ID, bytes.length, SampleBytes.digestOf(bytes)));
        assertThat(SampleBytes.read(store, ID)).isEqualTo(bytes);
        assertThat(keys()).hasSize(1);
    }

    @Test
    void leaves_nothing_behind_of_a_long_blob_that_is_refused_or_breaks_off() {
        assertThatThrownBy(() -> store.write(ID, new BreakingAfter(9 * MIB), blob -> {}))
                .isNotNull();
        assertThatThrownBy(() -> store.write(ID, new RefusingAfter(9 * MIB), blob -> {}))
                .isNotNull();
        try (BlobSink sink = store.create(ID)) {
            sink.append(ByteBuffer.wrap(SampleBytes.of(9 * MIB)));
        }

        assertThat(keys()).isEmpty();
    }

    @Test
    void stitches_long_ranges_within_the_store() {
        byte[] bytes = SampleBytes.of(12 * MIB);
        store.write(blobId(9), stream(bytes), blob -> {});

        try (BlobContent source = store.open(blobId(9));
                BlobSink sink = store.create(ID)) {
            sink.append(ByteBuffer.wrap(bytes, 0, 1000));
            sink.append(source, 1000, bytes.length - 1000);
            sink.append(source, 5, 6 * MIB);
            sink.append(source, 7, 100);
            sink.commit();
        }

        byte[] read = SampleBytes.read(store, ID);
        assertThat(read).hasSize(18 * MIB + 100).startsWith(bytes);
        assertThat(read).endsWith(SampleBytes.of(7, 107));
    }

    @Test
    void another_node_goes_on_with_an_upload_and_seals_it() {
        byte[] bytes = SampleBytes.of(15 * MIB);
        try (var other = new S3BlobStore(SharedS3.place(bucket))) {
            store.append(ID, 0, stream(SampleBytes.of(9 * MIB)));
            other.append(ID, 9 * MIB, stream(SampleBytes.of(9 * MIB, 10 * MIB)));
            store.append(ID, 10 * MIB, stream(SampleBytes.of(10 * MIB, 15 * MIB)));

            assertThat(other.seal(ID, 15 * MIB)).isEqualTo(new StoredBlob(ID, 15 * MIB, SampleBytes.digestOf(bytes)));
        }

        assertThat(SampleBytes.read(store, ID)).isEqualTo(bytes);
        assertThat(keys()).containsExactly("house/blobs/ab/ab00000000000000000000000000cdef");
    }

    @Test
    void tells_the_digest_of_what_another_node_wrote_in_the_same_place() {
        try (var other = new S3BlobStore(SharedS3.place(bucket))) {
            store.append(ID, 0, stream(SampleBytes.of(500)));
            store.append(ID, 500, stream(SampleBytes.of(100, 200)));
            other.append(ID, 500, stream(SampleBytes.of(500, 600)));
        }

        assertThat(store.seal(ID, 600).digest()).isEqualTo(SampleBytes.digestOf(SampleBytes.of(600)));
    }

    @Test
    void gives_way_to_another_node_that_brought_bytes_for_the_same_place_meanwhile() {
        try (var other = new S3BlobStore(SharedS3.place(bucket))) {
            var meddling =
                    new MeddlingStream(SampleBytes.of(10), () -> other.append(ID, 0, stream(SampleBytes.of(50))));

            assertThatThrownBy(() -> store.append(ID, 0, meddling))
                    .isInstanceOf(BlobStoreException.class)
                    .hasMessageContaining("another call is at work");
        }

        assertThat(store.seal(ID, 50).digest()).isEqualTo(SampleBytes.digestOf(SampleBytes.of(50)));
    }

    @Test
    void does_not_acknowledge_bytes_of_an_upload_that_is_deleted_under_way() {
        store.append(ID, 0, stream(SampleBytes.of(10)));
        var deleting = new MeddlingStream(SampleBytes.of(10, 20), () -> store.delete(ID));

        assertThatThrownBy(() -> store.append(ID, 10, deleting)).isInstanceOf(BlobStoreException.NotFound.class);

        assertThat(keys()).isEmpty();
    }

    @Test
    void deletes_pieces_and_parts_with_a_blob() {
        store.append(ID, 0, stream(SampleBytes.of(100)));
        try (BlobSink sink = store.create(ID)) {
            sink.append(ByteBuffer.wrap(SampleBytes.of(8 * MIB)));
            store.delete(ID);
            assertThatThrownBy(sink::commit).isInstanceOf(BlobStoreException.class);
        }

        assertThat(keys()).isEmpty();
    }

    @Test
    void sweeps_up_the_parts_of_dead_writers_once_they_are_old() {
        BlobSink dead = store.create(ID);
        dead.append(ByteBuffer.wrap(SampleBytes.of(9 * MIB)));

        store.sweepRemains(Instant.now().minus(Duration.ofHours(1)));
        assertThat(keys()).isNotEmpty();
        store.sweepRemains(Instant.now().plus(Duration.ofHours(1)));

        assertThat(keys()).isEmpty();
        assertThatThrownBy(dead::commit).isInstanceOf(BlobStoreException.class);
    }

    @Test
    void reads_forward_and_around_through_ranges_of_growing_length() {
        byte[] bytes = SampleBytes.of(3 * MIB);
        store.write(ID, stream(bytes), blob -> {});

        try (BlobContent content = store.open(ID)) {
            assertThat(SampleBytes.read(content, 0, 3 * MIB)).isEqualTo(bytes);
            for (int at = 0; at < 3 * MIB - 8; at += 300_007) {
                assertThat(SampleBytes.read(content, at, 8)).isEqualTo(SampleBytes.of(at, at + 8));
            }
        }
    }

    private List<String> keys() {
        return SharedS3.server().keys(bucket);
    }
}
