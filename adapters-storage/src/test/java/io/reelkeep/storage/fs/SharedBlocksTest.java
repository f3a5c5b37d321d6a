package io.reelkeep.storage.fs;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.BlobStoreContract;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose disk shares blocks of 4 KiB between files: what is promised stays, and the disk gets whole blocks. */
class SharedBlocksTest implements BlobStoreContract {
    private static final int BLOCK_BYTES = 4096;
    private static final int SOURCE_BYTES = 1_000_000;

    @TempDir
    Path root;

    private final WatchedDisk disk = new WatchedDisk(BLOCK_BYTES);
    private FileBlobStore store;

    @BeforeEach
    void open_the_store() {
        store = new FileBlobStore(root, disk);
    }

    @AfterEach
    void close_the_store() {
        store.close();
    }

    @Override
    public BlobStore store() {
        return store;
    }

    @Test
    void says_where_ranges_had_best_be_put() {
        assertThat(store.copyAlignmentBytes()).isEqualTo(BLOCK_BYTES);
    }

    @Test
    void hands_whole_blocks_of_a_range_in_the_right_place_to_the_disk() {
        byte[] composed = compose(100, BLOCK_BYTES + 100, 500_000);

        assertThat(disk.steps()).containsSubsequence("write 4096", "copy 495616 from 8192 to 4096", "write 388");
        assertThat(composed).isEqualTo(SampleBytes.of(BLOCK_BYTES, 500_000 + BLOCK_BYTES + 100));
    }

    @Test
    void copies_a_range_in_any_other_place_as_it_is() {
        byte[] composed = compose(99, BLOCK_BYTES + 100, 500_000);

        assertThat(disk.steps()).contains("copy 500000 from 4196 to 99");
        assertThat(composed).hasSize(500_099);
    }

    @Test
    void puts_slices_of_one_range_together_without_a_copy_of_part_of_a_block() {
        store.write(blobId(9), stream(SampleBytes.of(SOURCE_BYTES)), blob -> {});
        disk.forgetSteps();

        try (BlobContent source = store.open(blobId(9));
                BlobSink sink = store.create(blobId(1))) {
            sink.append(source, 0, 300_000);
            sink.append(source, 300_000, 300_000);
            sink.commit();
        }

        assertThat(disk.steps())
                .containsSubsequence(
                        "copy 299008 from 0 to 0", "write 4096", "copy 294912 from 303104 to 303104", "write 1984");
        assertThat(SampleBytes.read(store, blobId(1))).isEqualTo(SampleBytes.of(600_000));
    }

    /** Some bytes of the source from the start of its second block on, then a range of it. */
    private byte[] compose(int before, long from, long length) {
        store.write(blobId(9), stream(SampleBytes.of(SOURCE_BYTES)), blob -> {});
        disk.forgetSteps();
        try (BlobContent source = store.open(blobId(9));
                BlobSink sink = store.create(blobId(1))) {
            sink.append(ByteBuffer.wrap(SampleBytes.of(BLOCK_BYTES, BLOCK_BYTES + before)));
            sink.append(source, from, length);
            sink.commit();
        }
        return SampleBytes.read(store, blobId(1));
    }
}
