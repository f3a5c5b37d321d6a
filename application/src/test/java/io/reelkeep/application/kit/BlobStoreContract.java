package io.reelkeep.application.kit;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.shared.BlobId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of blobs promises: writing, reading and deleting here, the rest in what this extends. */
public interface BlobStoreContract extends BlobSinkContract, BlobAppendContract {
    /** Longer than any buffer, and no round number. */
    int LONG = 3 * 1024 * 1024 + 17;

    @Test
    default void keeps_what_it_was_given_and_tells_size_and_digest() {
        byte[] bytes = SampleBytes.of(LONG);

        StoredBlob stored = write(blobId(1), stream(bytes));

        assertThat(stored).isEqualTo(new StoredBlob(blobId(1), LONG, SampleBytes.digestOf(bytes)));
        assertThat(SampleBytes.read(store(), blobId(1))).isEqualTo(bytes);
    }

    @Test
    default void keeps_a_blob_of_no_bytes() {
        StoredBlob stored = write(blobId(1), InputStream.nullInputStream());

        assertThat(stored.digest()).isEqualTo(SampleBytes.digestOf(new byte[0]));
        assertThat(SampleBytes.read(store(), blobId(1))).isEmpty();
    }

    @Test
    default void keeps_bytes_that_come_one_at_a_time() {
        byte[] bytes = SampleBytes.of(1000);

        write(blobId(1), new OneByteAtATime(stream(bytes)));

        assertThat(SampleBytes.read(store(), blobId(1))).isEqualTo(bytes);
    }

    @Test
    default void shows_nothing_before_the_check_has_agreed() {
        store().write(blobId(1), stream(SampleBytes.of(10)), blob -> {
            assertThat(blob.digest()).isEqualTo(SampleBytes.digestOf(SampleBytes.of(10)));
            assertAbsent(blob.id());
        });

        assertThat(SampleBytes.read(store(), blobId(1))).hasSize(10);
    }

    @Test
    default void keeps_nothing_when_the_check_refuses() {
        RuntimeException refusal = new IllegalArgumentException("wrong digest");

        assertThatThrownBy(() -> store().write(blobId(1), stream(SampleBytes.of(LONG)), blob -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertAbsent(blobId(1));
    }

    @Test
    default void keeps_nothing_when_the_source_breaks() {
        assertThatThrownBy(() -> write(blobId(1), new BreakingAfter(LONG)))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
        assertAbsent(blobId(1));
    }

    @Test
    default void keeps_nothing_when_the_source_refuses() {
        RuntimeException refusal = new IllegalArgumentException("too slow");

        assertThatThrownBy(() -> write(blobId(1), new RefusingAfter(LONG, stream(SampleBytes.of(LONG + 1)), refusal)))
                .isSameAs(refusal);
        assertAbsent(blobId(1));
    }

    @Test
    default void writes_an_id_at_most_once() {
        write(blobId(1), stream(SampleBytes.of(5)));

        assertThatThrownBy(() -> write(blobId(1), stream(SampleBytes.of(9)))).isInstanceOf(IllegalStateException.class);
        assertThat(SampleBytes.read(store(), blobId(1))).isEqualTo(SampleBytes.of(5));
    }

    @Test
    default void refuses_a_second_writer_while_the_first_is_at_work() {
        store().write(
                        blobId(1),
                        stream(SampleBytes.of(5)),
                        blob -> assertThatThrownBy(() -> write(blobId(1), stream(SampleBytes.of(9))))
                                .isInstanceOf(IllegalStateException.class));

        assertThat(SampleBytes.read(store(), blobId(1))).isEqualTo(SampleBytes.of(5));
    }

    @Test
    default void takes_an_id_again_after_a_write_that_failed() {
        assertThatThrownBy(() -> write(blobId(1), new BreakingAfter(10))).isInstanceOf(UncheckedIOException.class);

        write(blobId(1), stream(SampleBytes.of(20)));

        assertThat(SampleBytes.read(store(), blobId(1))).isEqualTo(SampleBytes.of(20));
    }

    @Test
    default void keeps_blobs_apart_that_are_written_at_the_same_time() {
        List<BlobId> ids =
                IntStream.rangeClosed(1, 32).mapToObj(SampleBytes::blobId).toList();

        ids.parallelStream().forEach(id -> write(id, stream(bytesFor(id))));

        assertThat(ids)
                .allSatisfy(id -> assertThat(SampleBytes.read(store(), id)).isEqualTo(bytesFor(id)));
    }

    @Test
    default void lets_one_of_many_writers_of_an_id_win() {
        long winners = IntStream.range(0, 16)
                .parallel()
                .filter(writer -> wins(blobId(1), SampleBytes.of(100_000)))
                .count();

        assertThat(winners).isEqualTo(1);
        assertThat(SampleBytes.read(store(), blobId(1))).isEqualTo(SampleBytes.of(100_000));
    }

    @Test
    default void reads_anywhere_and_tells_the_end() {
        write(blobId(1), stream(SampleBytes.of(LONG)));

        try (BlobContent content = store().open(blobId(1))) {
            assertThat(content.sizeBytes()).isEqualTo(LONG);
            assertThat(SampleBytes.read(content, 2_000_000, 500_000)).isEqualTo(SampleBytes.of(2_000_000, 2_500_000));
            assertThat(SampleBytes.read(content, 7, 1)).isEqualTo(SampleBytes.of(7, 8));
            assertThat(content.read(LONG, ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(content.read(LONG + 1L, ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    default void fills_only_the_room_that_is_left_in_the_buffer() {
        write(blobId(1), stream(SampleBytes.of(100)));
        ByteBuffer into = ByteBuffer.allocate(10).position(2).limit(6);

        try (BlobContent content = store().open(blobId(1))) {
            assertThat(content.read(50, into)).isEqualTo(4);
        }

        assertThat(into.position()).isEqualTo(6);
        assertThat(into.array()).startsWith(0, 0).endsWith(0, 0, 0, 0).contains(SampleBytes.of(50, 54));
    }

    @Test
    default void deletes_a_blob() {
        write(blobId(1), stream(SampleBytes.of(10)));

        store().delete(blobId(1));

        assertAbsent(blobId(1));
    }

    @Test
    default void deletes_what_is_absent_without_complaint() {
        store().delete(blobId(1));

        assertAbsent(blobId(1));
    }

    @Test
    default void has_room_left() {
        assertThat(store().freeBytes()).isPositive();
    }

    private StoredBlob write(BlobId id, InputStream source) {
        return store().write(id, source, blob -> {});
    }

    private boolean wins(BlobId id, byte[] bytes) {
        try {
            write(id, stream(bytes));
            return true;
        } catch (IllegalStateException anotherWasFirst) {
            return false;
        }
    }

    private void assertAbsent(BlobId id) {
        assertThatThrownBy(() -> store().open(id)).isInstanceOf(BlobStoreException.NotFound.class);
    }

    private static byte[] bytesFor(BlobId id) {
        int number = Integer.parseInt(id.value(), 16);
        return SampleBytes.of(number, 300_000 + number);
    }
}
