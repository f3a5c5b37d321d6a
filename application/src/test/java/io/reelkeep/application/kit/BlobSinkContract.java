package io.reelkeep.application.kit;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.BlobStoreException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What every store of blobs promises about composing them. */
public interface BlobSinkContract {
    int SOURCE_BYTES = 5 * 1024 * 1024;

    BlobStore store();

    @Test
    default void composes_literals_and_ranges_in_the_order_given() {
        try (BlobContent source = source();
                BlobSink sink = store().create(blobId(1))) {
            sink.append(ByteBuffer.wrap(SampleBytes.of(100)));
            sink.append(source, 100, 3_000_000);
            sink.append(source, 3_000_100, 900);
            sink.append(ByteBuffer.wrap(SampleBytes.of(3_001_000, 3_001_010)));
            assertThat(sink.commit()).isEqualTo(3_001_010);
        }

        assertThat(SampleBytes.read(store(), blobId(1))).isEqualTo(SampleBytes.of(3_001_010));
    }

    @Test
    default void composes_thousands_of_small_pieces() {
        byte[] bytes = SampleBytes.of(SOURCE_BYTES);
        try (BlobContent source = source();
                BlobSink sink = store().create(blobId(1))) {
            for (int at = 0; at < SOURCE_BYTES; at += 2048) {
                sink.append(source, at, 1024);
                sink.append(ByteBuffer.wrap(bytes, at + 1024, 1024));
            }
            sink.commit();
        }

        assertThat(SampleBytes.read(store(), blobId(1))).isEqualTo(bytes);
    }

    @Test
    default void composes_ranges_whether_they_are_where_it_likes_them_or_not() {
        byte[] bytes = SampleBytes.of(SOURCE_BYTES);
        int likes = store().copyAlignmentBytes();
        try (BlobContent source = source();
                BlobSink sink = store().create(blobId(1))) {
            sink.append(ByteBuffer.wrap(bytes, 0, 777));
            sink.append(source, 777, 200_000);
            sink.append(source, 200_777, 3);
            sink.append(source, 200_780, 1_000_000);
            sink.append(ByteBuffer.allocate(1));
            sink.append(source, 0, 1_000_000);
            sink.commit();
        }

        assertThat(Integer.bitCount(likes)).isEqualTo(1);
        byte[] read = SampleBytes.read(store(), blobId(1));
        assertThat(read).startsWith(Arrays.copyOf(bytes, 1_200_780)).endsWith(Arrays.copyOf(bytes, 1_000_000));
        assertThat(read).hasSize(2_200_781);
    }

    @Test
    default void takes_a_literal_longer_than_any_buffer() {
        try (BlobSink sink = store().create(blobId(1))) {
            sink.append(ByteBuffer.wrap(SampleBytes.of(10)));
            sink.append(ByteBuffer.wrap(SampleBytes.of(10, SOURCE_BYTES)));
            sink.commit();
        }

        assertThat(SampleBytes.read(store(), blobId(1))).isEqualTo(SampleBytes.of(SOURCE_BYTES));
    }

    @Test
    default void counts_what_was_appended_and_uses_up_the_buffer() {
        ByteBuffer literal = ByteBuffer.wrap(SampleBytes.of(100)).position(40);

        try (BlobContent source = source();
                BlobSink sink = store().create(blobId(1))) {
            assertThat(sink.id()).isEqualTo(blobId(1));
            sink.append(literal);
            assertThat(sink.position()).isEqualTo(60);
            sink.append(source, 0, 1_000_000);
            assertThat(sink.position()).isEqualTo(1_000_060);
        }

        assertThat(literal.hasRemaining()).isFalse();
    }

    @Test
    default void commits_a_composition_of_nothing() {
        try (BlobSink sink = store().create(blobId(1))) {
            assertThat(sink.commit()).isZero();
        }

        assertThat(SampleBytes.read(store(), blobId(1))).isEmpty();
    }

    @Test
    default void shows_nothing_of_a_composition_before_the_commit() {
        try (BlobSink sink = store().create(blobId(1))) {
            sink.append(ByteBuffer.wrap(SampleBytes.of(SOURCE_BYTES)));

            assertThatThrownBy(() -> store().open(blobId(1))).isInstanceOf(BlobStoreException.NotFound.class);
        }
    }

    @Test
    default void discards_a_composition_that_is_closed_without_a_commit() {
        try (BlobSink sink = store().create(blobId(1))) {
            sink.append(ByteBuffer.wrap(SampleBytes.of(SOURCE_BYTES)));
        }

        assertThatThrownBy(() -> store().open(blobId(1))).isInstanceOf(BlobStoreException.NotFound.class);
    }

    @Test
    default void refuses_a_range_that_the_source_does_not_have() {
        try (BlobContent source = source();
                BlobSink sink = store().create(blobId(1))) {
            assertThatThrownBy(() -> sink.append(source, SOURCE_BYTES - 9, 10))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> sink.append(source, 1, Long.MAX_VALUE))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> sink.append(source, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    default void commits_a_composition_once() {
        try (BlobSink sink = store().create(blobId(1))) {
            sink.commit();

            assertThatThrownBy(sink::commit).isInstanceOf(IllegalStateException.class);
        }
    }

    private BlobContent source() {
        store().write(blobId(99), stream(SampleBytes.of(SOURCE_BYTES)), blob -> {});
        return store().open(blobId(99));
    }
}
